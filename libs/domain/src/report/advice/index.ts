export * from './catalogue';
export * from './input';
export { prefillReport } from './prefill';
export * from './suggest';
