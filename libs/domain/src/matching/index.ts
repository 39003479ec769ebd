export * from './batch';
export * from './conflicts';
export * from './policy';
export * from './preferences';
export * from './rank';
export * from './requirements';
export * from './travel';
export * from './types';
