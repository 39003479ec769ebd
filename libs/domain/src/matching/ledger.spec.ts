import fc from 'fast-check';
import { fairnessLedger, type LedgerMember } from './ledger';

const year = { from: '2024-01-01', to: '2024-12-31' };
const member = (consultant: string, change: Partial<LedgerMember> = {}): LedgerMember => ({
  consultant,
  places: 4,
  from: '2023-01-01',
  to: null,
  leave: [],
  offers: 0,
  accepted: 0,
  declined: 0,
  expired: 0,
  noShows: 0,
  minutes: 0,
  ...change,
});

describe('the fairness ledger', () => {
  it('gives everybody his share by places: all surpluses together are nought', () => {
    const lines = fairnessLedger([member('K1', { accepted: 9 }), member('K2', { places: 2 }), member('K3')], year);
    expect(lines.map((l) => [l.consultant, l.due, l.surplus])).toEqual([
      ['K1', 360, 540],
      ['K2', 180, -180],
      ['K3', 360, -360],
    ]);
  });

  it('is pro rata for who joins or leaves within the period, and for leave to the half day', () => {
    const lines = fairnessLedger(
      [
        member('K1', { accepted: 10 }),
        member('K2', { from: '2024-07-02' }),
        member('K3', { to: '2024-07-01' }),
        member('K4', { leave: [{ from: '2024-03-04', to: '2024-03-05', half: 'AM' }] }),
        member('K5', { leave: [{ from: '2024-03-04', to: '2024-03-05', half: null }] }),
        member('K6', {
          leave: [
            { from: '2024-03-04', to: '2024-03-04', half: 'AM' },
            { from: '2024-03-04', to: '2024-03-04', half: 'PM' },
          ],
        }),
      ],
      year,
    );
    expect(lines.map((l) => l.days)).toEqual([366, 183, 183, 365, 364, 365]);
    expect(lines[1]?.due).toBeLessThan(lines[0]?.due ?? 0);
  });

  it('counts nothing twice and holds no-shows against nobody', () => {
    const shown = { offers: 5, accepted: 2, declined: 2, expired: 1, noShows: 2, minutes: 240 };
    const [one, other] = fairnessLedger([member('K1', shown), member('K2', { ...shown, noShows: 0 })], year);
    expect(one).toMatchObject({ ...shown, due: 200, surplus: 0 });
    expect(other?.surplus).toBe(one?.surplus);
  });

  it('lets what was taken stand where nobody could be asked', () => {
    const gone = { from: '2025-02-01', accepted: 1 };
    expect(fairnessLedger([member('K1', gone)], year)).toMatchObject([{ days: 0, due: 100, surplus: 0 }]);
  });

  it('conserves in pools of any kind', () => {
    const one = fc.record({ places: fc.nat(9), accepted: fc.nat(40), months: fc.nat(13), away: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (pool) => {
        const members = pool.map((m, i) =>
          member(`K${i}`, {
            places: m.places,
            accepted: m.accepted,
            from: `20${m.months > 11 ? '25' : '24'}-${String((m.months % 12) + 1).padStart(2, '0')}-01`,
            leave: m.away > 30 ? [{ from: '2024-06-01', to: '2024-06-30', half: m.away % 2 ? 'AM' : null }] : [],
          }),
        );
        const lines = fairnessLedger(members, year);
        expect(lines.reduce((sum, l) => sum + l.surplus, 0)).toBe(0);
        expect(lines.every((l) => l.due >= 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
