import { budgetOf } from './facts';
import { clean, clip, costBand, fit, isTitle, length, tight, title, twd } from './text';

describe('clip', () => {
  it('leaves a short text alone', () => expect(clip('標示要改。', 60)).toBe('標示要改。'));

  it('cuts at a sentence end and marks the excerpt', () => {
    const text = `${'日'.repeat(30)}。${'本'.repeat(40)}`;
    expect(clip(text, 60)).toBe(`${'日'.repeat(30)}。（節錄）`);
  });

  it('never exceeds the limit and never halves a rare character', () => {
    const cut = clip('𠮷'.repeat(100), 60);
    expect(length(cut)).toBe(60);
    expect(cut).not.toMatch(/\p{Cs}/u);
  });
});

describe('clean', () => {
  it('takes out what would break the page and keeps the words', () => {
    expect(clean(' 標示\u0000\n要\u202e改<b>{market}\ud800 ')).toBe('標示 要改<b>{market}');
  });
});

describe('tight', () => {
  it('closes gaps between Chinese and Latin only', () => {
    expect(tight('餐飲 POS 與訂位 SaaS')).toBe('餐飲POS與訂位SaaS');
    expect(tight('1% 以上未滿 3%')).toBe('1%以上未滿3%');
    expect(tight('Mist Whale')).toBe('Mist Whale');
  });
});

describe('title', () => {
  it('keeps 26 characters and clauses of 16', () => {
    expect(isTitle('總分38.4，屬發展級：數據科技最低，履約法遵最高')).toBe(true);
    expect(isTitle('一'.repeat(17))).toBe(false);
  });

  it('falls back to the shorter candidate', () => expect(title('一'.repeat(30), '二'.repeat(5))).toBe('二'.repeat(5)));
});

describe('numbers', () => {
  it('writes amounts as they are said', () => {
    expect([16_800_000, 118_000_000, 90_000, 8_000].map(twd)).toEqual(['1,680萬元', '1.2億元', '9萬元', '8,000元']);
  });

  it('writes cost bands in 萬', () => {
    expect([costBand(0, 0), costBand(10, 30), costBand(0, 5), costBand(20, 20)]).toEqual([
      '0元',
      '1–3萬元',
      '0–0.5萬元',
      '2萬元',
    ]);
  });

  it('reads the budget codes of the form', () => {
    expect(budgetOf('1-100000')).toEqual({ min: 1, max: 100_000 });
    expect(budgetOf('2000001+')).toEqual({ min: 2_000_001, max: null });
    expect(budgetOf('0')).toEqual({ min: 0, max: 0 });
    expect(budgetOf('很多')).toBeNull();
  });

  it('takes the first candidate that fits', () => expect(fit(3, '一二三四', '五六')).toBe('五六'));
});
