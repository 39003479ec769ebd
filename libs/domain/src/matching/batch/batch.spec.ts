import fc from 'fast-check';
import { aCase, aConsultant, anyWorld, context } from '../pools.fixture';
import { rankConsultants } from '../rank';
import { batchGates } from './problem';
import { solveBatch } from './solve';
import type { BatchInput, BatchResult, Pairing } from './types';

const ai = { tag: 'AI_CHATBOT', need: 0.6 } as const;
const market = { tag: 'MARKETPLACE_OPS', need: 0.6 } as const;

/** One after the other, each with the best who is left: what a desk without the engine does. */
function greedy({ cases, consultants }: BatchInput): number {
  const left = new Map(consultants.map((k) => [k.id, k.maxActiveCases - k.activeCases]));
  return cases.reduce((sum, b) => {
    const best = rankConsultants(b.case, consultants, context).ranked.find((r) => left.get(r.consultantId)! > 0);
    if (best) left.set(best.consultantId, left.get(best.consultantId)! - 1);
    return sum + (best?.total ?? 0);
  }, 0);
}

const pairsOf = (result: Pick<BatchResult, 'assignments'>): string[] =>
  result.assignments.map((a) => `${a.caseId} ${a.consultantId}`).sort();

/** Two who know marketplaces, one of them chatbots as well; the case that both could take comes first. */
const contested: BatchInput = {
  cases: [{ case: aCase('D1', { needs: [market] }) }, { case: aCase('D2', { needs: [ai], markets: ['TH'] }) }],
  consultants: [
    aConsultant('K1', {
      maxActiveCases: 1,
      expertise: [
        { tag: 'MARKETPLACE_OPS', level: 3 },
        { tag: 'AI_CHATBOT', level: 3 },
      ],
      markets: ['VN', 'TH'],
    }),
    aConsultant('K2', {
      maxActiveCases: 1,
      expertise: [
        { tag: 'MARKETPLACE_OPS', level: 2 },
        { tag: 'AI_CHATBOT', level: 1 },
      ],
      markets: ['VN'],
    }),
  ],
  context,
};

