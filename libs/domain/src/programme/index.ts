export * from './alliance-rules';
export * from './calendar-year';
export * from './changed';
export * from './eligibility';
export * from './lint';
export * from './season';
export * from './sla';
export * from './window';
