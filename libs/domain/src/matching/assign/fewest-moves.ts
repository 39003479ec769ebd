import { Assigner } from './assigner';
import type { PaceOptions } from './pace';
import type { Plan } from './plan';
import { REQUIRED, type AssignmentProblem } from './problem';

const WANTED = 1;

/**
 * Among all assignments that are as good as the one found, takes the one that keeps the most of the pairs in `wanted`
 * (lexicographic: total first, then fewest moves). By complementary slackness these are the assignments that use every
 * pair worth more than its prices and none worth less, keep every place that has a price full and every consultant at a
 * loss at his least; on that face each wanted pair counts one. Returns how many of them are kept; the prices stay.
 */
export function keepMost(assigner: Assigner, wanted: ReadonlySet<number>, options: PaceOptions = {}): number {
  const { plan } = assigner;
  const kept = (): number => plan.pairOf.reduce((n, pair) => n + (wanted.has(pair) ? 1 : 0), 0);
  if (kept() === wanted.size) return wanted.size;
  const face = faceOf(plan, wanted);
  const other = new Assigner(face.problem);
  for (const seat of face.fixed) other.pin(plan.caseOf[seat]!, face.consultantOf(seat));
  const outcome = other.resume(
    { price: new Int32Array(face.problem.consultants), consultantsOf: face.seated },
    options,
  );
  if (outcome === 'OPTIMAL') take(plan, other.plan, face.original);
  return kept();
}

interface Face {
  readonly problem: AssignmentProblem;
  /** Pair of the whole problem for each pair of the face. */
  readonly original: Int32Array;
  /** Seats whose pair every optimum uses. */
  readonly fixed: readonly number[];
  readonly consultantOf: (seat: number) => number;
  readonly seated: (i: number) => number[];
}

function faceOf(plan: Plan, wanted: ReadonlySet<number>): Face {
  const { problem, price, profit, cost, load } = plan;
  const pairs: number[] = [];
  const firstPair = new Int32Array(problem.cases + 1);
  const unassignedCost = new Int32Array(problem.cases);
  for (let i = 0; i < problem.cases; i++) {
    unassignedCost[i] = profit[i] === -cost[i]! && problem.unassignedCost[i] !== REQUIRED ? 0 : REQUIRED;
    for (let e = problem.firstPair[i]!; e < problem.firstPair[i + 1]!; e++) {
      const isTight = problem.score[e]! - price[problem.consultantOf[e]!]! === profit[i]!;
      if ((isTight && !plan.isForbidden(e)) || plan.uses(i, e)) pairs.push(e);
    }
    firstPair[i + 1] = pairs.length;
  }
  const consultantOf = (seat: number): number => problem.consultantOf[plan.pairOf[seat]!]!;
  const isFixed = (t: number): boolean => {
    const pair = plan.pairOf[t]!;
    if (pair < 0) return false;
    return plan.isPinned(t) || problem.score[pair]! - price[consultantOf(t)]! > profit[plan.caseOf[t]!]!;
  };
  const seats = [...plan.pairOf.keys()];
  return {
    problem: {
      ...problem,
      unassignedCost,
      least: plan.least.map((least, j) => (price[j]! > 0 ? load[j]! : least)),
      most: plan.most.map((most, j) => (price[j]! < 0 ? load[j]! : most)),
      firstPair,
      consultantOf: Int32Array.from(pairs, (e) => problem.consultantOf[e]!),
      score: Int32Array.from(pairs, (e) => (wanted.has(e) ? WANTED : 0)),
    },
    original: Int32Array.from(pairs),
    fixed: seats.filter(isFixed),
    consultantOf,
    seated: (i) =>
      seats
        .slice(plan.firstSeat[i], plan.firstSeat[i + 1])
        .filter((t) => plan.pairOf[t]! >= 0 && !isFixed(t))
        .map(consultantOf),
  };
}

/** Gives the people of the face to the whole plan. Pinned seats may sit elsewhere in the case; they are passed over. */
function take(plan: Plan, other: Plan, original: Int32Array): void {
  const pairs = new Map<number, number[]>();
  for (let t = 0; t < plan.pairOf.length; t++) {
    const i = plan.caseOf[t]!;
    const list = pairs.get(i) ?? [];
    const pair = other.pairOf[t]!;
    list.push(pair < 0 ? pair : original[pair]!);
    pairs.set(i, list);
  }
  for (let t = 0; t < plan.pairOf.length; t++) {
    if (!plan.isPinned(t)) continue;
    const list = pairs.get(plan.caseOf[t]!)!;
    list.splice(list.indexOf(plan.pairOf[t]!), 1);
  }
  plan.reseat((t) => pairs.get(plan.caseOf[t]!)!.shift()!);
}
