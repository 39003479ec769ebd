import { Assigner, type Outcome } from './assigner';
import type { PaceOptions } from './pace';
import { EMPTY } from './plan';
import { costForCoverage, FORBIDDEN, REQUIRED, type AssignmentProblem } from './problem';

/** Makes a solver for a problem that differs from the one given in its pairs only, with what is pinned. */
export type Prepare = (problem: AssignmentProblem) => Assigner;

export interface FairOutcome {
  readonly outcome: Outcome;
  readonly assigner: Assigner;
  /** The score of the worst match that was up for choice; null when there is none. */
  readonly worst: number | null;
  /** The same in the assignment with the best total. */
  readonly worstAtBestTotal: number | null;
  /** Σ score of the assignment with the best total. */
  readonly bestTotal: number;
}

export interface FairOptions extends PaceOptions {
  readonly prepare?: Prepare;
  /** Consultants from here on stand for seats that stay empty (see `withGroupMinimums`); all are people when left out. */
  readonly people?: number;
}

const BARE: Prepare = (problem) => new Assigner(problem);

/**
 * Max-min fair (SPEC E4): as many seats filled as can be, then the worst match as good as possible, then the total. The
 * worst score is found by halving between that of the best total and what the worst-served case could get at all; each
 * step asks whether all seats can still be filled with the pairs from a score upwards. The answer is the best total over
 * these pairs, so its certificate is that of a smaller problem, with `worst` as the proof's other half.
 */
export function solveMaxMin(problem: AssignmentProblem, options: FairOptions = {}): FairOutcome {
  const { prepare = BARE, people = problem.consultants } = options;
  const best = prepare(problem);
  const outcome = best.solve(options);
  const worstAtBestTotal = worstOf(best, people);
  const bestTotal = scoresOf(best, people);
  const plain = { outcome, assigner: best, worst: worstAtBestTotal, worstAtBestTotal, bestTotal };
  if (outcome !== 'OPTIMAL') return plain;
  const search = new WorstSearch(problem, prepare, people, options);
  const empty = emptyIn(best, people);
  const fewest = empty === 0 ? 0 : search.emptySeats(-Infinity, best);
  let low = fewest < empty ? -Infinity : (worstAtBestTotal ?? Infinity);
  const high = fewest === 0 ? servedAtMost(problem) : Infinity;
  const levels = [...new Set(problem.score)].filter((s) => s > low && s <= high).sort((a, b) => a - b);
  for (let [from, to] = [0, levels.length]; from < to;) {
    const middle = (from + to) >> 1;
    if (search.emptySeats(levels[middle]!, best) <= fewest) {
      low = levels[middle]!;
      from = middle + 1;
    } else to = middle;
  }
  if (fewest === empty && low === (worstAtBestTotal ?? Infinity)) return plain;
  return { ...plain, ...search.best(low, fewest, best) };
}

/** The worst score that is in use, beside what is pinned. */
export function worstOf({ plan, problem }: Assigner, people = problem.consultants): number | null {
  let worst: number | null = null;
  for (let t = 0; t < plan.pairOf.length; t++) {
    const pair = plan.pairOf[t]!;
    if (pair < 0 || plan.isPinned(t) || problem.consultantOf[pair]! >= people) continue;
    if (worst === null || problem.score[pair]! < worst) worst = problem.score[pair]!;
  }
  return worst;
}

function scoresOf({ plan, problem }: Assigner, people: number): number {
  return plan.pairOf.reduce((n, e) => n + (e < 0 || problem.consultantOf[e]! >= people ? 0 : problem.score[e]!), 0);
}

function emptyIn({ plan, problem }: Assigner, people: number): number {
  return plan.pairOf.reduce((n, pair) => n + (pair < 0 || problem.consultantOf[pair]! >= people ? 1 : 0), 0);
}

