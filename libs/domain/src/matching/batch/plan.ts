import { blockingOf } from './blocking';
import { easeAll } from './easing';
import { acceptCases, giveWay, raiseCaps, recruitPeople, relaxWishes, train, type Way } from './remedies';
import { sayRemedy } from './sentences';
import { solveBatch, type SolvedBatch, type SolveOptions } from './solve';
import type { BatchInput, BatchResult, Easing, Remedy, RemedyPrices } from './types';

/** Working days of the office, roughly: for a phone call, a training, a recruitment. */
export const usualPrices: RemedyPrices = {
  PLACES: 1,
  WISH: 1,
  UNPIN: 1,
  LOWER_LEAST: 2,
  NEW_CASES: 3,
  TRAIN: 5,
  LOWER_MARKET: 5,
  POSTPONE: 8,
  RECRUIT: 20,
};

const SHOWN_REMEDIES = 3;

/** What is offered first (SPEC X2); the others stand in for a way that leads nowhere. */
const ways: readonly [Remedy['kind'], Way][] = [
  ['RAISE_CAPS', raiseCaps],
  ['RELAX_WISHES', relaxWishes],
  ['RECRUIT', recruitPeople],
  ['GIVE_WAY', giveWay],
  ['TRAIN', train],
  ['NEW_CASES', acceptCases],
];

export interface BatchPlan extends SolvedBatch {
  /** The result, with the reason and the remedies where there is none. */
  readonly whole: BatchResult;
}

export interface PlanOptions extends SolveOptions {
  readonly prices?: RemedyPrices;
}

/**
 * Decides a batch (SPEC E4–E6): the proved optimum, or in plain words what stands in the way and up to three priced
 * remedies, each of which has been tried. The same input gives the same result, sentence for sentence.
 */
export function planBatch(input: BatchInput, options: PlanOptions = {}): BatchPlan {
  const solved = solveBatch(input, options);
  if (solved.result.outcome !== 'INFEASIBLE') return { ...solved, whole: { ...solved.result, infeasible: null } };
  const infeasible = { blocking: blockingOf(solved), remedies: remediesFor(solved, options.prices ?? usualPrices) };
  return { ...solved, whole: { ...solved.result, infeasible } };
}

function remediesFor(solved: SolvedBatch, prices: RemedyPrices): readonly Remedy[] {
  const remedies: Remedy[] = [];
  const names = new Map(solved.input.consultants.map((k) => [k.id, k.name]));
  for (const [kind, way] of ways) {
    if (remedies.length === SHOWN_REMEDIES) break;
    const easings = way(solved, prices);
    if (easings === null || easings.length === 0) continue;
    const { result } = solveBatch(easeAll(solved.input, easings));
    if (result.outcome !== 'OPTIMAL') continue;
    const price = easings.reduce((sum, e) => sum + prices[e.kind] * amountOf(e), 0);
    const sentence = sayRemedy({ easings, price }, (id) => names.get(id) ?? id);
    remedies.push({ kind, easings, price, total: result.total, sentence });
  }
  return remedies.sort((a, b) => a.price - b.price);
}

function amountOf(e: Easing): number {
  if (e.kind === 'PLACES') return e.places;
  if (e.kind === 'RECRUIT') return e.people;
  if (e.kind === 'POSTPONE') return e.seats;
  if (e.kind === 'NEW_CASES') return e.cases;
  return e.kind === 'LOWER_LEAST' || e.kind === 'LOWER_MARKET' ? e.by : 1;
}
