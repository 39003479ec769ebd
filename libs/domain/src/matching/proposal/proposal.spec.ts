import fc from 'fast-check';
import { failingGates } from '../requirements';
import { aCase, aConsultant, aSeededWorld, aWorld } from './worlds.fixture';
import { proposeBatch } from './propose';
import { plainSettings, type ProposalResult, type ProposalSettings } from './types';

const given = (r: ProposalResult): Record<string, string | null> =>
  Object.fromEntries(r.rows.map((row) => [row.case, row.consultant]));
const withSettings = (change: Partial<ProposalSettings>): ProposalSettings => ({ ...plainSettings, ...change });

/** K1 is the better one for both cases, K2 hardly knows the second: one after another loses. */
const contested = () =>
  aWorld(
    [
      aCase('D1', {
        needs: [
          { tag: 'SOCIAL_KOL', need: 1 },
          { tag: 'PAID_ADS_SEO', need: 0.9 },
        ],
      }),
      aCase('D2', { needs: [{ tag: 'SOCIAL_KOL', need: 1 }], industry: 'IT', markets: ['KR'] }),
    ],
    [
      aConsultant('K1', {
        maxActiveCases: 1,
        expertise: [
          { tag: 'SOCIAL_KOL', level: 3 },
          { tag: 'PAID_ADS_SEO', level: 2 },
        ],
        industries: ['FNB_TOURISM', 'IT'],
        markets: ['JP', 'KR'],
      }),
      aConsultant('K2', {
        maxActiveCases: 1,
        expertise: [
          { tag: 'SOCIAL_KOL', level: 2 },
          { tag: 'PAID_ADS_SEO', level: 3 },
        ],
      }),
    ],
  );

describe('a batch', () => {
  it('beats one case after another by more than a tenth, and proves it', () => {
    const result = proposeBatch(contested(), plainSettings);
    expect(given(result)).toEqual({ D1: 'K2', D2: 'K1' });
    expect(result.proven).toBe(true);
    expect(result.total).toBeGreaterThan(result.oneByOne * 1.1);
  });

  it('shows scores that re-add: parts to a total, totals to the sum', () => {
    const { rows, total } = proposeBatch(aSeededWorld({ cases: 40, consultants: 10, room: 1.2 }, 3), plainSettings);
    for (const row of rows) expect(Object.values(row.parts ?? {}).reduce((a, b) => a + b, 0)).toBe(row.total);
    expect(rows.reduce((sum, r) => sum + r.total, 0)).toBe(total);
    for (const row of rows) {
      expect(row.runnersUp).toHaveLength(Math.min(3, row.open - 1));
      expect(row.runnersUp.map((u) => u.consultant)).not.toContain(row.consultant);
    }
  });

  it('does not depend on the order of cases and consultants', () => {
    const world = aSeededWorld({ cases: 30, consultants: 8, room: 1 }, 5);
    const turned = { ...world, cases: [...world.cases].reverse(), pool: [...world.pool].reverse() };
    expect(proposeBatch(turned, plainSettings)).toEqual(proposeBatch(world, plainSettings));
  });

  it('leaves out who has waited least when there are too few places', () => {
    const cases = ['D1', 'D2', 'D3'].map((id, i) => ({ case: aCase(id), waitingDays: [3, 9, 5][i]! }));
    const result = proposeBatch(aWorld([], [aConsultant('K1', { maxActiveCases: 2 })], { cases }), plainSettings);
    expect(given(result)).toEqual({ D1: null, D2: 'K1', D3: 'K1' });
    expect(result.rows[0]).toMatchObject({ open: 1, gated: {}, total: 0 });
  });

  it('counts places that other matches have been promised', () => {
    const world = aWorld([aCase('D1'), aCase('D2')], [aConsultant('K1', { maxActiveCases: 2 })], {
      planned: { K1: 1 },
    });
    expect(Object.values(given(proposeBatch(world, plainSettings))).filter(Boolean)).toHaveLength(1);
  });

  it('says for a case without anybody which gates are in the way', () => {
    const world = aWorld(
      [aCase('D1', { language: 'en' })],
      [aConsultant('K1'), aConsultant('K2', { frozen: true, active: false })],
    );
    expect(proposeBatch(world, plainSettings).rows[0]).toMatchObject({
      consultant: null,
      open: 0,
      gated: { LANGUAGE: 1, INACTIVE: 1 },
    });
  });
});

