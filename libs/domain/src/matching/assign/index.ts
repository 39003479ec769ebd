export { certify, type Certificate, type Claim } from './certificate';
export type { PaceOptions, Phase, Progress } from './pace';
export { blockingSets, type Blocking } from './blocking';
export { keepMost } from './fewest-moves';
export { withGroupMinimums, type GroupMinimum } from './groups';
export { solveMaxMin, worstOf, type FairOptions, type FairOutcome, type Prepare } from './max-min';
export { EMPTY, type Plan } from './plan';
export { FORBIDDEN, ProblemError, REQUIRED, type AssignmentProblem } from './problem';
export { Assigner, type Outcome } from './assigner';
