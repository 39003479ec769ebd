import { compareRows } from './compare';
import { proposeBatch } from './propose';
import { plainSettings, type Former, type ProposalResult, type ProposalSettings } from './types';
import { aSeededWorld } from './worlds.fixture';

const given = (r: ProposalResult): Record<string, string | null> =>
  Object.fromEntries(r.rows.map((row) => [row.case, row.consultant]));
const formerOf = (r: ProposalResult): Former => ({
  assigned: given(r),
  prices: Object.fromEntries(r.prices.map((p) => [p.consultant, p.price])),
});
const withSettings = (change: Partial<ProposalSettings>): ProposalSettings => ({ ...plainSettings, ...change });

describe('a new version', () => {
  const world = aSeededWorld({ cases: 60, consultants: 12, room: 1.1 }, 21);
  const first = proposeBatch(world, plainSettings);

  it('comes from the former one to the same optimum', () => {
    expect(proposeBatch(world, plainSettings, formerOf(first)).total).toBe(first.total);
  });

  it('after a decline gives the declined case anew', () => {
    const [row] = first.rows;
    const cases = world.cases.map((c) =>
      c.case.id === row?.case ? { ...c, case: { ...c.case, declinedBy: [row.consultant!] } } : c,
    );
    const next = proposeBatch({ ...world, cases }, plainSettings, formerOf(first));
    expect(given(next)[row!.case]).not.toBe(row!.consultant);
    expect([next.proven, next.total]).toEqual([true, proposeBatch({ ...world, cases }, plainSettings).total]);
  });

  it('moves fewer others the more a change must bring', () => {
    const turned = {
      ...world,
      policy: { ...world.policy, weights: { ...world.policy.weights, expertise: 20, market: 45 } },
    };
    const moves = (keep: number): number =>
      compareRows(first.rows, proposeBatch(turned, withSettings({ keep }), formerOf(first)).rows).filter((c) => c.moved)
        .length;
    const counts = [0, 200, 20_000].map(moves);
    expect(counts[0]).toBeGreaterThan(counts[1]!);
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts[2]).toBe(0);
  });

  it('is held beside the former, who moves first', () => {
    const changes = compareRows(
      [
        { case: 'D1', consultant: 'K1', total: 500 },
        { case: 'D2', consultant: 'K2', total: 700 },
      ],
      [
        { case: 'D1', consultant: 'K1', total: 500 },
        { case: 'D2', consultant: 'K3', total: 650 },
        { case: 'D3', consultant: null, total: 0 },
      ],
    );
    expect(changes.map((c) => [c.case, c.moved, c.difference])).toEqual([
      ['D2', true, -50],
      ['D1', false, 0],
      ['D3', false, 0],
    ]);
  });
});
