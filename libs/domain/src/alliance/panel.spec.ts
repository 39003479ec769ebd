import { allianceRules, type PanelRules } from '../programme';
import { calibrated, deviation, divergences } from './divergence';
import { rankProposals, type ScoredCase, type ValidSheet } from './ranking';
import { call113 } from './sample.fixture';
import { checkScores, totalOf, type Rubric, type ScoreEntries } from './scoring';

const rules = (change: Partial<PanelRules> = {}): PanelRules => ({ ...allianceRules.parse({}).panel, ...change });
const rubric = (): Rubric => call113().rubric!;
const maxima = { development: 10, market: 25, feasibility: 30, innovation: 25, interaction: 10 } as const;
type Criterion = keyof typeof maxima;

/** A sheet of a total, spread over the criteria from the last to the first; `points` sets some exactly. */
function sheet(reviewer: string, total: number, points: Partial<Record<Criterion, number>> = {}): ValidSheet {
  const out: Record<string, number> = Object.fromEntries(Object.entries(points).map(([c, p]) => [c, p * 100]));
  let left = total * 100 - Object.values(out).reduce((a, p) => a + p, 0);
  for (const [c, max] of Object.entries(maxima)) {
    if (c in out) continue;
    out[c] = Math.min(left, max * 100);
    left -= out[c];
  }
  return { reviewer, points: out };
}

const totals = (id: string, ...list: number[]): ScoredCase => ({
  id,
  sheets: list.map((t, i) => sheet(String.fromCharCode(65 + i), t)),
});

const entries = (points: Partial<Record<Criterion, number>>, comment = ''): ScoreEntries =>
  Object.fromEntries(Object.entries(points).map(([c, p]) => [c, { points: p, comment }]));

describe('a scoring sheet', () => {
  const whole = { development: 8, market: 20, feasibility: 24, innovation: 20, interaction: 8 };

  it('sums to its total and passes with every criterion in range', () => {
    expect(checkScores(entries(whole), rubric(), rules())).toEqual([]);
    expect(totalOf(entries(whole), rubric())).toBe(8000);
  });

  it.each([
    [{ ...whole, market: undefined }, 'SCORE_INCOMPLETE', 'scores.market'],
    [{ ...whole, market: 25.5 }, 'SCORE_OUT_OF_RANGE', 'scores.market'],
    [{ ...whole, market: 20.25 }, 'SCORE_OUT_OF_RANGE', 'scores.market'],
    [{ ...whole, market: 14.5 }, 'COMMENT_REQUIRED', 'scores.market.comment'],
    [{ ...whole, market: 23 }, 'COMMENT_REQUIRED', 'scores.market.comment'],
  ])('%j: %s', (points, code, field) => {
    const given = Object.fromEntries(Object.entries(points).filter(([, p]) => p !== undefined));
    expect(checkScores(entries(given), rubric(), rules()).map((r) => [r.code, r.field])).toEqual([[code, field]]);
  });

  it('needs no comment at exactly 60 % and 90 %, and takes one outside', () => {
    expect(checkScores(entries({ ...whole, market: 15, innovation: 22.5 }), rubric(), rules())).toEqual([]);
    expect(checkScores(entries({ ...whole, market: 5 }, '定位不明'), rubric(), rules())).toEqual([]);
  });
});

