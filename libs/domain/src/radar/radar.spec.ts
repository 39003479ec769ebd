import { radarOf, stages, type RadarCase, type RadarInput, type StageId } from './radar';

const WEEK = 7 * 86_400_000;
const BEGINS = Date.parse('2024-03-01T00:00:00+08:00');
const ends = BEGINS + 40 * WEEK;

/** A case that reached so many stages, a week apart, the first in the given week. */
function aCase(week: number, reached: number, change: Partial<RadarCase> = {}): RadarCase {
  const at = stages.slice(0, reached).map((s, n) => [s.id, BEGINS + (week + n) * WEEK + 1] as const);
  return {
    ubn: `9950${String(week).padStart(2, '0')}${String(reached).padStart(2, '0')}`,
    status: 'applied',
    ended: false,
    overdue: false,
    market: 'VN',
    reachedAt: Object.fromEntries(at),
    ...change,
  };
}
const input = (cases: readonly RadarCase[], change: Partial<RadarInput> = {}): RadarInput => ({
  cases,
  consultants: [],
  now: BEGINS + 20 * WEEK,
  beginsAt: BEGINS,
  endsAt: ends,
  target: 100,
  ...change,
});
const many = (n: number, reached: number, week = 12): RadarCase[] =>
  Array.from({ length: n }, () => aCase(week, reached));

describe('the season', () => {
  it('counts how far cases have come, who waits where, and how long it takes', () => {
    const {
      stages: counted,
      delivered,
      inPipe,
    } = radarOf(input([...many(3, 6), ...many(2, 2), aCase(12, 1, { overdue: true }), aCase(12, 1, { ended: true })]));
    expect(counted.map((s) => [s.id, s.reached, s.waiting, s.overdue])).toEqual([
      ['submitted', 7, 1, 1],
      ['accepted', 5, 2, 0],
      ['dispatched', 3, 0, 0],
      ['interviewed', 3, 0, 0],
      ['written', 3, 0, 0],
      ['delivered', 3, 0, 0],
    ]);
    expect(counted.map((s) => s.days)).toEqual([null, 7, 7, 7, 7, 7]);
    expect([delivered, inPipe]).toEqual([3, 3]);
  });

  it.each<[StageId, RadarCase[]]>([
    ['accepted', [...many(10, 6), ...many(40, 1), ...many(3, 3)]],
    ['dispatched', [...many(10, 6), ...many(30, 2), ...many(4, 1)]],
    ['interviewed', [...many(10, 6), ...many(30, 3), ...many(4, 2)]],
    ['written', [...many(10, 6), ...many(30, 4), ...many(4, 3)]],
    ['delivered', [...many(10, 6), ...many(30, 5), ...many(4, 1)]],
  ])('names the planted bottleneck: %s', (stage, cases) => {
    expect(radarOf(input(cases)).binds).toMatchObject({ stage });
  });

  it('says that a queue never clears when nothing comes through, and that nothing binds when nothing waits', () => {
    expect(radarOf(input(many(5, 1))).binds).toEqual({ stage: 'accepted', waiting: 5, weeks: null });
    expect(radarOf(input(many(5, 6))).binds).toBeNull();
  });

  it('goes on at the pace of the slowest stage, and never beyond what there is', () => {
    // One a week of each stage for ten weeks: twenty more in the twenty weeks left.
    const steady = Array.from({ length: 30 }, (_, n) => aCase(n - 10, 6)).filter(
      (c) => c.reachedAt.delivered! < BEGINS + 20 * WEEK,
    );
    const { delivered, forecast } = radarOf(input(steady));
    expect(forecast - delivered).toBeLessThanOrEqual(20);
    // Nothing new arrives, so that only what is under way can still come out.
    const { forecast: last } = radarOf(input([...many(10, 6), ...many(2, 5)], { now: BEGINS + 30 * WEEK }));
    expect(last).toBeLessThanOrEqual(12);
    expect(radarOf(input([...many(8, 6)])).neededPerWeek).toBe(4.6);
    expect(radarOf(input([], { now: ends })).neededPerWeek).toBeNull();
  });

  it('adds up week by week to what is delivered', () => {
    const cases = [...many(3, 6, 1), ...many(2, 6, 5), ...many(4, 5)];
    const { byWeek, delivered } = radarOf(input(cases));
    expect(byWeek).toHaveLength(20);
    expect(byWeek.at(-1)?.delivered).toBe(delivered);
    expect(byWeek.every((w, n) => n === 0 || w.delivered >= byWeek[n - 1]!.delivered)).toBe(true);
  });

  it('holds what a market wants against the free places for it, the largest gap first', () => {
    const consultants = [
      { markets: ['VN', 'TH'], free: 2 },
      { markets: ['JP'], free: 5 },
    ];
    const cases = [...many(4, 2), ...many(3, 1).map((c) => ({ ...c, market: 'JP' })), ...many(2, 3)];
    expect(radarOf(input(cases, { consultants })).markets).toEqual([
      { market: 'VN', wanted: 4, free: 2 },
      { market: 'JP', wanted: 3, free: 5 },
    ]);
  });
});
