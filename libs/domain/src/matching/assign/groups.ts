import { REQUIRED, type AssignmentProblem } from './problem';

/** A set of cases of which at least so many seats must be filled; no case is in two groups (SPEC E5: per market). */
export interface GroupMinimum {
  readonly cases: readonly number[];
  readonly least: number;
}

/**
 * The same problem with minimums for groups of cases, exactly. For each group a further consultant "nobody" stands at the
 * end of the list, who takes as many seats as may stay empty, at the cost of an empty seat; all other seats of the group
 * are REQUIRED. So the minimum is a cap like any other, and prices, certificate and blocking sets hold for it as well.
 */
export function withGroupMinimums(p: AssignmentProblem, groups: readonly GroupMinimum[]): AssignmentProblem {
  if (groups.length === 0) return p;
  const groupOf = new Int32Array(p.cases).fill(-1);
  groups.forEach((g, at) => g.cases.forEach((i) => (groupOf[i] = at)));
  const isSpared = (i: number): boolean => groupOf[i]! >= 0 && p.unassignedCost[i] !== REQUIRED;
  const extra = groups.map((group) => mayStayEmpty(p, group));
  const firstPair = new Int32Array(p.cases + 1);
  for (let i = 0; i < p.cases; i++)
    firstPair[i + 1] = firstPair[i]! + p.firstPair[i + 1]! - p.firstPair[i]! + (isSpared(i) ? p.seats[i]! : 0);
  const consultantOf = new Int32Array(firstPair[p.cases]!);
  const score = new Int32Array(firstPair[p.cases]!);
  const unassignedCost = p.unassignedCost.slice();
  for (let i = 0; i < p.cases; i++) {
    const [from, end, to] = [p.firstPair[i]!, p.firstPair[i + 1]!, firstPair[i]!];
    consultantOf.set(p.consultantOf.subarray(from, end), to);
    score.set(p.score.subarray(from, end), to);
    if (!isSpared(i)) continue;
    consultantOf.fill(p.consultants + groupOf[i]!, to + end - from, firstPair[i + 1]);
    score.fill(-p.unassignedCost[i]!, to + end - from, firstPair[i + 1]);
    unassignedCost[i] = REQUIRED;
  }
  return {
    ...p,
    consultants: p.consultants + groups.length,
    least: Int32Array.of(...p.least, ...groups.map(() => 0)),
    most: Int32Array.of(...p.most, ...extra),
    unassignedCost,
    firstPair,
    consultantOf,
    score,
  };
}

/** How many seats of a group may stay empty beside the minimum; seats that are required anyway count towards it. */
function mayStayEmpty(p: AssignmentProblem, { cases, least }: GroupMinimum): number {
  const optional = cases.filter((i) => p.unassignedCost[i] !== REQUIRED).reduce((sum, i) => sum + p.seats[i]!, 0);
  const required = cases.filter((i) => p.unassignedCost[i] === REQUIRED).reduce((sum, i) => sum + p.seats[i]!, 0);
  return Math.max(0, optional - Math.max(0, least - required));
}
