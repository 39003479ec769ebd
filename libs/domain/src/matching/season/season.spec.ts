import { editOf, withEdit } from '../policy-edit';
import { policy } from '../pools.fixture';
import { simulateSeason } from './simulate';
import { giniOf, movesBetween } from './summary';
import { syntheticSeason } from './synthetic';
import type { SeasonPlan, SeasonResult } from './types';

const plan = syntheticSeason({ cases: 90, consultants: 15, seed: 7, days: 60 });
const played = (p: SeasonPlan, under = policy): SeasonResult => {
  const result = simulateSeason(p, under);
  if (!result) throw new Error('stopped');
  return result;
};
const result = played(plan);
const other = withEdit(policy, { ...editOf(policy), weights: { ...policy.weights, expertise: 10, load: 40 } }, 'v2');

describe('a season', () => {
  it('is the same for the same seed, and another one for another', () => {
    expect(played(syntheticSeason({ cases: 90, consultants: 15, seed: 7, days: 60 }))).toEqual(result);
    expect(played(syntheticSeason({ cases: 90, consultants: 15, seed: 8, days: 60 })).cases).not.toEqual(result.cases);
  });

  it('does not depend on the order in which people and cases are listed', () => {
    const turned = played({ ...plan, pool: [...plan.pool].reverse(), cases: [...plan.cases].reverse() });
    expect(turned.summary).toEqual(result.summary);
  });

  it('loses no case, counts every offer once and fills no place twice', () => {
    expect(result.cases.map((c) => c.case)).toEqual(plan.cases.map((c) => c.case.id));
    expect(result.summary.served).toBe(90);
    const sum = (of: (l: SeasonResult['loads'][number]) => number) => result.loads.reduce((n, l) => n + of(l), 0);
    expect(sum((l) => l.offers)).toBe(sum((l) => l.accepted + l.declined + l.silent));
    expect(sum((l) => l.accepted)).toBe(90);
    expect(sum((l) => l.declined)).toBe(result.cases.reduce((n, c) => n + c.declines, 0));
    for (const l of result.loads)
      expect(l.most).toBeLessThanOrEqual(plan.pool.find((k) => k.id === l.consultant)?.maxActiveCases ?? 0);
  });

  it('has declines, silence and firms that do not come', () => {
    const { loads } = result;
    for (const what of ['declined', 'silent', 'noShows'] as const)
      expect(loads.reduce((n, l) => n + l[what], 0)).toBeGreaterThan(0);
    expect(result.summary.acceptance).toBeLessThan(10_000);
    expect(result.summary.markets.reduce((n, m) => n + m.cases, 0)).toBe(90);
  });

  it('keeps the caps of the policy', () => {
    const capped = { ...policy, caps: { perWeek: 1, perSeason: 5 } };
    const { loads, summary } = played(plan, capped);
    expect(Math.max(...loads.map((l) => l.accepted))).toBeLessThanOrEqual(5);
    expect(summary.served).toBeLessThan(90);
    expect(summary.meanWait).toBeGreaterThan(result.summary.meanWait);
  });

  it('asks nobody who is away', () => {
    const away = Object.fromEntries(plan.pool.slice(1).map((k) => [k.id, [{ from: 0, to: 999 }]]));
    const { loads } = played({ ...plan, away });
    expect(loads.filter((l) => l.offers > 0).map((l) => l.consultant)).toEqual([plan.pool[0]?.id]);
  });

  it('spreads the load more evenly when free places count more', () => {
    const even = played(plan, other);
    expect(even.summary.gini).toBeLessThan(result.summary.gini);
    const moves = movesBetween(result, even);
    expect(moves.length).toBeGreaterThan(0);
    expect(moves.every((m) => m.before !== m.after)).toBe(true);
    expect(movesBetween(result, result)).toEqual([]);
  });

  it('stops when it is asked to', () => {
    expect(simulateSeason(plan, policy, (day) => day < 3)).toBeNull();
  });

  it('measures inequality', () => {
    expect([giniOf([3, 3, 3]), giniOf([0, 0, 0, 8]), giniOf([]), giniOf([1, 3])]).toEqual([0, 7500, 0, 2500]);
  });
});
