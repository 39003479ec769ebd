import { Assigner, keepMost, solveMaxMin, type AssignmentProblem, type Outcome, type PaceOptions } from '../assign';
import { scorePair } from '../rank';
import { gatesOf, overPromised, plainScorer, problemOf, type BatchProblem, type RowScorer } from './problem';
import type { BatchAssignment, BatchInput, BatchResult, EmptySeats, Pairing } from './types';

/** A batch with everything that was found out about it, for questions that follow. */
export interface SolvedBatch {
  readonly input: BatchInput;
  readonly numbers: BatchProblem;
  readonly assigner: Assigner;
  readonly result: Omit<BatchResult, 'infeasible'>;
  /** A solver for the same problem, with what is pinned. */
  readonly prepare: (problem: AssignmentProblem) => Assigner;
  /** Pins that cannot be: a gate closes the pair, or the consultant has no place left for it. */
  readonly brokenPins: readonly Pairing[];
}

export interface SolveOptions extends PaceOptions {
  /** A quicker scorer that gives the same integers. */
  readonly scorer?: RowScorer;
  /**
   * A former solution of nearly the same batch (assignments and `prices` of its result): after a decline, a new case or a
   * changed cap the work begins there. The answer is as exact as from nothing.
   */
  readonly start?: { readonly assignments: readonly Pairing[]; readonly prices: BatchResult['prices'] };
}

/**
 * Solves a batch to the proved optimum, without asking why when it cannot be filled (`planBatch` does). It runs where it
 * is called, for long batches in a worker: `onProgress` tells phase and counts, `signal` and `limit` stop it with the last
 * good assignment.
 */
export function solveBatch(input: BatchInput, options: SolveOptions = {}): SolvedBatch {
  const numbers = problemOf(input, options.scorer ?? plainScorer(input.consultants, input.context));
  const brokenPins: Pairing[] = [];
  const prepare = (problem: AssignmentProblem): Assigner => {
    const assigner = new Assigner(problem);
    brokenPins.length = 0;
    for (const p of input.pins ?? []) if (!tryPin(assigner, numbers, p)) brokenPins.push(p);
    return assigner;
  };
  const solved = solveFor(input, numbers, prepare, options);
  const cannotBe = brokenPins.length > 0 || overPromised(input).length > 0;
  const outcome = cannotBe && solved.outcome === 'OPTIMAL' ? 'INFEASIBLE' : solved.outcome;
  if (outcome === 'OPTIMAL' && input.previous) keepMost(solved.assigner, new Set(numbers.bonus.keys()), options);
  const result = resultOf(input, numbers, { ...solved, outcome });
  return { input, numbers, assigner: solved.assigner, result, prepare, brokenPins: [...brokenPins] };
}

interface Solved {
  readonly outcome: Outcome;
  readonly assigner: Assigner;
  readonly bestTotal: number | null;
  readonly worstAtBestTotal: number | null;
}

function solveFor(
  input: BatchInput,
  numbers: BatchProblem,
  prepare: (p: AssignmentProblem) => Assigner,
  options: SolveOptions,
): Solved {
  if (input.objective === 'FAIR')
    return solveMaxMin(numbers.problem, { ...options, prepare, people: input.consultants.length });
  const assigner = prepare(numbers.problem);
  const outcome = options.start
    ? assigner.resume(startOf(options.start, input, numbers), options)
    : assigner.solve(options);
  return { outcome, assigner, bestTotal: null, worstAtBestTotal: null };
}

function startOf(
  { assignments, prices }: NonNullable<SolveOptions['start']>,
  input: BatchInput,
  numbers: BatchProblem,
) {
  const price = new Int32Array(numbers.problem.consultants);
  input.consultants.forEach((k, j) => (price[j] = prices[k.id] ?? 0));
  const people = new Map<number, number[]>();
  for (const a of assignments) {
    const [i, j] = [numbers.caseAt.get(a.caseId), numbers.consultantAt.get(a.consultantId)];
    if (i !== undefined && j !== undefined) people.set(i, [...(people.get(i) ?? []), j]);
  }
  return { price, consultantsOf: (i: number) => people.get(i) ?? [] };
}

