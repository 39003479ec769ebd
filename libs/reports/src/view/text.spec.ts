import { describe, expect, it } from '@jest/globals';
import { cssString } from '../page-rules';
import { richText } from '../rich';
import { need, readBudget, shortTwd, twd } from './numbers';
import { clip, closeGaps, countZh, excerpt, fitLines, nameParts, runningName } from './text';

describe('text', () => {
  it('counts in Chinese', () => {
    expect([0, 1, 2, 10, 12, 20, 27, 100].map(countZh)).toEqual([
      '零',
      '一',
      '兩',
      '十',
      '十二',
      '二十',
      '二十七',
      '100',
    ]);
  });

  it('closes typed gaps beside Chinese and no others', () => {
    expect(closeGaps('在 18 個月內改 KOC list 4 次，「A」 用')).toBe('在18個月內改KOC list 4次，「A」用');
  });

  it('breaks a firm name after a bracket and before its legal form', () => {
    expect(nameParts('月桃谷食品（示範）股份有限公司')).toEqual(['月桃谷食品（示範）', '股份有限公司']);
    expect(runningName('月桃谷食品（示範）股份有限公司')).toBe('月桃谷食品（示範）');
  });

  it('never cuts a character of two code units in half', () => {
    expect(clip('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
    expect(fitLines('𠮷𠮷𠮷𠮷𠮷', 2, 2)).toEqual(['𠮷𠮷', '𠮷…']);
    expect(excerpt('𠮷'.repeat(9), 4).text).toBe('𠮷𠮷𠮷…');
  });
});

describe('numbers', () => {
  it('writes amounts', () => {
    expect([twd(25_000_000), shortTwd(16_800_000, false), shortTwd(16_800_000, true)]).toEqual([
      'NT$25,000,000',
      '1,680萬',
      'NT$16.8m',
    ]);
  });

  it('shows a need with as many decimals as the row needs', () => {
    expect([0.58, 0.375, 0, 1].map(need)).toEqual(['0.58', '0.375', '0.00', '1.00']);
  });

  it('reads a budget as code or as written, and nothing else', () => {
    expect(readBudget('100001-500000')).toEqual({ from: 100_001, to: 500_000 });
    expect(readBudget('NT$100,001–500,000')).toEqual({ from: 100_001, to: 500_000 });
    expect(readBudget('2000001+')).toEqual({ from: 2_000_001, to: null });
    expect(readBudget('視情況')).toBeNull();
  });
});

describe('running text', () => {
  const plain = (html: string): string => html.replace(/<\/?(?:span|a)\b[^>]*>/g, '');

  it('escapes everything and keeps every character', () => {
    expect(plain(richText('<b>"A&B"</b> 3 萬'))).toBe(
      '&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;3萬'.replace('&gt;3', '&gt; 3').replace('&gt; 3', '&gt; 3'),
    );
  });

  it('keeps dates and amounts together without an element between Chinese and Latin', () => {
    expect(richText('於 113年7月2日（二）付 NT$1–3 萬')).toBe(
      '於1<span class="nb">13年7月2日（二）</span>付N<span class="nb">T$1–3萬</span>',
    );
    expect(richText('約 5 天')).toBe('<span class="nb">約5天</span>');
  });

  it('links a section that is mentioned and no other number', () => {
    expect(richText('見第 7 章')).toBe('見<a class="nb" href="#s7">第7章</a>');
    expect(richText('見第 13 章')).not.toContain('href');
    expect(richText('見第 7 章', false, false)).toBe('<span class="nb">見第7章</span>');
  });
});

describe('a CSS string', () => {
  it('holds a hostile name as text and nothing else', () => {
    const css = cssString("\"</style><script>\\ }\n;@import 'x'😀𠮷");
    expect(css).toMatch(/^"[A-Za-z0-9 \\\u0080-\u{10ffff}]*"$/u);
    expect(css).not.toMatch(/[<>{};@']/);
    const read = css
      .slice(1, -1)
      .replace(/\\([0-9a-f]+) /g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
    expect(read).toBe("\"</style><script>\\ } ;@import 'x'😀𠮷");
  });
});
