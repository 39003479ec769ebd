import { FORBIDDEN } from '../assign';
import type { BatchPlan } from '../batch';
import { inOrder, scorePair } from '../rank';
import type { ProposalRow, RunnerUp } from './types';

/** Alternates that a committed row asks after the first (SPEC F3). */
const RUNNERS_UP = 3;

/** What became of each case, with the arithmetic of those who are shown: never of all pairs. */
export function rowsOf(plan: BatchPlan): ProposalRow[] {
  const given = new Map(plan.whole.assignments.map((a) => [a.caseId, a]));
  const empty = new Map(plan.whole.empty.map((e) => [e.caseId, e]));
  return plan.input.cases.map(({ case: c }, i) => {
    const a = given.get(c.id);
    const pairs = openPairs(plan, i);
    return {
      case: c.id,
      consultant: a?.consultantId ?? null,
      pinned: a?.pinned ?? false,
      total: a?.total ?? 0,
      features: a?.features ?? null,
      parts: a?.parts ?? null,
      rank: a ? 1 + pairs.filter((p) => p.score > a.total).length : null,
      runnersUp: runnersUp(plan, i, pairs, a?.consultantId ?? null),
      open: pairs.length,
      gated: Object.fromEntries(empty.get(c.id)?.gates.map((g) => [g.gate, g.count]) ?? []),
    };
  });
}

interface OpenPair {
  readonly j: number;
  readonly score: number;
}

function openPairs({ input, numbers }: BatchPlan, i: number): OpenPair[] {
  const { firstPair, consultantOf, score } = numbers.problem;
  const pairs: OpenPair[] = [];
  for (let e = firstPair[i]!; e < firstPair[i + 1]!; e++) {
    const j = consultantOf[e]!;
    if (score[e] === FORBIDDEN || j >= input.consultants.length) continue;
    pairs.push({ j, score: score[e]! - (numbers.bonus.get(e) ?? 0) });
  }
  return pairs;
}

/**
 * The best of the others, by the order of a ranking (SPEC E3). Who has no place is not asked after somebody who has one;
 * a case without anybody waits for the best, full as they are.
 */
function runnersUp({ input }: BatchPlan, i: number, pairs: readonly OpenPair[], chosen: string | null): RunnerUp[] {
  const roomOf = (j: number): number => input.limits?.[input.consultants[j]!.id]?.most ?? 0;
  const others = pairs.filter((p) => input.consultants[p.j]!.id !== chosen && (chosen === null || roomOf(p.j) > 0));
  if (others.length === 0) return [];
  others.sort((a, b) => b.score - a.score);
  const last = others[Math.min(RUNNERS_UP, others.length) - 1]!.score;
  const { case: c } = input.cases[i]!;
  return others
    .filter((p) => p.score >= last)
    .map((p) => scorePair(c, input.consultants[p.j]!, input.context))
    .sort(inOrder(c.id, input.context.policy.policy))
    .slice(0, RUNNERS_UP)
    .map(({ k, total, parts }) => ({ consultant: k.id, total, parts }));
}
