export { withChanges, type Change, type Pair } from './changes';
export { decideCase, smallestChange, type CaseDecision, type Counterfactual } from './counterfactual';
export { sayChange } from './sentences';
