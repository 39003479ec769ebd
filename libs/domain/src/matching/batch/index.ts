export { ease, easeAll } from './easing';
export { planBatch, usualPrices, type BatchPlan, type PlanOptions } from './plan';
export { solveBatch, type SolvedBatch, type SolveOptions } from './solve';
export { lacksInBatch, scarceSkills, valueOfPlace, valueOfRecruit, type BatchLack, type Worth } from './prices';
export { points } from './sentences';
export { plainScorer, type RowScorer } from './problem';
export { quickScorer } from './quick-scorer';
export * from './types';
