import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
// The sample alliance, which the rules' own specs are held against too.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { al01 } from '../../../domain/src/alliance/sample.fixture';
import { readPdf } from '../fixtures/pdf-reader';
import { createPrinter, type Printer } from '../print';
import { aPanelSummary } from '../fixtures/panel';
import { renderPanelSummary, renderPapers } from './html';
import type { ProposalPapers } from './model';

const papers = (sample = al01()): ProposalPapers => ({
  proposal: sample.proposal,
  year: 113,
  months: sample.context.months,
  number: 'A113-001',
  code: '7K3Q-M2XW-R4',
  printedAt: new Date('2024-03-05T10:00:00+08:00'),
  delivery: {
    office: '國際服務處二組（示範）',
    address: '臺北市示範路1號',
    phone: '02-0000-0000',
    deadline: '113年3月6日（三）17:00前',
    basis: 'RECEIVED',
    copies: 2,
  },
});

let printer: Printer;
beforeAll(() => void (printer = createPrinter({ pages: 1 })));
afterAll(() => printer.close());

describe('the papers of a proposal', () => {
  it('hold the plan in the order of the programme, a form for each member, and the code on every page', async () => {
    const { pdf, pages } = await printer.print(renderPapers(papers(), 'PLAN'));
    const read = await readPdf(pdf);
    const text = read.pages.map((p) => p.text).join('');
    const order = [
      '第一部分',
      '壹、提案摘要表',
      '貳、聯盟業者資料表',
      '參、聯盟背景',
      '肆、計畫推動',
      '伍、預定實施進度',
      '附件一',
      '附件二',
    ];
    const places = order.map((o) => text.indexOf(o));
    expect(places.every((p) => p >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(text.match(/附件一聯盟業者基本資料表/g)).toHaveLength(6);
    expect(text.match(/設立日期\d{2,3}年\d{1,2}月\d{1,2}日登記地址/g)).toHaveLength(6);
    expect(read.pages.filter((p) => !p.text.includes('7K3Q-M2XW-R4'))).toEqual([]);
    expect(read.pages).toHaveLength(pages);
    for (const figure of ['3.75', '10.75', '30', '46.25', '58.25', '69', '88.75', '100'])
      expect(text).toContain(figure);
  });

  it('link nowhere: a chapter that the texts speak of is not one of a report', () => {
    const { proposal, ...rest } = papers();
    const texts = { ...proposal.draft.texts, approach: '做法見第3章。' };
    const html = renderPapers({ ...rest, proposal: { ...proposal, draft: { ...proposal.draft, texts } } }, 'PLAN');
    expect(html).toContain('第3章');
    expect(html).not.toContain('href=');
  });

  it('keep the summary on one page, and show when it is longer', async () => {
    const short = await printer.print(renderPapers(papers(), 'SUMMARY'));
    const sample = al01();
    sample.proposal.draft.texts = { ...sample.proposal.draft.texts, summary: '拓展越南市場。'.repeat(300) };
    const long = await printer.print(renderPapers(papers(sample), 'SUMMARY'));
    expect([short.pages, long.pages]).toEqual([1, 2]);
  });

  it('label the envelope on one page with where it goes and by when', async () => {
    const { pdf, pages } = await printer.print(renderPapers(papers(), 'LABEL'));
    const [page] = (await readPdf(pdf)).pages;
    expect(pages).toBe(1);
    for (const words of ['提案標封', '國際服務處二組', '113年3月6日', '非以郵戳為憑', '不另發還', '7K3Q-M2XW-R4'])
      expect(page?.text).toContain(words);
  });
});

describe('figures that a member keeps to itself', () => {
  it('stand in no paper, nor a sum that would give them away', () => {
    const sample = al01();
    const [leader, ...others] = sample.proposal.members;
    const members = others.map((m, i) => {
      const { exportsTwd: _figures, ...sheet } = m.sheet;
      return i === 0 ? { ...m, sharesFigures: false, sheet } : m;
    });
    sample.proposal.members = [...(leader ? [leader] : []), ...members];
    const html = renderPapers(papers(sample), 'PLAN');
    expect(html).toContain('由該成員自行提供');
    expect(html).not.toContain('海外整體商機計算表');
    expect(html).not.toContain('83,700,000');
  });

  it('does not stop at a draft that holds nothing yet', () => {
    const html = renderPapers({ ...papers(), number: null, proposal: { draft: {}, members: [] } }, 'PLAN');
    expect(html).toContain('（未填）');
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('the summary sheet of a panel', () => {
  it('lists attendance, every score and how a divergence was handled, by letters', async () => {
    const { pdf } = await printer.print(renderPanelSummary(aPanelSummary()));
    const text = (await readPdf(pdf)).pages.map((p) => p.text).join('');
    const words = ['評選總表', 'M113-0001', '迴避', '缺席', '81.00', '入選', '總分最高與最低相差24分（上限20）'];
    const handled = ['經討論後維持：逐項討論後維持。', '是，統一提問4題後統一答覆', '初審建議推薦。', '已於系統簽署'];
    expect([...words, ...handled].filter((w) => !text.includes(w))).toEqual([]);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });
});