describe('the ranking', () => {
  it('takes the mean of the valid sheets: 80, 90 and a recusal are 85.00', () => {
    const { standings } = rankProposals([totals('A', 80, 90)], rules(), 4);
    expect([standings[0]?.mean, standings[0]?.sheets]).toEqual([85, 2]);
  });

  it('ranks on unrounded values: 251/3 is above 83.5 + 83.83 in two, though both show alike', () => {
    const a = totals('A', 80, 85.5, 85.5); // 83.6666…
    const b: ScoredCase = { id: 'B', sheets: [sheet('A', 83.66), sheet('B', 83.67)] }; // 83.665
    const { standings } = rankProposals([b, a], rules({ quorum: 2 }), 4);
    expect(standings.map((s) => [s.id, s.mean, s.place])).toEqual([
      ['A', 83.67, 1],
      ['B', 83.67, 2],
    ]);
  });

  it('selects the first four above the pass mark, stands the others by in order, and declines below it', () => {
    const cases = [90, 88, 86, 84, 82, 80, 69.99, 70].map((t, i) => totals(String(i), t, t, t));
    const { standings, openTies } = rankProposals(cases, rules(), 4);
    expect(standings.map((s) => [s.id, s.outcome, s.reserve])).toEqual([
      ['0', 'SELECTED', null],
      ['1', 'SELECTED', null],
      ['2', 'SELECTED', null],
      ['3', 'SELECTED', null],
      ['4', 'RESERVED', 1],
      ['5', 'RESERVED', 2],
      ['7', 'RESERVED', 3],
      ['6', 'DECLINED', null],
    ]);
    expect(openTies).toEqual([]);
  });

  it('breaks a tie by feasibility, then innovation, then the recorded vote, and says which', () => {
    const of = (id: string, points: Partial<Record<Criterion, number>>): ScoredCase => ({
      id,
      sheets: ['A', 'B', 'C'].map((r) => sheet(r, 80, points)),
    });
    const byFeasibility = rankProposals([of('x', { feasibility: 20 }), of('y', { feasibility: 25 })], rules(), 1);
    expect(byFeasibility.standings.map((s) => [s.id, s.tieBrokenBy])).toEqual([
      ['y', 'feasibility'],
      ['x', null],
    ]);
    const even = { feasibility: 25 } as const;
    const tied = [of('x', { ...even, innovation: 20 }), of('y', { ...even, innovation: 22 })];
    expect(rankProposals(tied, rules(), 1).standings[0]).toMatchObject({ id: 'y', tieBrokenBy: 'innovation' });
    const equal = [of('x', { ...even, innovation: 20 }), of('y', { ...even, innovation: 20 })];
    expect(rankProposals(equal, rules(), 1).openTies).toEqual([['x', 'y']]);
    const voted = rankProposals(equal, rules(), 1, ['y', 'x']);
    expect([voted.openTies, voted.standings.map((s) => s.id)]).toEqual([[], ['y', 'x']]);
    expect(voted.standings[0]?.tieBrokenBy).toBe('vote');
  });

  it('leaves a tie alone that decides nothing', () => {
    const { openTies, standings } = rankProposals([totals('x', 80, 80, 80), totals('y', 80, 80, 80)], rules(), 4);
    expect([openTies, standings.map((s) => s.place)]).toEqual([[], [1, 1]]);
  });

  it('names proposals below the quorum, and never counts a missing sheet as nothing', () => {
    const { belowQuorum, standings } = rankProposals([totals('x', 90, 92), totals('y', 80, 80, 80)], rules(), 4);
    expect(belowQuorum).toEqual(['x']);
    expect(standings[0]).toMatchObject({ id: 'x', mean: 91 });
  });

  it('drops the extremes only where the call says so and five sheets are there', () => {
    const five = totals('x', 10, 80, 80, 80, 100);
    expect(rankProposals([five], rules(), 4).standings[0]?.mean).toBe(70);
    expect(rankProposals([five], rules({ dropExtremes: true }), 4).standings[0]?.mean).toBe(80);
    expect(rankProposals([totals('y', 10, 80, 100)], rules({ dropExtremes: true }), 4).standings[0]?.mean).toBe(63.33);
  });
});

describe('divergence', () => {
  const kinds = (cases: readonly ScoredCase[]) =>
    divergences(cases, rubric(), rules()).map((d) => [d.id, d.found.map((f) => f.kind)]);
  /** Totals spread over the criteria in proportion to their maxima. */
  const even = (id: string, ...list: readonly number[]): ScoredCase => ({
    id,
    sheets: list.map((total, i) => ({
      reviewer: String.fromCharCode(65 + i),
      points: Object.fromEntries(Object.entries(maxima).map(([c, max]) => [c, total * max])),
    })),
  });

  it('begins above 20 points and not at 20', () => {
    expect(kinds([even('x', 60, 70, 80)])).toEqual([]);
    expect(kinds([even('x', 60, 70, 80.5)])).toEqual([['x', ['SPREAD']]]);
  });

  it('begins above the standard deviation of the call', () => {
    expect(deviation([60, 80])).toBe(10);
    expect(kinds([even('x', 60, 80)])).toEqual([]);
    expect(
      divergences(
        [even('x', 60, 80)],
        rubric(),
        rules({ divergence: { spread: 30, deviation: 9.9, places: 3, criterion: null } }),
      )[0]?.found,
    ).toEqual([{ kind: 'DEVIATION', of: '', value: 10, limit: 9.9 }]);
  });

  it('begins above half a criterion', () => {
    const of = (innovation: number) => [sheet('A', 70, { innovation: 22.5 }), sheet('B', 70, { innovation })];
    expect(kinds([{ id: 'x', sheets: of(10) }])).toEqual([]);
    expect(divergences([{ id: 'x', sheets: of(9.5) }], rubric(), rules())[0]?.found).toContainEqual({
      kind: 'CRITERION',
      of: 'innovation',
      value: 13,
      limit: 12.5,
    });
  });

  it('names the reviewer whose own ranking is three places away', () => {
    const tables = [
      [90, 90, 78],
      [88, 88, 80],
      [86, 86, 82],
      [84, 84, 84],
    ];
    const cases = tables.map((t, i) => even(String(i), ...t));
    const found = divergences(cases, rubric(), rules());
    expect(found.flatMap((d) => d.found.map((f) => [d.id, f.kind, f.of, f.value]))).toEqual([
      ['0', 'PLACES', 'C', 3],
      ['3', 'PLACES', 'C', 3],
    ]);
  });

  it('gives a calibrated view that changes nothing', () => {
    const view = calibrated([even('x', 60, 90), even('y', 80, 92)]);
    expect(view.filter((v) => v.id === 'x').map((v) => v.z)).toEqual([-1, -1]);
  });
});