describe('a batch', () => {
  it('has a better total than the greedy choice, by a tenth and more', () => {
    const { result } = solveBatch(contested);
    expect(pairsOf(result)).toEqual(['D1 K2', 'D2 K1']);
    expect(result.certificate).toMatchObject({ certified: true, total: result.total });
    expect(result.total).toBeGreaterThan(1.1 * greedy(contested));
  });

  it('adds up what it shows, and does not depend on the order of the input', () => {
    const { cases, consultants } = anyWorld(40, 15, 4);
    const input = { cases: cases.map((c) => ({ case: c, seats: 2 })), consultants, context };
    const { result } = solveBatch(input);
    for (const a of result.assignments) expect(Object.values(a.parts).reduce((x, y) => x + y, 0)).toBe(a.total);
    expect(result.assignments.reduce((sum, a) => sum + a.total, 0)).toBe(result.total);
    expect(solveBatch({ ...input, cases: [...input.cases].reverse() }).result.total).toBe(result.total);
    expect(solveBatch(input).result).toEqual(result);
  });

  it('gives the worst match the most it can have, when it is to be fair', () => {
    const { cases, consultants } = anyWorld(8, 6, 100);
    const input = { cases: cases.map((c) => ({ case: c })), consultants, context };
    const total = solveBatch(input).result;
    const fair = solveBatch({ ...input, objective: 'FAIR' }).result;
    expect(total).toMatchObject({ total: 38554, worst: 3136 });
    expect(fair).toMatchObject({ total: 36714, worst: 4091, bestTotal: 38554, worstAtBestTotal: 3136 });
    expect(fair.empty.length).toBe(total.empty.length);
    expect(fair.certificate.certified).toBe(true);
  });

  it('names lead and support, who are two people', () => {
    const { result } = solveBatch({ ...contested, cases: [{ case: aCase('D1'), seats: 2 }] });
    expect(result.assignments.map((a) => [a.role, a.consultantId])).toEqual([
      ['LEAD', 'K1'],
      ['SUPPORT', 'K2'],
    ]);
  });

  it('never moves a pin, and takes back no forbidden pair', () => {
    const { result } = solveBatch({ ...contested, pins: [{ caseId: 'D1', consultantId: 'K1' }] });
    expect(pairsOf(result)).toEqual(['D1 K1', 'D2 K2']);
    expect(result.assignments.find((a) => a.caseId === 'D1')?.pinned).toBe(true);
    const forbids = [{ caseId: 'D1', consultantId: 'K2' }];
    expect(pairsOf(solveBatch({ ...contested, forbids }).result)).not.toContain('D1 K2');
  });

  it('does not pin what a gate forbids', () => {
    const consultants = [aConsultant('K1', { frozen: true }), aConsultant('K2')];
    const pins = [{ caseId: 'D1', consultantId: 'K1' }];
    const solved = solveBatch({ cases: [{ case: aCase('D1') }], consultants, context, pins });
    expect(solved.result.outcome).toBe('INFEASIBLE');
    expect(solved.brokenPins).toEqual(pins);
  });

  it('keeps what was proposed before when it is as good, and for its weight when it is not', () => {
    const twins = ['K1', 'K2', 'K3'].map((id) => aConsultant(id, { maxActiveCases: 1 }));
    const cases = ['D1', 'D2', 'D3'].map((id) => ({ case: aCase(id) }));
    const previous: Pairing[] = [
      { caseId: 'D1', consultantId: 'K3' },
      { caseId: 'D2', consultantId: 'K1' },
      { caseId: 'D3', consultantId: 'K2' },
    ];
    const same = solveBatch({ cases, consultants: twins, context, previous }).result;
    expect(same.moved).toEqual([]);
    expect(same.assignments.every((a) => a.kept)).toBe(true);
    const before = [
      { caseId: 'D1', consultantId: 'K1' },
      { caseId: 'D2', consultantId: 'K2' },
    ];
    expect(solveBatch({ ...contested, previous: before }).result.moved).toEqual(['D1', 'D2']);
    const held = solveBatch({ ...contested, previous: before, stability: 5000 }).result;
    expect(held.moved).toEqual([]);
    expect(held.total).toBeLessThan(solveBatch(contested).result.total);
  });

  it('keeps every gate, cap, pin and promise in a thousand pools of any kind', () => {
    const seen = { assigned: 0, infeasible: 0 };
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, isFair) => {
        const { cases, consultants } = anyWorld(6, 5, seed);
        const least = seed % 7 === 0 ? 1 : 0;
        const input: BatchInput = {
          cases: cases.map((c, i) => ({
            case: c,
            seats: (seed + i) % 5 === 0 ? 2 : 1,
            required: (seed + i) % 11 === 0,
          })),
          consultants,
          context,
          objective: isFair ? 'FAIR' : 'TOTAL',
          limits: { K0: { least } },
          marketMinimums: seed % 3 === 0 ? [{ market: 'VN', least: 1 }] : [],
          forbids: [{ caseId: 'D0', consultantId: 'K1' }],
        };
        const { result } = solveBatch(input);
        if (result.outcome === 'INFEASIBLE') return void seen.infeasible++;
        seen.assigned += result.assignments.length;
        expect(result.certificate).toMatchObject({ certified: true, faults: [] });
        for (const a of result.assignments) {
          const k = consultants.find((one) => one.id === a.consultantId)!;
          expect(
            batchGates(
              cases.find((c) => c.id === a.caseId)!,
              k,
              context,
            ),
          ).toEqual([]);
        }
        for (const k of consultants) {
          const load = result.assignments.filter((a) => a.consultantId === k.id).length;
          expect(load).toBeLessThanOrEqual(Math.max(0, k.maxActiveCases - k.activeCases));
          if (k.id === 'K0') expect(load).toBeGreaterThanOrEqual(least);
        }
        expect(pairsOf(result)).not.toContain('D0 K1');
        expect(new Set(pairsOf(result)).size).toBe(result.assignments.length);
      }),
      { numRuns: 1000 },
    );
    expect(seen.assigned).toBeGreaterThan(1000);
    expect(seen.infeasible).toBeGreaterThan(10);
  });
});
