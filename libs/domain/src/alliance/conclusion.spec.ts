import { allianceRules, type PanelRules } from '../programme';
import { concludePanel, openMatters, type PanelCase, type PanelTerms } from './conclusion';
import { letterOf } from './letters';
import { call113 } from './sample.fixture';

const maxima = { development: 10, market: 25, feasibility: 30, innovation: 25, interaction: 10 };
const terms = (change: Partial<PanelRules> = {}, votes: readonly string[] = []): PanelTerms => ({
  rubric: call113().rubric!,
  rules: { ...allianceRules.parse({}).panel, ...change },
  awards: 1,
  votes,
});

/** A case whose reviewers A, B, C… gave these totals, spread over the criteria in proportion. */
const of = (id: string, totals: readonly number[], change: Partial<PanelCase> = {}): PanelCase => ({
  id,
  name: `${id}聯盟（示範）`,
  leader: '示範有限公司',
  sheets: totals.map((t, i) => ({
    reviewer: String.fromCharCode(65 + i),
    points: Object.fromEntries(Object.entries(maxima).map(([c, max]) => [c, t * max])),
  })),
  recused: [],
  absent: [],
  questions: 2,
  opinion: null,
  disposition: null,
  ...change,
});

describe('a result', () => {
  it('cannot be closed below the quorum, with an unwritten divergence, or with a tie that decides', () => {
    const cases = [of('A113-001', [80, 80, 80]), of('A113-002', [80, 80, 80]), of('A113-003', [60, 70, 90])];
    const few = of('A113-004', [50, 50]);
    expect(openMatters([...cases, few], terms()).map((r) => [r.code, r.field, r.params])).toEqual([
      ['QUORUM_NOT_MET', 'cases.A113-004', { no: 'A113-004', n: 2, min: 3 }],
      ['DISPOSITION_MISSING', 'cases.A113-003', { no: 'A113-003' }],
      ['TIE_NEEDS_VOTE', 'votes', { nos: 'A113-001、A113-002' }],
    ]);
  });

  it('can be closed once each of them is dealt with', () => {
    const disposition = { kind: 'DISCUSSED', text: '逐項討論後維持。' } as const;
    const cases = [of('1', [80, 80, 80]), of('2', [80, 80, 80]), of('3', [60, 70, 90], { disposition })];
    expect(openMatters(cases, terms({}, ['2', '1']))).toEqual([]);
    expect(openMatters([of('3', [60, 70, 90], { disposition: { kind: 'KEPT', text: ' ' } })], terms())).toHaveLength(1);
  });

  it('holds places, outcomes and every coded score in the order of the ranking', () => {
    const result = concludePanel(
      [of('1', [72, 74, 76]), of('2', [90, 88, 89], { recused: ['D'], absent: ['E'] })],
      terms(),
    );
    expect(
      result.map((c) => [c.id, c.standing.place, c.standing.outcome, c.standing.reserve, c.standing.mean]),
    ).toEqual([
      ['2', 1, 'SELECTED', null, 89],
      ['1', 2, 'RESERVED', 1, 74],
    ]);
    expect(result[0]).toMatchObject({ recused: ['D'], absent: ['E'], divergence: [] });
    expect(result[0]?.scores.map((s) => [s.reviewer, s.total])).toEqual([
      ['A', 9000],
      ['B', 8800],
      ['C', 8900],
    ]);
  });
});

describe('a letter', () => {
  const facts = {
    no: 'A113-002',
    name: '晨露美研主題聯盟（示範）',
    leader: '晨露（示範）有限公司',
    year: 113,
    reserve: null,
    contractDays: 30,
    objectionDays: 10,
    comments: null,
  };

  it('tells the selected what to do by when, and everybody how to object', () => {
    const letter = letterOf({ ...facts, outcome: 'SELECTED' });
    expect(letter.subject.zh).toBe('113年度國際主題聯盟遴選結果：A113-002');
    expect(letter.paragraphs.map((p) => p.zh)).toEqual([
      '貴公司主導之「晨露美研主題聯盟（示範）」經遴選會議評定為入選。',
      '請於通知日起 30 日內由主導企業（晨露（示範）有限公司）完成簽約；逾期未簽約視同放棄，由備取依序遞補。',
      '對結果有疑義者，請於通知日起 10 日內以書面提出。',
    ]);
  });

  it('names the place on the reserve list, and shows comments only where the call does', () => {
    const letter = letterOf({ ...facts, outcome: 'RESERVED', reserve: 2, objectionDays: 0, comments: ['定位清楚。'] });
    expect(letter.paragraphs[0]?.zh).toContain('備取第 2 位');
    expect([letter.paragraphs.length, letter.comments]).toEqual([2, ['定位清楚。']]);
    expect(letterOf({ ...facts, outcome: 'DECLINED' }).comments).toEqual([]);
  });

  it('leaves no gap unfilled', () => {
    const all = (['SELECTED', 'RESERVED', 'DECLINED'] as const).map((outcome) =>
      letterOf({ ...facts, outcome, reserve: 1 }),
    );
    expect(all.flatMap((l) => [l.subject, ...l.paragraphs]).filter((t) => /\{\w+\}/.test(t.zh + t.en))).toEqual([]);
  });
});
