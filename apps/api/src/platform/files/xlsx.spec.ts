import { strFromU8, unzipSync } from 'fflate';
import { xlsxOf } from './xlsx';

async function partsOf(rows: Parameters<typeof xlsxOf>[0]): Promise<{ sheet: string; words: string }> {
  const files = Object.entries(unzipSync(await xlsxOf(rows))).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const part = (end: string): string => files.find(([name]) => name.endsWith(end))?.[1] ?? '';
  return { sheet: part('sheet1.xml'), words: part('sharedStrings.xml') };
}

describe('XLSX', () => {
  it('keeps words as words and numbers as numbers; nothing in it is a formula', async () => {
    const { sheet, words } = await partsOf([
      ['統一編號', '值'],
      [{ digits: '07000001' }, 3.5],
      ['=SUM(A1)', null],
    ]);
    expect(words).toContain('07000001');
    expect(words).toContain('=SUM(A1)');
    expect(sheet).toContain('<v>3.5</v>');
    expect(sheet).not.toContain('<f');
  });

  it('is sound with what XML cannot hold or must escape', async () => {
    const { words } = await partsOf([['a'], ['x\u000by<&>"']]);
    expect(words).toContain('xy&lt;&amp;&gt;');
  });
});