function tryPin(assigner: Assigner, { caseAt, consultantAt }: BatchProblem, p: Pairing): boolean {
  const [i, j] = [caseAt.get(p.caseId), consultantAt.get(p.consultantId)];
  if (i === undefined || j === undefined) return false;
  const pair = assigner.plan.pairWith(i, j);
  if (pair < 0 || assigner.plan.isForbidden(pair)) return false;
  try {
    assigner.pin(i, j);
    return true;
  } catch {
    return false;
  }
}

function resultOf(input: BatchInput, { bonus }: BatchProblem, solved: Solved): SolvedBatch['result'] {
  const { assigner, outcome } = solved;
  const assignments = input.cases.flatMap((_, i) => assignmentsOf(input, assigner, i, bonus));
  const open = assignments.filter((a) => !a.pinned).map((a) => a.total);
  const now = new Set(assignments.map(key));
  const moved = (input.previous ?? []).filter((p) => !now.has(key(p))).map((p) => p.caseId);
  const price = (j: number): number => assigner.plan.price[j]!;
  return {
    outcome,
    policy: input.context.policy.policy,
    assignments,
    empty: input.cases.flatMap((_, i) => emptyOf(input, assigner, i)),
    total: assignments.reduce((sum, a) => sum + a.total, 0),
    worst: open.length > 0 ? Math.min(...open) : null,
    bestTotal: solved.bestTotal,
    worstAtBestTotal: solved.worstAtBestTotal,
    moved: [...new Set(moved)],
    certificate: assigner.certificate(),
    prices: outcome === 'OPTIMAL' ? Object.fromEntries(input.consultants.map((k, j) => [k.id, price(j)])) : {},
  };
}

const key = (p: Pairing): string => `${p.caseId}\n${p.consultantId}`;

function assignmentsOf(
  input: BatchInput,
  { plan, problem }: Assigner,
  i: number,
  bonus: ReadonlyMap<number, number>,
): BatchAssignment[] {
  const c = input.cases[i]!.case;
  const list: Omit<BatchAssignment, 'role'>[] = [];
  for (let t = plan.firstSeat[i]!; t < plan.firstSeat[i + 1]!; t++) {
    const pair = plan.pairOf[t]!;
    const k = pair < 0 ? undefined : input.consultants[problem.consultantOf[pair]!];
    if (!k) continue;
    const { features, parts, total } = scorePair(c, k, input.context);
    const pinned = plan.isPinned(t);
    list.push({ caseId: c.id, consultantId: k.id, pinned, kept: bonus.has(pair), total, features, parts });
  }
  list.sort((a, b) => b.total - a.total || (a.consultantId < b.consultantId ? -1 : 1));
  return list.map((a, at) => ({ ...a, role: at === 0 ? 'LEAD' : 'SUPPORT' }));
}

function emptyOf(input: BatchInput, { plan, problem }: Assigner, i: number): EmptySeats[] {
  let [seats, open] = [0, 0];
  for (let t = plan.firstSeat[i]!; t < plan.firstSeat[i + 1]!; t++) {
    const pair = plan.pairOf[t]!;
    if (pair < 0 || problem.consultantOf[pair]! >= input.consultants.length) seats++;
  }
  if (seats === 0) return [];
  for (let e = problem.firstPair[i]!; e < problem.firstPair[i + 1]!; e++)
    if (problem.consultantOf[e]! < input.consultants.length && !plan.isForbidden(e)) open++;
  const c = input.cases[i]!.case;
  return [{ caseId: c.id, seats, open, gates: open > 0 ? [] : gatesOf(c, input) }];
}
