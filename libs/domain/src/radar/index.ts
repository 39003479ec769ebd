export * from './radar';
