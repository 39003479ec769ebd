export { certify, type Certificate, type Claim } from './certificate';
export type { PaceOptions, Phase, Progress } from './pace';
export { EMPTY, type Plan } from './plan';
export { FORBIDDEN, ProblemError, REQUIRED, type AssignmentProblem } from './problem';
export { Assigner, type Outcome } from './assigner';
