export * from './canonical';
export * from './errors';
export * from './flow';
export * from './rounding';
export * from './text';
