import { readFileSync } from 'node:fs';
import type { Tag } from '../questionnaire';
import { prefillReport } from './advice';
import { filled, inputOf } from './advice/sample.fixture';
import { stops } from './issues';
import { all, must, placed, sound } from './sound.fixture';

const names = JSON.parse(readFileSync('test/fixtures/sample-data/companies.json', 'utf8')) as { nameZh: string }[];

describe('a report held against the records', () => {
  it('has nothing to say of any first draft, with the names of all other firms at hand', () => {
    for (const { id } of filled) {
      const input = inputOf(id);
      const needs = new Map<Tag, number>(input.score.needs.map((n) => [n.tag, n.need]));
      const known = { expectations: [], ownFirm: input.firm.name, otherFirms: names.map((n) => n.nameZh), needs };
      expect([id, placed(prefillReport(input), known)]).toEqual([id, []]);
    }
  });

  it('stops at the recommendation, the finding and the note when a note is taken away (SPEC X8)', () => {
    const grounded = sound().actions.items.flatMap((a, at) => (a.finding === 'F1' ? [{ at, id: a.id }] : []));
    expect(placed(sound(), { notes: new Set(['V01']) })).toEqual([
      ['NOTE_GONE', 'interview.notes.1', 'V02'],
      ['NOTE_GONE', 'summary.findings.0.evidence', 'V02'],
      ...grounded.map((a) => ['ACTION_UNGROUNDED', `actions.items.${a.at}.finding`, a.id]),
    ]);
    expect(grounded.map((a) => a.id)).toContain('A1');
    const c = sound();
    c.interview.notes = c.interview.notes.filter((n) => n.code !== 'V02');
    expect(placed(c).map(([code, at]) => [code, at])).toEqual([
      ['EVIDENCE_UNKNOWN', 'summary.findings.0.evidence'],
      ...grounded.map((a) => ['ACTION_UNGROUNDED', `actions.items.${a.at}.finding`]),
    ]);
  });

  it('stops when a tie to a vendor is registered and not disclosed (SPEC X9)', () => {
    expect(placed(sound(), { vendorTies: [null] })).toEqual([['TIE_UNDISCLOSED', 'statement.ties', '']]);
    const c = sound();
    c.statement.ties = [{ vendor: '某商店平台', relation: '顧問合約' }];
    expect(placed(c, { vendorTies: [null] })).toEqual([]);
    expect(placed(c, { vendorTies: ['某商店'] })).toEqual([]);
    // Disclosing one vendor does not disclose another.
    expect(placed(c, { vendorTies: ['雲端收銀'] })).toEqual([['TIE_UNDISCLOSED', 'statement.ties', '雲端收銀']]);
  });

  it('wants a reason for first actions that are not first by the formula', () => {
    const c = sound();
    const last = must(c.actions.items.at(-1));
    must(c.summary.firstActions[2]).action = last.id;
    expect(placed(c)).toEqual([['ORDER_REASON', 'summary.orderReason', '']]);
    c.summary.orderReason = '企業已先簽約';
    expect(placed(c)).toEqual([]);
  });

  it('tells of words that resemble another case without stopping anybody', () => {
    const told = all(sound(), { similar: [{ no: 'D113-0002', percent: 71 }] });
    expect(told.map((i) => [i.code, i.subject, stops(i)])).toEqual([['SIMILAR_TEXT', 'D113-0002（71%）', false]]);
  });

  it('lets the firm say in its own words what nobody else may', () => {
    const c = sound();
    c.firm.quote = '我們要全方位發展，細節待補。';
    expect(placed(c)).toEqual([]);
  });
});
