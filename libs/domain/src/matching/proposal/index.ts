export * from './compare';
export { proposeBatch, type ProposalPace } from './propose';
export { roomOf } from './input';
export * from './types';