/** When every seat is filled, the worst match is at most what the worst-served case has as its best for its last seat. */
function servedAtMost({ cases, seats, firstPair, score }: AssignmentProblem): number {
  let bound = Infinity;
  for (let i = 0; i < cases; i++) {
    if (seats[i] === 0) continue;
    const own = score.slice(firstPair[i], firstPair[i + 1]).sort();
    bound = Math.min(bound, own[own.length - seats[i]!] ?? -Infinity);
  }
  return bound;
}

class WorstSearch {
  constructor(
    private readonly problem: AssignmentProblem,
    private readonly prepare: Prepare,
    private readonly people: number,
    private readonly options: PaceOptions,
  ) {}

  /** The fewest seats that stay empty with the pairs from a score upwards; Infinity when a rule cannot be kept. */
  emptySeats(floor: number, before: Assigner): number {
    const only = this.from(floor, before);
    const unassignedCost = only.unassignedCost.map((cost) => (cost === REQUIRED ? cost : 1));
    const score = only.consultantOf.map((j) => (j < this.people ? 0 : -1));
    const assigner = this.prepare({ ...only, unassignedCost, score });
    const price = new Int32Array(this.problem.consultants);
    const outcome = assigner.resume({ price, consultantsOf: peopleOf(before) }, this.options);
    return outcome === 'OPTIMAL' ? emptyIn(assigner, this.people) : Infinity;
  }

  /** The best total with the pairs from a score upwards, and no more empty seats than there must be. */
  best(floor: number, fewest: number, before: Assigner): Pick<FairOutcome, 'outcome' | 'assigner' | 'worst'> {
    const only = this.from(floor, before);
    const solve = (problem: AssignmentProblem) => {
      const assigner = this.prepare(problem);
      const start = { price: before.plan.price, consultantsOf: peopleOf(before) };
      return { outcome: assigner.resume(start, this.options), assigner };
    };
    let result = solve(only);
    if (result.outcome === 'OPTIMAL' && emptyIn(result.assigner, this.people) > fewest) {
      const must = costForCoverage(only);
      const unassignedCost = only.unassignedCost.map((cost) => (cost === REQUIRED ? cost : must));
      const score = only.score.map((s, e) => (only.consultantOf[e]! < this.people ? s : -must));
      result = solve({ ...only, unassignedCost, score });
    }
    return { ...result, worst: worstOf(result.assigner, this.people) };
  }

  /** The problem without the pairs below a score; pinned pairs stay. */
  private from(floor: number, { plan }: Assigner): AssignmentProblem {
    const p = this.problem;
    const pinned = new Set<number>();
    for (let t = 0; t < plan.pairOf.length; t++) if (plan.isPinned(t)) pinned.add(plan.pairOf[t]!);
    const firstPair = new Int32Array(p.cases + 1);
    const consultantOf = new Int32Array(p.consultantOf.length);
    const score = new Int32Array(p.score.length);
    let to = 0;
    for (let i = 0; i < p.cases; i++) {
      for (let e = p.firstPair[i]!, end = p.firstPair[i + 1]!; e < end; e++) {
        if (p.score[e] === FORBIDDEN) continue;
        if (p.score[e]! < floor && p.consultantOf[e]! < this.people && !pinned.has(e)) continue;
        consultantOf[to] = p.consultantOf[e]!;
        score[to++] = p.score[e]!;
      }
      firstPair[i + 1] = to;
    }
    return { ...p, firstPair, consultantOf: consultantOf.subarray(0, to), score: score.subarray(0, to) };
  }
}

function peopleOf({ plan, problem }: Assigner): (i: number) => number[] {
  return (i) => {
    const list: number[] = [];
    for (let t = plan.firstSeat[i]!; t < plan.firstSeat[i + 1]!; t++)
      if (plan.pairOf[t]! !== EMPTY && !plan.isPinned(t)) list.push(problem.consultantOf[plan.pairOf[t]!]!);
    return list;
  };
}
