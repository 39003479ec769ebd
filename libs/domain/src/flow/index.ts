export * from './channels';
export * from './flow';
export * from './moves';
export * from './statuses';
