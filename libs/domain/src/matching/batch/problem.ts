import { FORBIDDEN, REQUIRED, withGroupMinimums, type AssignmentProblem } from '../assign';
import { scorePair } from '../rank';
import { failingGates } from '../requirements';
import type { GateFailure, GateName, MatchCase, MatchConsultant, MatchContext } from '../types';
import type { BatchInput, MarketMinimum, Pairing } from './types';

/** Marks a pair that some gate closes. */
export const CLOSED = -(2 ** 30);

/** The score of a case with every consultant of the pool in order, CLOSED where a gate fails. */
export type RowScorer = (c: MatchCase, out: Int32Array) => void;

/** In a batch, how many cases a consultant may get is a bound of the whole, not a gate of each pair. */
export function batchGates(c: MatchCase, k: MatchConsultant, context: MatchContext): readonly GateFailure[] {
  return failingGates(c, k, context).filter((g) => g.gate !== 'CONSULTANT_AT_CAPACITY');
}

export function plainScorer(pool: readonly MatchConsultant[], context: MatchContext): RowScorer {
  return (c, out) =>
    pool.forEach((k, j) => (out[j] = batchGates(c, k, context).length > 0 ? CLOSED : scorePair(c, k, context).total));
}

/** A batch as numbers, with the way back to its ids. */
export interface BatchProblem {
  readonly problem: AssignmentProblem;
  readonly caseAt: ReadonlyMap<string, number>;
  readonly consultantAt: ReadonlyMap<string, number>;
  /** Markets with a minimum; they stand as further consultants after the real ones. */
  readonly markets: readonly string[];
  /** Points that are added to the score of a pair for not moving it. */
  readonly bonus: ReadonlyMap<number, number>;
}

export function problemOf(input: BatchInput, scorer: RowScorer): BatchProblem {
  const caseAt = new Map(input.cases.map((b, i) => [b.case.id, i]));
  const consultantAt = new Map(input.consultants.map((k, j) => [k.id, j]));
  const pairs = pairsOf(input, scorer);
  const minimums = input.marketMinimums ?? [];
  const cost = input.emptySeatCost ?? 2 * input.context.policy.scaleUnits;
  const bare: AssignmentProblem = {
    cases: input.cases.length,
    consultants: input.consultants.length,
    seats: Int32Array.from(input.cases, (b) => b.seats ?? 1),
    unassignedCost: Int32Array.from(input.cases, (b) => (b.required ? REQUIRED : (b.emptySeatCost ?? cost))),
    least: Int32Array.from(input.consultants, (k) => input.limits?.[k.id]?.least ?? 0),
    most: Int32Array.from(input.consultants, (k) => mostOf(k, input)),
    ...pairs,
  };
  const groups = minimums.map(({ market, least }) => ({
    least,
    cases: input.cases.flatMap((b, i) => (b.case.markets[0] === market ? [i] : [])),
  }));
  const problem = withGroupMinimums(bare, groups);
  const at = (p: Pairing): number => pairIn(problem, caseAt.get(p.caseId), consultantAt.get(p.consultantId));
  for (const p of input.forbids ?? []) if (at(p) >= 0) problem.score[at(p)] = FORBIDDEN;
  const bonus = new Map<number, number>();
  const kept = new Set((input.previous ?? []).map(at).filter((e) => e >= 0 && problem.score[e] !== FORBIDDEN));
  const weight = input.objective === 'FAIR' ? 0 : (input.stability ?? 0);
  for (const e of kept) {
    bonus.set(e, weight);
    problem.score[e]! += weight;
  }
  return { problem, caseAt, consultantAt, markets: minimums.map((m) => m.market), bonus };
}

/** What a consultant may get at most in this batch. */
export function mostOf(k: MatchConsultant, input: BatchInput): number {
  return input.limits?.[k.id]?.most ?? Math.max(0, k.maxActiveCases - k.activeCases);
}

/** Markets that are promised more than their cases ask for. */
export function overPromised(input: BatchInput): readonly MarketMinimum[] {
  return (input.marketMinimums ?? []).filter((m) => m.least > seatsOfMarket(m.market, input));
}

export function seatsOfMarket(market: string, { cases }: BatchInput): number {
  return cases.reduce((sum, b) => sum + (b.case.markets[0] === market ? (b.seats ?? 1) : 0), 0);
}

function pairsOf({ cases, consultants }: BatchInput, scorer: RowScorer) {
  const firstPair = new Int32Array(cases.length + 1);
  const row = new Int32Array(consultants.length);
  let [consultantOf, score, count] = [new Int32Array(1024), new Int32Array(1024), 0];
  cases.forEach((b, i) => {
    scorer(b.case, row);
    if (count + row.length > score.length) [consultantOf, score] = [longer(consultantOf, row), longer(score, row)];
    for (let j = 0; j < row.length; j++) {
      if (row[j] === CLOSED) continue;
      consultantOf[count] = j;
      score[count++] = row[j]!;
    }
    firstPair[i + 1] = count;
  });
  return { firstPair, consultantOf: consultantOf.slice(0, count), score: score.slice(0, count) };
}

function longer(list: Int32Array, row: Int32Array): Int32Array<ArrayBuffer> {
  const other = new Int32Array(2 * list.length + row.length);
  other.set(list);
  return other;
}

/** The pair of a case and a consultant; -1 when a gate closes it, or when one of them is not in the batch. */
export function pairIn(p: AssignmentProblem, i: number | undefined, j: number | undefined): number {
  if (i === undefined || j === undefined) return -1;
  for (let e = p.firstPair[i]!; e < p.firstPair[i + 1]!; e++) if (p.consultantOf[e] === j) return e;
  return -1;
}

/** How often each gate came first for a case that has nobody. */
export function gatesOf(c: MatchCase, input: BatchInput): readonly { gate: GateName; count: number }[] {
  const counts = new Map<GateName, number>();
  for (const k of input.consultants) {
    const first = batchGates(c, k, input.context)[0];
    if (first) counts.set(first.gate, (counts.get(first.gate) ?? 0) + 1);
  }
  return [...counts].map(([gate, count]) => ({ gate, count })).sort((a, b) => b.count - a.count);
}
