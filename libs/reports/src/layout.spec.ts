import { beforeAll, describe, expect, it } from '@jest/globals';
import { edge } from './fixtures/edge';
import { measureLayouts, type Layout } from './fixtures/layout';
import { moonPeach } from './fixtures/moon-peach';
import { renderHtml } from './html';

let layouts: readonly Layout[] = [];

beforeAll(async () => {
  layouts = await measureLayouts([renderHtml(moonPeach), renderHtml(edge)]);
});

describe.each([
  ['complete', 0],
  ['bent', 1],
] as const)('the lines of the %s document', (_, index) => {
  const layout = (): Layout => layouts[index] ?? { blocks: [], wide: [], smallest: 0 };

  it('begin with no closing mark and end with no opening one', () => {
    const lines = layout().blocks.flatMap((block) => block.slice(1));
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.filter((line) => /^[。，、；：！？）」』》〉％…]/u.test(line))).toEqual([]);
    const before = layout().blocks.flatMap((block) => block.slice(0, -1));
    expect(before.filter((line) => /[（「『《〈]$/u.test(line))).toEqual([]);
  });

  it('leave no single character alone on the last one', () => {
    expect(layout().blocks.filter((block) => [...(block.at(-1) ?? '')].length === 1)).toEqual([]);
  });

  it('stay within the measure of 170 mm', () => {
    expect(layout().wide).toEqual([]);
  });

  it('are never set under 7.4 points', () => {
    expect(layout().smallest).toBeGreaterThanOrEqual(7.39);
  });
});
