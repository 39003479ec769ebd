import { Assigner, type Outcome } from './assigner';
import type { PaceOptions } from './pace';
import type { AssignmentProblem } from './problem';

/** What a scorer writes for a pair that a gate has closed. */
export const CLOSED_PAIR = -1;

/** A pool whose pairs are scored row by row and never all held at once. */
export interface Everyone extends Omit<AssignmentProblem, 'firstPair' | 'consultantOf' | 'score'> {
  /** Writes the score of the case with every consultant, 0 … `highest`, or `CLOSED_PAIR`. */
  readonly scoreRow: (i: number, out: Int32Array) => void;
  readonly highest: number;
}

export interface AllPairsOutcome {
  readonly outcome: Outcome;
  readonly assigner: Assigner;
  /** Pairs that each round of pricing has found missing; the last round finds none. */
  readonly missing: readonly number[];
  /** Rows that were scored again to be priced, all rounds together. */
  readonly priced: number;
}

/**
 * The optimum over all pairs without holding them (column generation): solves on the best pairs of each case, holds every
 * other pair against the prices, adds those that would pay, and goes on from the last solution until none is left. The
 * certificate of the lists and the empty last round together prove the optimum over all pairs.
 */
export function solveAllPairs(all: Everyone, listLength = 50, options: PaceOptions = {}): AllPairsOutcome {
  const lists = new Lists(all, listLength);
  let assigner = new Assigner(lists.problem());
  let outcome = assigner.solve(options);
  const missing: number[] = [];
  while (outcome === 'OPTIMAL') {
    const added = lists.price(assigner);
    missing.push(added);
    if (added === 0) break;
    const before = assigner;
    assigner = new Assigner(lists.problem());
    outcome = assigner.resume({ price: before.plan.price, consultantsOf: (i) => consultantsOf(before, i) }, options);
  }
  return { outcome, assigner, missing, priced: lists.priced };
}

function consultantsOf({ plan, problem }: Assigner, i: number): number[] {
  const found: number[] = [];
  for (let t = plan.firstSeat[i]!; t < plan.firstSeat[i + 1]!; t++)
    if (plan.pairOf[t]! >= 0) found.push(problem.consultantOf[plan.pairOf[t]!]!);
  return found;
}

/** The pairs of each case that are known, by rising consultant, and how far every other pair is from paying. */
class Lists {
  private readonly consultants: Int32Array[];
  private readonly scores: Int32Array[];
  /** No pair outside the list scores more. */
  private readonly bound: Int32Array;
  /** Each pair outside the list is at least so far from paying, by the prices of the last look at the row. */
  private readonly slack: Float64Array;
  private readonly profitThen: Int32Array;
  private readonly roundOf: Int32Array;
  /** By how much any price has fallen since the start of each round. */
  private readonly fallSince: number[] = [];
  private priceBefore: Int32Array | null = null;
  private readonly row: Int32Array;
  priced = 0;

  constructor(
    private readonly all: Everyone,
    length: number,
  ) {
    const { cases, consultants } = all;
    this.row = new Int32Array(consultants);
    this.bound = new Int32Array(cases);
    this.slack = new Float64Array(cases).fill(Number.NEGATIVE_INFINITY);
    this.profitThen = new Int32Array(cases);
    this.roundOf = new Int32Array(cases);
    const best = new BestOf(consultants, all.highest, length);
    this.consultants = [];
    this.scores = [];
    for (let i = 0; i < cases; i++) {
      all.scoreRow(i, this.row);
      this.bound[i] = best.take(this.row);
      this.consultants.push(best.consultants.slice(0, best.count));
      this.scores.push(best.scores.slice(0, best.count));
    }
  }

  problem(): AssignmentProblem {
    const { cases, consultants, seats, unassignedCost, least, most } = this.all;
    const firstPair = new Int32Array(cases + 1);
    for (let i = 0; i < cases; i++) firstPair[i + 1] = firstPair[i]! + this.consultants[i]!.length;
    const [consultantOf, score] = [new Int32Array(firstPair[cases]!), new Int32Array(firstPair[cases]!)];
    for (let i = 0; i < cases; i++) {
      consultantOf.set(this.consultants[i]!, firstPair[i]);
      score.set(this.scores[i]!, firstPair[i]);
    }
    return { cases, consultants, seats, unassignedCost, least, most, firstPair, consultantOf, score };
  }

