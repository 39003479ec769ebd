import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Theme = 'light' | 'dark';
type Token = Readonly<Record<Theme, string>>;

const source = readFileSync(join(__dirname, '_tokens.scss'), 'utf8');
const tokens: ReadonlyMap<string, Token> = new Map(
  [...source.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two tokens by the formula of WCAG. */
function contrast(front: string, back: string, theme: Theme): number {
  const of = (name: string): number => luminance(tokens.get(name)?.[theme] ?? name);
  const [high = 0, low = 0] = [of(front), of(back)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** The table gives one decimal, rounded by hand here and there. */
const TOLERANCE = 0.1;

/** Text on its ground: the ratios of the token table, light and dark. */
const texts: readonly (readonly [string, string, number, number])[] = [
  ['ink', 'bg', 15.3, 15.6],
  ['ink', 'surface', 16.3, 14.0],
  ['ink2', 'sub', 6.5, 7.5],
  ['ink2', 'surface', 7.4, 8.5],
  ['on-primary', 'primary', 8.2, 7.0],
  ['on-primary-container', 'primary-container', 9.9, 7.7],
  ['signal', 'surface', 6.5, 8.2],
  ['on-signal-container', 'signal-container', 8.7, 11.3],
  ['signal', 'primary-container', 5.2, 4.8],
  ['warn', 'warn-container', 6.3, 8.2],
  ['ok', 'ok-container', 6.1, 7.2],
  ['info', 'info-container', 5.3, 7.4],
  ['rail-text', 'rail', 11.2, 13.1],
  ['rail-muted', 'rail', 6.4, 7.6],
];

/** Graphics and borders of controls. */
const graphics: readonly (readonly [string, string])[] = [
  ['outline', 'surface'],
  ['outline', 'bg'],
  ['primary', 'sub2'],
  ['warn', 'surface'],
  ['ok', 'surface'],
  ['ok', 'bg'],
  ['rail-bar', 'rail-track'],
  ['flag', 'rail'],
  ...['cat1', 'cat2', 'cat3', 'cat4', 'cat5'].map((c) => [c, 'surface'] as const),
];

describe('the colour tokens', () => {
  it('holds every token in both themes', () => {
    expect(tokens.size).toBeGreaterThan(30);
  });

  it.each(texts)('%s on %s has the ratios of the table', (front, back, light, dark) => {
    expect(Math.abs(contrast(front, back, 'light') - light)).toBeLessThan(TOLERANCE);
    expect(Math.abs(contrast(front, back, 'dark') - dark)).toBeLessThan(TOLERANCE);
  });

  it.each(['light', 'dark'] as const)('keeps all text at 4.5 and more (%s)', (theme) => {
    const low = texts.filter(([front, back]) => contrast(front, back, theme) < 4.5);
    expect(low).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('keeps graphics and control borders at 3 and more (%s)', (theme) => {
    const low = graphics.filter(([front, back]) => contrast(front, back, theme) < 3);
    expect(low).toEqual([]);
  });
});
