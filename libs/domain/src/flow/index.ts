export * from './flow';
export * from './moves';
export * from './statuses';
