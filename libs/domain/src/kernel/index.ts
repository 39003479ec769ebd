export * from './canonical';
export * from './errors';
export * from './rounding';
export * from './text';
