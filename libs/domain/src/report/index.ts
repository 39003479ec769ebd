export * from './advice';
export * from './checks';
export * from './content';
export * from './labels';
export * from './model';
export * from './priority';
export * from './usage';
