import type { Tag } from '../../questionnaire';
import { addDays, isWorkingDay } from '../../taiwan';
import { checkReport } from '../checks';
import { marketCriteria, reportContent, type ReportContent } from '../content';
import { byPriority } from '../priority';
import { evidenceUse } from '../usage';
import type { PrefillInput } from './input';
import { prefillReport } from './prefill';
import { calendar, catalogues, definition, filled, inputOf } from './sample.fixture';
import { FORBIDDEN, prose, titled, tooLong } from './lengths.fixture';
import { length } from './text';

const draft = (id: string, over: Partial<PrefillInput> = {}): ReportContent => prefillReport(inputOf(id, over));
const ids = filled.map((q) => q.id);

describe.each(ids)('the first draft for %s', (id) => {
  const input = inputOf(id);
  const content = prefillReport(input);
  const { items } = content.actions;
  const needs = new Map<Tag, number>(input.score.needs.map((n) => [n.tag, n.need]));

  it('has the shape of a report and passes every submission check', () => {
    expect(reportContent.parse(content)).toEqual(content);
    expect(checkReport(content)).toEqual([]);
  });

  it('keeps the lengths of the design', () => expect(tooLong(content)).toEqual([]));

  it('holds no forbidden word, and each section title a number', () => {
    expect(prose(content).filter((t) => FORBIDDEN.test(t))).toEqual([]);
    expect(titled.filter((s) => !/[\d三四五六七八九十兩]/.test(content[s].title))).toEqual([]);
  });

  it('is between 1,500 and 8,000 characters long', () => {
    const total = prose(content).reduce((sum, t) => sum + length(t), 0);
    expect(total).toBeGreaterThanOrEqual(1_500);
    expect(total).toBeLessThanOrEqual(8_000);
  });

  it('cites what exists, and lists what it cites', () => {
    const known = new Set([...definition.items.map((i) => i.id), ...content.evidence.rows.map((r) => r.code)]);
    expect([...evidenceUse(content).keys()].filter((code) => !known.has(code))).toEqual([]);
    expect(content.evidence.rows.map((r) => r.code)).toContain('E01');
  });

  it('puts every date on a working day, in order, within the thirteen weeks', () => {
    for (const a of items) {
      const [start, first, due] = [a.startsOn ?? '', a.firstStepBy ?? '', a.dueOn ?? ''];
      expect([start, first, due].filter((d) => !isWorkingDay(d, calendar))).toEqual([]);
      expect(start <= first && first <= due).toBe(true);
      expect(start >= input.startsOn && due <= addDays(input.startsOn, 90)).toBe(true);
    }
  });

  it('numbers the actions by the formula and starts with its first three', () => {
    expect(byPriority(items, needs).map((a) => a.id)).toEqual(items.map((a) => a.id));
    expect(content.summary.firstActions.map((p) => p.action)).toEqual(['A1', 'A2', 'A3']);
    expect(new Set(items.slice(0, 3).map((a) => a.tag)).size).toBe(3);
  });

  it('lets no action end before what it waits for, unless it says before what', () => {
    const due = new Map(items.map((a) => [a.id, a.dueOn ?? '']));
    for (const a of items) {
      for (const d of a.dependsOn) {
        expect(due.has(d.action)).toBe(true);
        if (d.before === '') expect((due.get(d.action) ?? '') <= (a.startsOn ?? '')).toBe(true);
      }
    }
  });

  it('refers to open resources only, and compares its cost with the budget', () => {
    for (const card of content.referrals.cards) {
      const r = catalogues.resources.resources.find((x) => x.id === card.resourceId);
      expect(r?.validTo ?? '9999' >= input.today).toBeTruthy();
      expect(items.map((a) => a.id)).toContain(card.action);
    }
    expect(content.summary.lead).toMatch(/預算/);
  });

  it('says the same when asked again', () => expect(prefillReport(input)).toEqual(content));
});

