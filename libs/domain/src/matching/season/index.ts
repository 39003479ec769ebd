export { drawsOf, type Draws } from './draws';
export { simulateSeason } from './simulate';
export { giniOf, movesBetween, type SeasonMove } from './summary';
export { syntheticSeason, type SyntheticSize } from './synthetic';
export * from './types';
