import type { ReportContent } from './content';
import { reportIssues } from './issues';
import { must, placed, QUESTIONS, sound } from './sound.fixture';

type Breaking = (c: ReportContent) => void;
type Told = readonly [code: string, at: string, subject?: string];
const action = (c: ReportContent, i = 0) => must(c.actions.items[i]);
const pain = (c: ReportContent) => must(c.pains.rows[0]);
const way = (c: ReportContent) => must(c.tools.groups[0]?.ways[0]);
const cell = (c: ReportContent) => must(c.markets.rows[0]).cells.demand;
const EMPTY = { who: '', by: null };

/** Forty ways to spoil a report, one at a time. */
const broken: readonly (readonly [name: string, breaking: Breaking, told: Told])[] = [
  ['no title', (c) => (c.markets.title = ' '), ['TEXT_MISSING', 'markets.title']],
  ['no answer in the summary', (c) => (c.summary.answer = ''), ['TEXT_MISSING', 'summary.answer']],
  ['no lead', (c) => (c.summary.lead = ''), ['TEXT_MISSING', 'summary.lead']],
  ['a placeholder', (c) => (c.pains.lead = '費用待補。'), ['PLACEHOLDER', 'pains.lead', '待補']],
  ['a placeholder in circles', (c) => (action(c).owner = '○○'), ['PLACEHOLDER', 'actions.items.0.owner', '○○']],
  ['praise', (c) => (c.tools.lead = '全方位導入。'), ['WORDS_EMPTY', 'tools.lead', '全方位']],
  ['a promise', (c) => (way(c).verdict = '保證獲利'), ['WORDS_EMPTY', 'tools.groups.0.ways.0.verdict', '保證獲利']],
  [
    'growth without a number',
    (c) => (action(c).measure = '顯著提升流量'),
    ['WORDS_EMPTY', 'actions.items.0.measure', '顯著提升'],
  ],
  ['too much text', (c) => (c.assessment.lead = '字'.repeat(8000)), ['TOO_LONG', 'summary']],
  [
    'a finding less',
    (c) => (c.summary.firstActions = c.summary.firstActions.slice(0, 2)),
    ['FINDINGS_THREE', 'summary.findings'],
  ],
  [
    'a finding on nothing',
    (c) => (must(c.summary.findings[1]).evidence = []),
    ['FINDING_WITHOUT_EVIDENCE', 'summary.findings.1.evidence', 'F2'],
  ],
  [
    'an action on no finding',
    (c) => (action(c, 3).finding = null),
    ['ACTION_WITHOUT_FINDING', 'actions.items.3.finding', 'A4'],
  ],
  [
    'an action on a finding that is gone',
    (c) => (action(c, 3).finding = 'F9'),
    ['ACTION_WITHOUT_FINDING', 'actions.items.3.finding', 'A4'],
  ],
  ['no name', (c) => (action(c).name = ''), ['TEXT_MISSING', 'actions.items.0.name', 'A1']],
  ['no owner', (c) => (action(c).owner = ''), ['OWNER_MISSING', 'actions.items.0.owner', 'A1']],
  ['no first step', (c) => (action(c, 1).firstStep = ''), ['FIRST_STEP_MISSING', 'actions.items.1.firstStep', 'A2']],
  [
    'no deliverable',
    (c) => (action(c).deliverable = ' '),
    ['DELIVERABLE_MISSING', 'actions.items.0.deliverable', 'A1'],
  ],
  ['no measure', (c) => (action(c).measure = ''), ['MEASURE_MISSING', 'actions.items.0.measure', 'A1']],
  ['no start', (c) => (action(c).startsOn = null), ['START_MISSING', 'actions.items.0.startsOn', 'A1']],
  ['no due date', (c) => (action(c).dueOn = null), ['DUE_MISSING', 'actions.items.0.dueOn', 'A1']],
  [
    'due before it starts',
    (c) => (action(c).dueOn = '2024-01-02'),
    ['DUE_BEFORE_START', 'actions.items.0.dueOn', 'A1'],
  ],
  [
    'a cost band upside down',
    (c) => Object.assign(action(c), { costFromK: 60, costToK: 40 }),
    ['COST_BAND', 'actions.items.0.costToK', 'A1'],
  ],
  [
    'waits for nothing known',
    (c) => (action(c).dependsOn = [{ action: 'A99', before: '' }]),
    ['DEPENDS_UNKNOWN', 'actions.items.0.dependsOn.0.action', 'A99'],
  ],
  [
    'a pain without an action',
    (c) => (pain(c).actions = ['A99']),
    ['PAIN_WITHOUT_ACTION', 'pains.rows.0.actions', 'P1'],
  ],
  ['a pain on nothing', (c) => (pain(c).evidence = []), ['PAIN_WITHOUT_EVIDENCE', 'pains.rows.0.evidence', 'P1']],
  [
    'a score without a reason',
    (c) => (must(c.assessment.adjustments[0]).reason = ''),
    ['ADJUSTMENT_REASON', 'assessment.adjustments.0.reason', 'Q06'],
  ],
  [
    'a score on nothing',
    (c) => (must(c.assessment.adjustments[0]).evidence = []),
    ['ADJUSTMENT_EVIDENCE', 'assessment.adjustments.0.evidence', 'Q06'],
  ],
  [
    'a market score without confidence',
    (c) => Object.assign(cell(c), { score: 3, confidence: null, source: 'Q05' }),
    ['MARKET_CELL_WITHOUT_SOURCE', 'markets.rows.0.cells.demand'],
  ],
  [
    'two ways only',
    (c) => (must(c.tools.groups[0]).ways = must(c.tools.groups[0]).ways.slice(0, 2)),
    ['TOOLS_FEW', 'tools.groups.0.ways'],
  ],
  [
    'no free way',
    (c) => must(c.tools.groups[0]).ways.forEach((w) => (w.free = false)),
    ['TOOLS_FEW', 'tools.groups.0.ways'],
  ],
  [
    'a tie without its relation',
    (c) => (c.statement.ties = [{ vendor: '某商店平台', relation: '' }]),
    ['TIE_INCOMPLETE', 'statement.ties.0.relation', '某商店平台'],
  ],
  [
    'a recommended vendor with a tie',
    (c) => {
      Object.assign(way(c), { name: 'ShopCloud 商店平台', recommended: true });
      c.statement.ties = [{ vendor: 'ＳｈｏｐＣｌｏｕｄ', relation: '顧問' }];
    },
    ['TIED_TOOL', 'tools.groups.0.ways.0.recommended', 'ＳｈｏｐＣｌｏｕｄ'],
  ],
  [
    'no referral and no reason',
    (c) => Object.assign(c.referrals, { cards: [], noneReason: '' }),
    ['REFERRAL_MISSING', 'referrals.cards'],
  ],
  [
    'a referral that is closed',
    (c) => (must(c.referrals.cards[0]).resourceId = 'R-OLD'),
    ['REFERRAL_EXPIRED', 'referrals.cards.0.resourceId', 'R-OLD'],
  ],
  [
    'a question left out',
    (c) => c.expectations.rows.pop(),
    ['EXPECTATION_MISSING', 'expectations.rows', QUESTIONS[1] ?? ''],
  ],
  [
    'a question without words',
    (c) => (must(c.expectations.rows[0]).answer = ''),
    ['EXPECTATION_ANSWER', 'expectations.rows.0.answer', QUESTIONS[0] ?? ''],
  ],
  [
    'an open question without a person',
    (c) => Object.assign(must(c.expectations.rows[0]), { state: 'PARTLY', ...EMPTY }),
    ['EXPECTATION_OPEN', 'expectations.rows.0.who', QUESTIONS[0] ?? ''],
  ],
  [
    'a row nobody cites',
    (c) => c.evidence.rows.push({ code: 'E77', kind: 'PUBLIC', content: '公開資料，113/7/1' }),
    ['EVIDENCE_UNUSED', /evidence\.rows\.\d+/.source, 'E77'],
  ],
  [
    'the name of another firm',
    (c) => (pain(c).cause = '與青梅里食品同樣缺標示'),
    ['OTHER_FIRM', 'pains.rows.0.cause', '青梅里食品'],
  ],
  [
    'a character no font has',
    (c) => (action(c).owner = '\u{2B81A}經理'),
    ['GLYPHS_MISSING', 'actions.items.0.owner', '\u{2B81A}'],
  ],
];

describe('the linter', () => {
  it('has nothing to say of a sound report', () => {
    expect(placed(sound())).toEqual([]);
  });

  it('knows forty ways to break one', () => expect(broken).toHaveLength(40));

  it.each(broken)('says one thing, in its place, of a draft with %s', (_name, breaking, [code, at, subject]) => {
    const c = sound();
    breaking(c);
    const told = placed(c);
    expect(told.map(([said]) => said)).toEqual([code]);
    expect(told[0]?.[1]).toMatch(new RegExp(`^${at}$`));
    if (subject !== undefined) expect(told[0]?.[2]).toBe(subject);
  });

  it('has words for everything it says, in both languages, and says nothing twice', () => {
    const texts = Object.values(reportIssues);
    expect(new Set(texts.map((t) => t.zh)).size).toBe(texts.length);
    expect(texts.every((t) => t.en.length > 0)).toBe(true);
  });
});