describe('what a coordinator sets', () => {
  it('a pin stays, whatever it costs, and the others are chosen around it', () => {
    const pin = { case: 'D1', consultant: 'K1' };
    const result = proposeBatch(contested(), withSettings({ pins: [pin] }));
    expect(given(result)).toEqual({ D1: 'K1', D2: 'K2' });
    expect(result.rows.map((r) => r.pinned)).toEqual([true, false]);
  });

  it('a pin never opens a gate: the gate is named', () => {
    const world = aWorld([aCase('D1', { declinedBy: ['K1'] })], [aConsultant('K1')]);
    const result = proposeBatch(world, withSettings({ pins: [{ case: 'D1', consultant: 'K1' }] }));
    expect(result).toMatchObject({
      outcome: 'INFEASIBLE',
      rows: [],
      faults: [{ case: 'D1', consultant: 'K1', gate: { gate: 'DECLINED_BEFORE' } }],
    });
  });

  it('more pins than places is a fault of the one too many', () => {
    const world = aWorld([aCase('D1'), aCase('D2')], [aConsultant('K1', { maxActiveCases: 1 })]);
    const pins = ['D1', 'D2'].map((id) => ({ case: id, consultant: 'K1' }));
    expect(proposeBatch(world, withSettings({ pins })).faults).toEqual([{ case: 'D2', consultant: 'K1', gate: null }]);
  });

  it('a pair that is forbidden is not used', () => {
    expect(given(proposeBatch(contested(), withSettings({ forbids: [{ case: 'D2', consultant: 'K1' }] })))).toEqual({
      D1: 'K1',
      D2: 'K2',
    });
  });

  it('a most for each consultant holds for this batch', () => {
    const world = aSeededWorld({ cases: 20, consultants: 10, room: 2 }, 8);
    const loads = Map.groupBy(proposeBatch(world, withSettings({ perConsultant: 2 })).rows, (r) => r.consultant);
    for (const rows of loads.values()) expect(rows.length).toBeLessThanOrEqual(2);
  });

  it('a least for a consultant is kept at the smallest loss, or cannot be had', () => {
    const world = aWorld([aCase('D1'), aCase('D2')], [aConsultant('K1'), aConsultant('K2', { industries: [] })]);
    expect(given(proposeBatch(world, plainSettings))).toEqual({ D1: 'K1', D2: 'K1' });
    const kept = proposeBatch(world, withSettings({ least: { K2: 1 } }));
    expect(Object.values(given(kept)).sort()).toEqual(['K1', 'K2']);
    expect(proposeBatch(world, withSettings({ least: { K2: 3 } })).outcome).toBe('INFEASIBLE');
  });
});

describe('the prices and the curve', () => {
  it('a price is what one more place of the consultant adds to the total', () => {
    const world = aSeededWorld({ cases: 30, consultants: 8, room: 1.1 }, 11);
    const before = proposeBatch(world, plainSettings);
    const [dearest] = before.prices;
    expect(dearest).toBeDefined();
    const pool = world.pool.map((k) =>
      k.id === dearest?.consultant ? { ...k, maxActiveCases: k.maxActiveCases + 1 } : k,
    );
    // The share of free places is a preference too: it is held still, so that only the place counts.
    const policy = { ...world.policy, weights: { ...world.policy.weights, load: 0, expertise: 50 } };
    const [base, more] = [
      { ...world, policy },
      { ...world, policy, pool },
    ].map((w) => proposeBatch(w, plainSettings));
    const price = base?.prices.find((p) => p.consultant === dearest?.consultant)?.price ?? 0;
    const gain = (more?.total ?? 0) - (base?.total ?? 0);
    expect(gain).toBeLessThanOrEqual(price);
    expect(gain).toBeGreaterThanOrEqual(0);
  });

  it('the curve rises to the total of the batch', () => {
    const result = proposeBatch(aSeededWorld({ cases: 24, consultants: 8, room: 1.5 }, 2), plainSettings);
    const totals = result.curve.map((p) => p.total);
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
    expect(result.curve.at(-1)).toMatchObject({ given: 24, total: result.total });
  });
});

describe('the work', () => {
  const world = aSeededWorld({ cases: 50, consultants: 10, room: 1 }, 4);

  it('says in which phase it is, scoring first', () => {
    const phases = new Set<string>();
    proposeBatch(world, plainSettings, null, { onProgress: (p) => phases.add(p.phase) });
    expect([...phases]).toEqual(['scoring', 'bidding', 'placing', 'filling', 'explaining']);
  });

  it.each([
    ['CANCELLED', { signal: { aborted: true } }],
    ['TIME_LIMIT', { limit: { now: () => 5, until: 5 } }],
  ] as const)('ends without rows when it is %s before anything is scored', (outcome, pace) => {
    expect(proposeBatch(world, plainSettings, null, pace)).toMatchObject({ outcome, proven: false, rows: [] });
  });

  it('gives whole rows when its time is up after scoring', () => {
    let asked = 0;
    const result = proposeBatch(world, plainSettings, null, { limit: { now: () => asked++, until: 50 } });
    expect(result).toMatchObject({ outcome: 'TIME_LIMIT', proven: false });
    expect(result.rows.filter((r) => r.consultant !== null).length).toBeGreaterThan(40);
  });
});

it('no batch ever opens a gate or fills a place twice', () => {
  const worlds = fc.record({
    cases: fc.integer({ min: 1, max: 25 }),
    consultants: fc.integer({ min: 1, max: 8 }),
    room: fc.constantFrom(0.5, 1, 2),
  });
  fc.assert(
    fc.property(worlds, fc.nat(), (size, seed) => {
      const world = aSeededWorld(size, seed);
      const result = proposeBatch(world, plainSettings);
      expect(result.proven).toBe(true);
      const load = new Map<string, number>();
      for (const row of result.rows) {
        const k = world.pool.find((p) => p.id === row.consultant);
        if (!k) continue;
        load.set(k.id, (load.get(k.id) ?? 0) + 1);
        expect(failingGates(world.cases.find((c) => c.case.id === row.case)!.case, k, world)).toEqual([]);
      }
      for (const k of world.pool) expect(load.get(k.id) ?? 0).toBeLessThanOrEqual(k.maxActiveCases);
    }),
    { numRuns: 200 },
  );
});
