import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportModel } from '@pilotage/domain/report';
import { edge } from './fixtures/edge';
import { moonPeach } from './fixtures/moon-peach';
import { fontKinds, readPdf, type ReadPdf } from './fixtures/pdf-reader';
import { fillAt, sectionPlaces } from './pdf';
import { createPrinter, launchBrowser, type PrintedReport } from './print';
import { reportView } from './view/view';

const printer = createPrinter();

interface Printed extends PrintedReport {
  readonly read: ReadPdf;
  readonly text: string;
}

async function print(model: ReportModel): Promise<Printed> {
  const printed = await printer.render(model);
  const read = await readPdf(printed.pdf);
  return { ...printed, read, text: read.pages.map((p) => p.text).join('') };
}

/** Every text a person wrote, with its white space removed; codes, dates and choices are compared elsewhere. */
function writtenTexts(value: unknown): string[] {
  if (typeof value === 'string')
    return /^[A-Z0-9_.-]*$/.test(value) || /^\d{4}-\d{2}-\d{2}$/.test(value) ? [] : [value.replace(/\s+/gu, '')];
  if (Array.isArray(value)) return value.flatMap(writtenTexts);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(writtenTexts) : [];
}

let complete: Printed;
let bent: Printed;
let odd: Printed;

const HOSTILE = '「"\\<b>堃\'{}」・·‧•喆煊峯𠮷（示範）有限公司';

beforeAll(async () => {
  const named = { ...moonPeach, consultant: '王齉😀𒀀', firm: { ...moonPeach.firm, name: HOSTILE } };
  [complete, bent, odd] = await Promise.all([print(moonPeach), print(edge), print(named)]);
});

afterAll(() => printer.close());

describe('the delivered document', () => {
  it('is tagged, titled, in Taiwan Chinese and small', () => {
    expect(complete.read).toMatchObject({
      marked: true,
      language: 'zh-Hant-TW',
      title: '國際行銷診斷建議書 D113-0042 月桃谷食品（示範）股份有限公司',
    });
    expect(complete.pdf.length).toBeLessThan(2_000_000);
    expect(complete.pages).toBe(complete.read.pages.length);
    expect(complete.pages).toBeGreaterThanOrEqual(9);
    expect(complete.pages).toBeLessThanOrEqual(14);
  });

  it('has bookmarks for the title and the twelve sections in order', () => {
    const { heading } = reportView(moonPeach);
    const sections = Object.entries(heading)
      .filter(([id]) => id !== 'interview')
      .map(([, h]) => h);
    const own = complete.read.outline.filter((entry) => entry.includes('　') || entry === '國際行銷診斷建議書');
    expect(own.map((e) => e.replace(/\s/gu, ''))).toEqual([
      '國際行銷診斷建議書',
      ...sections.map((h) => `${h.label}${h.title}`.replace(/\s/gu, '')),
    ]);
  });

  it('holds every text that was written, spaces aside', () => {
    const missing = [...writtenTexts(moonPeach.content), ...writtenTexts(moonPeach.firm)].filter(
      (t) => !complete.text.includes(t),
    );
    // The English name stands in the English variant.
    expect(missing).toEqual(['MoonPeachValleyFoodsCo.,Ltd.(sample)']);
  });

  it('embeds every font as TrueType, none as drawings', () => {
    expect([...fontKinds(complete.pdf)]).toEqual(['FontFile2']);
    expect([...fontKinds(bent.pdf)]).toEqual(['FontFile2']);
  });

  it('tags tables, headers and figures with their text', () => {
    const tags = complete.read.pages.flatMap((p) => p.structure);
    const count = (role: string): number => tags.filter((t) => t.role === role).length;
    expect([count('H1'), count('H2')]).toEqual([1, 12]);
    const figures = tags.filter((t) => t.role === 'Figure');
    expect([figures.length, figures.filter((f) => f.alt === '')]).toEqual([14, []]);
    expect(figures.some((f) => f.alt.includes('產品與市場準備度：自評45.0，顧問確認32.5'))).toBe(true);
    expect(
      Buffer.from(complete.pdf)
        .toString('latin1')
        .match(/\/Scope\s*\/(Column|Row)/g)?.length,
    ).toBeGreaterThan(60);
  });

  it('prints the running lines on every page but the cover', () => {
    complete.read.pages.forEach((page, i) => {
      const line = `${i + 1}/${complete.pages}`;
      if (i === 0) expect(page.text).not.toContain('查驗碼');
      else expect(page.text).toContain('D113-0042版本1.0查驗碼K7QM-3XRD');
      if (i > 0) expect(page.text).toContain(line);
    });
  });

  it('fills its pages', () => {
    const fills = complete.read.pages.map((p) => (771 - p.lowest) / 708.7);
    for (const fill of fills.slice(1, -1)) expect(fill).toBeGreaterThan(0.6);
    for (const fill of fills.slice(1)) expect(fill).toBeLessThan(0.975);
    // Whatever bends it, no page comes out blank.
    for (const page of bent.read.pages) expect((771 - page.lowest) / 708.7).toBeGreaterThan(0.5);
  });

  it('opens no section at the foot of a page', () => {
    for (const { from } of sectionPlaces(complete.pdf).values()) expect(fillAt(from)).toBeLessThan(0.85);
    for (const { from } of sectionPlaces(bent.pdf).values()) expect(fillAt(from)).toBeLessThan(0.9);
  });

  it('has the same pages and text on a second run', async () => {
    const again = await print(moonPeach);
    expect(again.pages).toBe(complete.pages);
    expect(again.read.pages.map((p) => p.text)).toEqual(complete.read.pages.map((p) => p.text));
  });
});

