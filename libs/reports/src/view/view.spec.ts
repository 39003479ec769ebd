import { describe, expect, it } from '@jest/globals';
import { checkReport, priorityOf, type ReportContent, type ReportModel } from '@pilotage/domain/report';
import { edge } from '../fixtures/edge';
import { moonPeach } from '../fixtures/moon-peach';
import { contextOf } from './context';
import { marketStanding } from './markets';
import { reportView } from './view';

const view = reportView(moonPeach);
const bent = reportView(edge);

const written = (content: Partial<ReportContent>): ReportModel => ({
  ...moonPeach,
  content: { ...moonPeach.content, ...content },
});

describe('the view of a complete report', () => {
  it('is made from a report that may be submitted', () => {
    expect(checkReport(moonPeach.content)).toEqual([]);
  });

  it('computes weekdays and Taiwan dates', () => {
    expect(view.cover.facts[3]?.text).toBe('113年7月15日（一）・1.0');
    expect(view.roadmap.keyLine).toContain('113年7月22日（一）');
  });

  it('pairs findings with the first actions and says owner, date, cost and priority', () => {
    expect(view.summary.pairs.map((p) => p.action?.id)).toEqual(['A1', 'A5', 'A2']);
    expect(view.summary.pairs[0]?.action?.meta).toBe('品保課長・8/16（五）前・NT$1–3萬・優先值\u00a02.90');
  });

  it('prints the reason when the first actions are not the first by formula, and only then', () => {
    expect(view.summary.orderReason).toContain('A5');
    const firstActions = ['A1', 'A2', 'A3'].map((action, i) => ({ finding: `F${i + 1}`, action }));
    const ordered = reportView(written({ summary: { ...moonPeach.content.summary, firstActions } }));
    expect(ordered.summary.orderReason).toBe('');
  });

  it('sums the cost bands and compares them with the declared budget', () => {
    expect(view.summary.stats[3]).toEqual({ label: '九十天預估費用', value: '16–30萬', note: '在填報預算 10–50萬內' });
    const small = reportView({ ...moonPeach, firm: { ...moonPeach.firm, budget: '1-100000' } });
    expect(small.summary.stats[3]?.note).toBe('高於填報預算 0–10萬');
    const open = reportView({ ...moonPeach, firm: { ...moonPeach.firm, budget: '2000001+' } });
    expect(open.summary.stats[3]?.note).toBe('在填報預算 200萬以上內'.replace('以上內', '以上內'));
  });

  it('gives means to one decimal with the count of confidences under them', () => {
    expect(view.markets.tables[0]?.means).toEqual([
      { mean: '3.3', counts: '高 2・中 5・低 1' },
      { mean: '3.0', counts: '高 1・中 1・低 6' },
    ]);
  });

  it('prints priority rows that can be added up again by hand', () => {
    const { needs } = contextOf(moonPeach);
    const rows = view.actions.rows;
    expect(rows.map((r) => r.id)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']);
    for (const row of rows) {
      const [impact = 0, need = 0, effort = 1] = row.sum.split(/[×÷]/).map(Number);
      expect(Math.floor(((impact * need) / effort) * 100 + 0.5) / 100).toBe(Number(row.priority));
    }
    const [first] = moonPeach.content.actions.items;
    expect(first && priorityOf(first, needs)).toBeCloseTo(2.9, 10);
  });

  it('says in the annex where each piece of evidence is used', () => {
    const used = Object.fromEntries(view.evidence.rows.map((r) => [r.code, r.usedIn]));
    expect(used['E02']).toBe('第 1、4、5 章');
    expect(used['V05']).toBe('第 2、3 章');
    expect(Object.keys(used)).toHaveLength(13);
  });

  it('orders the plan by start and marks the thirds by their last day', () => {
    expect(view.roadmap.plan.map((r) => r.id)).toEqual(['A1', 'A4', 'A5', 'A3', 'A2', 'A7', 'A6']);
    expect(view.roadmap.thirds.map((t) => t.head)).toEqual(['30 天・8/20', '60 天・9/19', '90 天・10/19']);
    expect(view.roadmap.rows[0]?.firstStep).toBe('7/24 前把現行標示、配方與檢驗報告放進同一份主檔');
  });

  it('dates the follow-ups from approval', () => {
    expect(view.expectations.followUps.map((f) => f.head)).toEqual([
      '交付當日・7月15日',
      '第 30 天・8月14日',
      '第 90 天・10月13日',
      '第 180 天・114年1月11日',
    ]);
  });

  it('is the same twice', () => {
    expect(reportView(moonPeach)).toEqual(view);
  });
});

describe('the view of a report with much missing', () => {
  it('prints none and not given instead of nothing', () => {
    const facts = Object.fromEntries(bent.firm.facts.map((f) => [f.label, f.text]));
    expect(facts).toMatchObject({ 設立: '未提供', 推動模式: '未提供', '未來 12 個月預算': 'NT$0' });
    expect(bent.firm.exports).toBeNull();
  });

  it('leaves an unrated dimension out of captions and shows what does not apply', () => {
    expect(bent.assessment.radarCaption).toBe('五構面都過 50 分，最低是數據科技 82.1');
    const cells = bent.assessment.heat.rows.flatMap((r) => r.cells);
    expect(cells.find((c) => c.id === 'Q07')).toMatchObject({ mark: '不適用', tone: 'na' });
    expect(cells.find((c) => c.id === 'Q10')).toMatchObject({ mark: '—', tone: 'un' });
    expect(bent.assessment.adjustments).toEqual([]);
    expect(bent.assessment.slope).toBe('');
  });

  it('keeps cells without score or source out of the mean', () => {
    const [vietnam, , india] = edge.content.markets.rows;
    expect(vietnam && marketStanding(vietnam)).toEqual({ mean: 26 / 7, counts: { HIGH: 2, MEDIUM: 3, LOW: 2 } });
    expect(india && marketStanding(india)).toEqual({ mean: null, counts: { HIGH: 0, MEDIUM: 0, LOW: 0 } });
  });

  it('gives three markets two tables and one pain no fairway', () => {
    expect(bent.markets.tables.map((t) => t.markets.length)).toEqual([2, 1]);
    expect(bent.pains.fairway).toBe('');
  });

  it('says so when the firm stated no expectations and nothing is referred', () => {
    expect(bent.summary.noQuestions).toBe('企業未填寫訪談前期待');
    expect(bent.referrals.noneReason).not.toBe('');
  });

  it('discloses a tie in both places', () => {
    expect(bent.tools.ties).toEqual(['顧問揭露：與示範雲端公司有前僱傭關係，本項由審查人另行評比。']);
    expect(bent.statement.lines[1]).toContain('與示範雲端公司有前僱傭關係');
  });

  it('writes the year where the plan crosses it', () => {
    expect(bent.roadmap.plan.at(-1)?.due).toBe('114/3/20（四）');
  });

  it('cuts a long quotation at the end of a sentence and says so', () => {
    expect(bent.firm.quote.endsWith('。」')).toBe(true);
    expect(bent.firm.quoteSource).toContain('（節錄）');
  });
});