  /** Adds every pair outside the lists that would pay at these prices; says how many. */
  price({ plan: { price, profit } }: Assigner): number {
    this.noteFall(price);
    const lowest = price.reduce((a, b) => Math.min(a, b), 0);
    let added = 0;
    for (let i = 0; i < this.all.cases; i++) {
      if (this.all.seats[i] === 0 || profit[i]! >= this.bound[i]! - lowest) continue;
      const fall = this.fallSince[this.roundOf[i]!]!;
      if (this.slack[i]! - fall - Math.max(0, this.profitThen[i]! - profit[i]!) >= 0) continue;
      added += this.look(i, price, profit[i]!);
    }
    return added;
  }

  /** Prices that fall bring pairs nearer: a row that was far enough away need not be looked at again. */
  private noteFall(price: Int32Array): void {
    let fall = 0;
    if (this.priceBefore)
      for (let j = 0; j < price.length; j++) fall = Math.max(fall, this.priceBefore[j]! - price[j]!);
    this.priceBefore = price.slice();
    for (let round = 0; round < this.fallSince.length; round++) this.fallSince[round]! += fall;
    this.fallSince.push(0);
  }

  private look(i: number, price: Int32Array, profit: number): number {
    this.priced++;
    this.all.scoreRow(i, this.row);
    const { row } = this;
    for (const j of this.consultants[i]!) row[j] = CLOSED_PAIR;
    const found: number[] = [];
    let slack = Number.POSITIVE_INFINITY;
    for (let j = 0; j < row.length; j++) {
      if (row[j]! === CLOSED_PAIR) continue;
      const short = profit + price[j]! - row[j]!;
      if (short < 0) found.push(j);
      else if (short < slack) slack = short;
    }
    this.slack[i] = slack;
    this.profitThen[i] = profit;
    this.roundOf[i] = this.fallSince.length - 1;
    if (found.length > 0) this.insert(i, found);
    return found.length;
  }

  private insert(i: number, found: readonly number[]): void {
    const { row } = this;
    const known = Array.from(this.consultants[i]!, (j, q) => [j, this.scores[i]![q]!] as const);
    const whole = [...known, ...found.map((j) => [j, row[j]!] as const)].sort((a, b) => a[0] - b[0]);
    this.consultants[i] = Int32Array.from(whole, ([j]) => j);
    this.scores[i] = Int32Array.from(whole, ([, s]) => s);
  }
}

/** The best few of a row, all ties at the edge cut by a fixed rule; the bar of the last row is the first guess for the next. */
class BestOf {
  readonly consultants: Int32Array;
  readonly scores: Int32Array;
  count = 0;
  private readonly near: Int32Array;
  private readonly histogram: Int32Array;
  private guess = 0;

  constructor(
    consultants: number,
    private readonly highest: number,
    private readonly length: number,
  ) {
    this.near = new Int32Array(consultants);
    this.histogram = new Int32Array(highest + 2);
    this.consultants = new Int32Array(Math.min(length, consultants));
    this.scores = new Int32Array(this.consultants.length);
  }

  /** Takes the best by rising consultant; the answer bounds the score of every one that was left out. */
  take(row: Int32Array): number {
    let found = this.above(row, this.guess);
    while (found < this.length && this.guess > 0) {
      this.guess = Math.max(0, this.guess - (this.highest >> 4) - 1);
      found = this.above(row, this.guess);
    }
    const bar = this.barOf(row, found);
    this.count = 0;
    let left = this.length;
    for (let q = 0; q < found; q++) if (row[this.near[q]!]! > bar) left--;
    for (let q = 0; q < found; q++) {
      const j = this.near[q]!;
      const s = row[j]!;
      if (s < bar || (s === bar && left-- <= 0)) continue;
      this.consultants[this.count] = j;
      this.scores[this.count++] = s;
    }
    if (found > 8 * this.length) this.guess = Math.max(this.guess, bar - (this.highest >> 6));
    return found <= this.length && this.guess === 0 ? CLOSED_PAIR : bar;
  }

  /** Collects who scores at least the guess. */
  private above(row: Int32Array, guess: number): number {
    const { near } = this;
    let found = 0;
    for (let j = 0; j < row.length; j++) if (row[j]! >= guess) near[found++] = j;
    return found;
  }

  /** The score of the last one who is taken. */
  private barOf(row: Int32Array, found: number): number {
    if (found <= this.length) return this.guess;
    const { histogram, near } = this;
    histogram.fill(0);
    for (let q = 0; q < found; q++) histogram[row[near[q]!]!]!++;
    let bar = this.highest;
    for (let left = this.length - histogram[bar]!; left > 0 && bar > this.guess;) left -= histogram[--bar]!;
    return bar;
  }
}
