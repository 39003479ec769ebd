import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { woff2CodePoints } from './woff2';

const require = createRequire(import.meta.url);

/** The bundled families in the order in which they are asked for a glyph. */
export const families = {
  sans: { name: 'Noto Sans TC', pack: 'noto-sans-tc', weights: [400, 500, 700] },
  serif: { name: 'Noto Serif TC', pack: 'noto-serif-tc', weights: [600, 700] },
  fallback: { name: 'Noto Sans JP', pack: 'noto-sans-jp', weights: [400, 500, 700] },
} as const;

export type FamilyKey = keyof typeof families;

const FACE = /url\(\.\/files\/([\w-]+\.woff2)\)[^}]*?unicode-range:\s*([^;]+);/g;

/** One file of a family at one weight, with the characters its style sheet claims for it. */
export interface Slice {
  readonly file: string;
  readonly claims: (codePoint: number) => boolean;
}

function claimsOf(ranges: string): Slice['claims'] {
  const list = ranges.split(',').map((part) => {
    const [from = '', to] = part.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to ?? from, 16)] as const;
  });
  return (c) => list.some(([from, to]) => c >= from && c <= to);
}

export function packFolder(pack: string): string {
  return dirname(require.resolve(`@fontsource/${pack}/package.json`));
}

const slicesBy = new Map<string, readonly Slice[]>();

/** The slices of a family at a weight; a later one wins where two claim a character, as in CSS. */
export function slices(family: FamilyKey, weight: number): readonly Slice[] {
  const key = `${family} ${weight}`;
  const known = slicesBy.get(key);
  if (known) return known;
  const css = readFileSync(join(packFolder(families[family].pack), `${weight}.css`), 'utf8');
  const list = [...css.matchAll(FACE)].map(([, file = '', ranges = '']) => ({ file, claims: claimsOf(ranges) })).reverse();
  slicesBy.set(key, list);
  return list;
}

const pointsBy = new Map<string, ReadonlySet<number>>();

function pointsOf(family: FamilyKey, slice: Slice): ReadonlySet<number> {
  const known = pointsBy.get(slice.file);
  if (known) return known;
  const points = woff2CodePoints(join(packFolder(families[family].pack), 'files', slice.file));
  pointsBy.set(slice.file, points);
  return points;
}

const holders = new Map<string, Slice | null>();

/** The slice of a family that really holds a character, or null: claimed by the style sheet and present in the font. */
export function holder(family: FamilyKey, weight: number, codePoint: number): Slice | null {
  const key = `${family} ${weight} ${codePoint}`;
  const known = holders.get(key);
  if (known !== undefined) return known;
  const found = slices(family, weight).find((s) => s.claims(codePoint) && pointsOf(family, s).has(codePoint)) ?? null;
  holders.set(key, found);
  return found;
}
