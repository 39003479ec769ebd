import { blockingSets, EMPTY, REQUIRED, type Assigner } from '../assign';
import type { MatchCase, MatchConsultant } from '../types';
import { blockingOf } from './blocking';
import { easeAll, trained, withoutWish } from './easing';
import { batchGates, CLOSED, overPromised, seatsOfMarket, type RowScorer } from './problem';
import { profileFor } from './profile';
import { solveBatch, type SolvedBatch } from './solve';
import type { BatchInput, Easing, Profile, RemedyPrices, Wish } from './types';

/** Rounds of "ease what blocks, solve again" after which a remedy is given up. */
const MOST_ROUNDS = 40;

/** Ways to make an infeasible batch feasible: each gives what to ease, or null when that way leads nowhere. */
export type Way = (solved: SolvedBatch, prices: RemedyPrices) => readonly Easing[] | null;

/** Solves the eased batch, whatever else stood in it: only whether it can be filled counts here. */
function tryWith(input: BatchInput, easings: readonly Easing[]): SolvedBatch {
  return solveBatch({ ...easeAll(input, easings), objective: 'TOTAL' });
}

const isFeasible = (solved: SolvedBatch): boolean => solved.result.outcome === 'OPTIMAL';

/** The fewest further places: one by one, each where it brings most, until nothing is in the way. */
export const raiseCaps: Way = ({ input, assigner, brokenPins }) => {
  if (brokenPins.length > 0) return null;
  const trial = assigner.fork();
  const raised = new Map<string, number>();
  for (;;) {
    const set = blockingSets(trial).find((s) => s.kind === 'PLACES');
    if (!set) break;
    const people = set.consultants.filter((j) => j < input.consultants.length);
    const best = people.sort((a, b) => trial.plan.price[b]! - trial.plan.price[a]!)[0];
    if (best === undefined) return null;
    trial.setMost(best, trial.plan.most[best]! + 1);
    const id = input.consultants[best]!.id;
    raised.set(id, (raised.get(id) ?? 0) + 1);
  }
  return [...raised].map(([consultantId, places]) => ({ kind: 'PLACES', consultantId, places }));
};

/** What would open a pair that a gate closes; null when nothing of this sort does. */
type Opener = (c: MatchCase, k: MatchConsultant, input: BatchInput) => readonly Easing[] | null;

const openByWishes: Opener = (c, k, { context }) => {
  const gates = batchGates(c, k, context).map((g) => g.gate);
  const wishes: Wish[] = [];
  if (gates.includes('MODE') || gates.includes('OUT_OF_REACH')) wishes.push('MODE');
  if (gates.includes('ON_LEAVE')) wishes.push('SLOTS');
  if (gates.includes('LANGUAGE')) wishes.push('LANGUAGE');
  const eased = wishes.reduce(withoutWish, c);
  if (batchGates(eased, k, context).length > 0) return null;
  return wishes.map((wish) => ({ kind: 'WISH', caseId: c.id, wish }));
};

const openByTraining: Opener = (c, k, { context }) => {
  const gates = batchGates(c, k, context).map((g) => g.gate);
  const adds: Profile = {
    tags: gates.includes('NO_RELEVANT_EXPERTISE') ? c.needs.slice(0, 1).map((n) => n.tag) : [],
    markets: [],
    languages: gates.includes('LANGUAGE') ? [c.language] : [],
    counties: gates.includes('OUT_OF_REACH') ? [c.county] : [],
  };
  if (batchGates(c, trained(k, adds), context).length > 0) return null;
  return [{ kind: 'TRAIN', consultantId: k.id, adds }];
};

/** The cheapest set of pairs to open, as an assignment of its own: open pairs cost nothing, others what opens them. */
function openPairs(open: Opener): Way {
  return ({ input, brokenPins }, prices) => {
    if (brokenPins.length > 0) return null;
    const scorer: RowScorer = (c, out) =>
      input.consultants.forEach((k, j) => {
        const easings = batchGates(c, k, input.context).length === 0 ? [] : open(c, k, input);
        out[j] = easings ? -easings.reduce((sum, e) => sum + prices[e.kind], 0) : CLOSED;
      });
    const bare = { ...input, objective: 'TOTAL' as const, previous: [], emptySeatCost: 0 };
    const solved = solveBatch(bare, { scorer });
    if (!isFeasible(solved)) return null;
    const byId = new Map(input.consultants.map((k) => [k.id, k]));
    const found = solved.result.assignments.flatMap((a) => {
      const [c, k] = [input.cases[solved.numbers.caseAt.get(a.caseId)!]!.case, byId.get(a.consultantId)!];
      return batchGates(c, k, input.context).length === 0 ? [] : (open(c, k, input) ?? []);
    });
    return [...new Map(found.map((e) => [JSON.stringify(e), e])).values()];
  };
}

