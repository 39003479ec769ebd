export * from './application';
export * from './application-check';
export * from './definition';
export * from './scoring';
export * from './short-names';
export * from './tags';