describe('a draft', () => {
  it('says 草稿 on every page, and the delivered document on none', () => {
    for (const page of bent.read.pages) expect(page.text).toContain('草稿');
    expect(complete.text).not.toContain('草稿');
  });

  it('holds every text of a bent model, rare characters included', () => {
    const shortened = edge.content.firm.quote.replace(/\s+/gu, '');
    expect(writtenTexts(edge.content).filter((t) => !bent.text.includes(t) && t !== shortened)).toEqual([]);
    expect(bent.text).toContain('堃喆煊峯');
    expect(bent.text).toContain('𠮷野');
    expect(bent.text).toContain('企業未填寫訪談前期待');
    expect(bent.missingGlyphs).toEqual([]);
  });
});

describe('the printer', () => {
  it('replaces its browser after so many documents without losing one', async () => {
    const brief = createPrinter({ pages: 1, documentsPerBrowser: 1 });
    const both = await Promise.all([brief.render(moonPeach), brief.render(moonPeach)]);
    await Promise.all([brief.close(), brief.close()]);
    expect(both.map((p) => p.pages)).toEqual([complete.pages, complete.pages]);
  });

  it('leaves no browser behind: it ends when the process that began it is gone', async () => {
    const browser = (await launchBrowser(30_000)).process();
    if (!browser) throw new Error('the browser runs elsewhere');
    const ended = once(browser, 'exit');
    for (const pipe of browser.stdio.slice(3)) (pipe as Duplex).destroy();
    await ended;
    expect(browser.killed).toBe(false);
  });

  it('says so when there is no browser where one was named', async () => {
    const blind = createPrinter({ executablePath: '/nowhere/chromium' });
    await expect(blind.render(moonPeach)).rejects.toThrow('/nowhere/chromium');
    await blind.close();
  });
});

describe('a hostile name', () => {
  it('is printed as text, in the running line as on the cover, and comes out as it went in', () => {
    expect(odd.read.title).toContain('"\\<b>');
    expect(odd.read.pages[0]?.text).toContain(HOSTILE);
    expect(odd.read.pages[3]?.text).toContain(HOSTILE.replace('有限公司', ''));
    expect(odd.pages).toBe(complete.pages);
  });

  it('has rare characters drawn, and those that no font can draw named', () => {
    expect(odd.text).toContain('王齉😀〔U+12000〕');
    expect(odd.missingGlyphs).toEqual(['𒀀']);
  });
});