export const relaxWishes = openPairs(openByWishes);
export const train = openPairs(openByTraining);

/** Eases what blocks, round by round, until the batch can be filled. */
function roundByRound(ease: (solved: SolvedBatch) => readonly Easing[] | null): Way {
  return (first) => {
    const easings: Easing[] = [];
    let solved = first;
    for (let round = 0; round < MOST_ROUNDS && !isFeasible(solved); round++) {
      const more = ease(solved);
      if (more === null || more.length === 0) return null;
      easings.push(...more);
      solved = tryWith(first.input, easings);
    }
    return isFeasible(solved) ? easings : null;
  };
}

/** New people with the skills that the blocked cases ask for, as many as it takes. */
export const recruitPeople: Way = (first, prices) => {
  const found = roundByRound((solved) => {
    const set = blockingOf(solved).find((b) => b.kind === 'PLACES' || b.kind === 'NOBODY' || b.kind === 'MARKET');
    if (!set || overPromised(solved.input).length > 0) return null;
    const { profile, places } = profileFor(solved.input, set.caseIds);
    const people = Math.max(1, Math.ceil((set.need - set.available) / places));
    return [{ kind: 'RECRUIT', people, places, profile }];
  })(first, prices);
  return found && merged(found);
};

/** Recruits of one profile in one line. */
function merged(easings: readonly Easing[]): readonly Easing[] {
  const lines = new Map<string, Extract<Easing, { kind: 'RECRUIT' }>>();
  for (const e of easings) {
    if (e.kind !== 'RECRUIT') continue;
    const key = JSON.stringify(e.profile);
    lines.set(key, { ...e, people: e.people + (lines.get(key)?.people ?? 0) });
  }
  return [...lines.values()];
}

/** Nothing is added: the least valuable seats wait, promises are lowered, choices are taken back. */
export const giveWay: Way = roundByRound((solved) => {
  const { input, assigner, numbers, brokenPins } = solved;
  if (brokenPins.length > 0) return brokenPins.map((p) => ({ kind: 'UNPIN', ...p }));
  const promised = overPromised(input);
  if (promised.length > 0)
    return promised.map(({ market, least }) => ({
      kind: 'LOWER_MARKET',
      market,
      by: least - seatsOfMarket(market, input),
    }));
  return [...unfilled(input, assigner, numbers.markets), ...unkept(input, assigner)];
});

function unfilled(input: BatchInput, { plan, problem }: Assigner, markets: readonly string[]): Easing[] {
  const counts = new Map<string, Easing>();
  plan.pairOf.forEach((pair, t) => {
    const i = plan.caseOf[t]!;
    if (pair !== EMPTY || problem.unassignedCost[i] !== REQUIRED) return;
    const { required, case: c } = input.cases[i]!;
    const market = c.markets[0] ?? '';
    if (!required && markets.includes(market)) {
      const before = counts.get(market);
      counts.set(market, { kind: 'LOWER_MARKET', market, by: 1 + (before?.kind === 'LOWER_MARKET' ? before.by : 0) });
    } else {
      const before = counts.get(`case ${c.id}`);
      const seats = 1 + (before?.kind === 'POSTPONE' ? before.seats : 0);
      counts.set(`case ${c.id}`, { kind: 'POSTPONE', caseId: c.id, seats });
    }
  });
  return [...counts.values()];
}

function unkept(input: BatchInput, { plan }: Assigner): Easing[] {
  return input.consultants.flatMap((k, j) => {
    const by = plan.least[j]! - plan.load[j]!;
    return by > 0 ? [{ kind: 'LOWER_LEAST', consultantId: k.id, by }] : [];
  });
}

/** Further cases for those who are promised more than there is. */
export const acceptCases: Way = roundByRound(({ input, assigner }) =>
  unkept(input, assigner).flatMap((e): Easing[] =>
    e.kind === 'LOWER_LEAST' ? [{ kind: 'NEW_CASES', consultantId: e.consultantId, cases: e.by }] : [],
  ),
);
