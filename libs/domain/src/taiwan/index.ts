export * from './counties';
export * from './markets';
export * from './names';
export * from './phone';
export * from './roc-date';
export * from './sme';
export * from './ubn';
export * from './working-time';
