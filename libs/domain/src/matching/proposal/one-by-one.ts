import { FORBIDDEN } from '../assign';
import type { BatchPlan } from '../batch';
import type { ProposalWorld } from './types';

/** The total when each case in turn, the longest waiting first, takes the best that is left: what a batch is held against. */
export function oneByOne({ input, numbers }: BatchPlan, world: ProposalWorld): number {
  const { firstPair, consultantOf, score } = numbers.problem;
  const left = input.consultants.map((k) => input.limits?.[k.id]?.most ?? 0);
  const waited = new Map(world.cases.map((c) => [c.case.id, c.waitingDays]));
  const days = input.cases.map((b) => waited.get(b.case.id) ?? 0);
  const order = [...days.keys()].sort((a, b) => days[b]! - days[a]! || a - b);
  const shown = (e: number): number => score[e]! - (numbers.bonus.get(e) ?? 0);
  let total = 0;
  for (const i of order) {
    let best = -1;
    for (let e = firstPair[i]!; e < firstPair[i + 1]!; e++) {
      const isFree = score[e] !== FORBIDDEN && (left[consultantOf[e]!] ?? 0) > 0;
      if (isFree && (best < 0 || shown(e) > shown(best))) best = e;
    }
    if (best < 0) continue;
    left[consultantOf[best]!]!--;
    total += shown(best);
  }
  return total;
}