describe('what the draft is grounded on', () => {
  it('never repeats one sentence in two places', () => {
    for (const id of ['QA01', 'QA03', 'QA08']) {
      const sentences = prose(draft(id))
        .flatMap((t) => t.split(/[。；]/u))
        .filter((s) => length(s) >= 12 && !/同一作答|不適用/.test(s));
      expect([...new Set(sentences.filter((s, i) => sentences.indexOf(s) !== i))]).toEqual([]);
    }
  });

  it('scores a market only with a source, and no demand it was not told of', () => {
    for (const id of ids) {
      for (const row of draft(id).markets.rows) {
        for (const k of marketCriteria) expect(row.cells[k].score === null || row.cells[k].source !== null).toBe(true);
        expect(row.cells.rivals.score).toBeNull();
      }
      for (const row of draft(id).markets.rows.slice(1)) expect(row.cells.demand.score).toBeNull();
    }
  });

  it('lets a confirmed note speak in the finding, the pain and the market', () => {
    const note = {
      code: 'V01',
      tag: 'CERT_COMPLIANCE' as const,
      said: '兩款醬在18個月內改了4次日文標示，平均停售23天。',
      meaning: '缺的是主檔與版本，不是翻譯。',
      confirmed: true,
    };
    const content = draft('QA03', { notes: [note] });
    expect(content.summary.findings[0]).toMatchObject({ text: note.said, evidence: ['Q07', 'V01', 'E01'] });
    expect(content.pains.rows[0]?.cause).toBe('缺的是主檔與版本，不是翻譯');
    expect(content.markets.rows[0]?.cells.access).toMatchObject({ source: 'V01', confidence: 'MEDIUM' });
    expect(checkReport(content)).toEqual([]);
  });

  it('lets a note without a theme speak for one theme only, and for the market it names', () => {
    const notes = [
      { code: 'V01', said: '日文標示由代購口頭轉述，改版時先停售。', meaning: '缺的是主檔。', confirmed: true },
      {
        code: 'V02',
        tag: 'MKT_RESEARCH' as const,
        said: '新加坡一年出貨2次。',
        meaning: '還不構成市場。',
        confirmed: true,
      },
    ];
    const content = draft('QA03', { notes });
    expect(content.summary.findings.filter((f) => f.evidence.includes('V01'))).toHaveLength(1);
    expect(content.markets.rows[1]?.cells.demand).toMatchObject({ score: null, source: 'V02', ground: '還不構成市場' });
  });

  it('answers the questions it can and dates the rest', () => {
    const expectations = [
      '日本標示到底要改哪些？',
      '新加坡現在該投嗎？',
      '怎麼離開代購？',
      '九十天總共要花多少錢？',
      '明年會不會下雨？',
    ];
    const { rows, title } = draft('QA03', { expectations }).expectations;
    expect(rows.map((r) => r.state)).toEqual(['PARTLY', 'ANSWERED', 'PARTLY', 'ANSWERED', 'NOT_YET']);
    expect(title).toBe('5個問題，2個已回答、2個部分回答、1個還沒有');
  });

  it('uses adjustments with evidence on file and drops what it cannot find', () => {
    const adjustments = [
      { item: 'Q02', to: 3, reason: '負責人行事曆顯示近三個月每月約5天', evidence: ['E03', 'E09'] },
      { item: 'Q99', to: 1, reason: '沒有這一題', evidence: ['Q99'] },
    ];
    const documents = [{ code: 'E03', kind: 'DOCUMENT' as const, content: '負責人行事曆，113年4月至6月' }];
    const content = draft('QA03', { adjustments, documents });
    expect(content.assessment.adjustments.map((a) => [a.item, a.evidence])).toEqual([['Q02', ['E03']]]);
    expect(content.evidence.rows.map((r) => r.code)).toContain('E03');
    expect(content.assessment.lead).toContain('調整1題');
    expect(checkReport(content)).toEqual([]);
  });
});
