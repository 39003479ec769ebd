import { aCase, aConsultant, anyWorld, context } from '../pools.fixture';
import { rankConsultants } from '../rank';
import type { MatchCase, MatchConsultant } from '../types';
import { withChanges, type Change } from './changes';
import { decideCase } from './counterfactual';

const POOL = 6;
const CASES = 200;

const winner = (c: MatchCase, pool: readonly MatchConsultant[]): string | undefined =>
  rankConsultants(c, pool, context).ranked[0]?.consultantId;

/** Who wins when one consultant of the pool has been changed. */
function winnerWith(c: MatchCase, pool: readonly MatchConsultant[], id: string, changes: readonly Change[]) {
  const changed = withChanges({ c, k: pool.find((k) => k.id === id)! }, changes, context.today);
  return winner(
    changed.c,
    pool.map((k) => (k.id === id ? changed.k : k)),
  );
}

/** Every way to do one step less of what can be done in steps, or one thing less. */
function less(changes: readonly Change[]): readonly (readonly Change[])[] {
  return changes.flatMap((change, at) => {
    const rest = changes.filter((_, other) => other !== at);
    const canShrink = change.kind === 'PLACES' || change.kind === 'RATED' || change.kind === 'EXPERTISE';
    if (!canShrink || change.steps === 1) return [rest];
    const smaller = { ...change, steps: change.steps - 1 };
    return [rest, [...rest, smaller.kind === 'EXPERTISE' ? { ...smaller, level: smaller.level - 1 } : smaller]];
  });
}

describe('why not somebody else', () => {
  const worlds = Array.from({ length: CASES }, (_, seed) => {
    const { cases, consultants } = anyWorld(1, POOL, seed);
    return { seed, c: cases[0]!, pool: consultants, decision: decideCase(cases[0]!, consultants, context) };
  });

  it('says for everybody but the first what would have chosen him: with it he wins, without it he does not', () => {
    let checked = 0;
    for (const { seed, c, pool, decision } of worlds) {
      const first = decision.ranking.ranked[0]?.consultantId;
      expect(decision.others.length).toBe(POOL - (first === undefined ? 0 : 1));
      for (const other of decision.others) {
        const at = { seed, id: other.consultantId };
        expect(other.changes).not.toBeNull();
        expect({ ...at, wins: winnerWith(c, pool, at.id, other.changes!) }).toEqual({ ...at, wins: at.id });
        expect(winner(c, pool)).not.toBe(at.id);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(CASES * (POOL - 1));
  });

  it('names the smallest change: with one step less of it he does not win', () => {
    for (const { seed, c, pool, decision } of worlds)
      for (const other of decision.others)
        for (const changes of less(other.changes!)) {
          const at = { seed, id: other.consultantId, changes };
          expect({ ...at, wins: winnerWith(c, pool, at.id, changes) === at.id }).toEqual({ ...at, wins: false });
        }
  });

  it('gives each other consultant his first gate, or the points he lacks', () => {
    for (const { decision } of worlds.slice(0, 40)) {
      const best = decision.ranking.ranked[0]?.total ?? 0;
      for (const other of decision.others) {
        expect(other.rank === null).toBe(other.gates.length > 0);
        expect(other.lacks).toBe(Math.max(0, best - other.total));
        if (other.rank !== null) expect(other.total + other.lacks).toBe(best);
      }
    }
  });

  it('says it in a sentence', () => {
    const pool = [
      aConsultant('K1', { countiesServed: ['TW-PEN'] }),
      aConsultant('K2', { activeCases: 2, markets: [] }),
      aConsultant('K3', {
        countiesServed: ['TW-PEN'],
        expertise: [{ tag: 'MARKETPLACE_OPS', level: 1 }],
      }),
    ];
    const { others } = decideCase(aCase('D1', { county: 'TW-PEN', mode: 'ONSITE' }), pool, context);
    expect(others.map((o) => o.sentence)).toEqual([
      {
        zh: '第 2 名，少 13.34 分。若「跨境平台經營」專長提高 2 級，即為首選。',
        en: 'Ranked 2, 13.34 points behind. With 2 more levels in Marketplace operation the choice would fall here.',
      },
      {
        zh: '門檻：承接已滿（2/2 件）。若再空出 1 個名額、服務澎湖縣、「跨境平台經營」專長提高 1 級、熟悉越南市場，即為首選。',
        en: 'Ruled out: At capacity (2 of 2). With 1 more place, service in Penghu County, 1 more level in Marketplace operation and knowledge of Viet Nam the choice would fall here.',
      },
    ]);
  });
});
