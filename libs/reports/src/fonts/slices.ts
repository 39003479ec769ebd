import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { woff2Characters } from './woff2';

const require = createRequire(import.meta.url);

/** The bundled families; every weight of one is cut into the same slices with the same characters. */
export const families = {
  sans: { name: 'Noto Sans TC', pack: 'noto-sans-tc', weights: [400, 500, 700] },
  serif: { name: 'Noto Serif TC', pack: 'noto-serif-tc', weights: [600, 700] },
  fallback: { name: 'Noto Sans JP', pack: 'noto-sans-jp', weights: [400, 500, 700] },
} as const;

export type FamilyKey = keyof typeof families;

const FACE = /url\(\.\/files\/([\w-]+)-(\d+)-normal\.woff2\)[^}]*?unicode-range:\s*([^;]+);/g;

/** One slice of a family with the characters its style sheet claims for it. */
interface Slice {
  /** `noto-sans-tc-42`: the file's name up to the weight. */
  readonly stem: string;
  readonly claims: readonly (readonly [from: number, to: number])[];
}

/** The name of a slice's file at a weight. */
export function sliceFile(stem: string, weight: number): string {
  return `${stem}-${weight}-normal.woff2`;
}

/** The folder of an installed font package. */
export function packFolder(pack: string): string {
  return dirname(require.resolve(`@fontsource/${pack}/package.json`));
}

function readClaims(ranges: string): Slice['claims'] {
  return ranges.split(',').map((part) => {
    const [from = '', to] = part.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to ?? from, 16)] as const;
  });
}

/** The slices of a family in the order in which CSS asks them: the last declared first. */
export function slicesOf(family: FamilyKey): readonly Slice[] {
  const { pack, weights } = families[family];
  const css = readFileSync(join(packFolder(pack), `${weights[0]}.css`), 'utf8');
  return [...css.matchAll(FACE)]
    .map(([, stem = '', , ranges = '']) => ({ stem, claims: readClaims(ranges) }))
    .reverse();
}

/** Characters of a slice; false for one that shares its glyph with a lower code point and would be extracted as that. */
type Characters = ReadonlyMap<number, boolean>;

/** The characters a slice really has, from the character map of its file, and whether each is read back as itself. */
export function sliceCharacters(
  family: FamilyKey,
  stem: string,
  weight: number = families[family].weights[0],
): Characters {
  const glyphs = woff2Characters(join(packFolder(families[family].pack), 'files', sliceFile(stem, weight)));
  const lowest = new Map<number, number>();
  for (const [point, glyph] of glyphs) lowest.set(glyph, Math.min(point, lowest.get(glyph) ?? Infinity));
  return new Map([...glyphs].map(([point, glyph]) => [point, lowest.get(glyph) === point]));
}

export interface Holder {
  /** The slice's file name up to the weight. */
  readonly stem: string;
  /** Whether the character comes out of the PDF as it went in: 「・」 shares its glyph with 「·」 in the Taiwan font. */
  readonly faithful: boolean;
}

/** What is known of a family so far: its slices, their characters once read, and the answers given. */
interface Known {
  readonly slices: readonly Slice[];
  readonly characters: Map<string, Characters>;
  readonly holders: Map<number, Holder | null>;
}

const known = new Map<FamilyKey, Known>();

function knowledge(family: FamilyKey): Known {
  const has = known.get(family);
  if (has) return has;
  const fresh: Known = { slices: slicesOf(family), characters: new Map(), holders: new Map() };
  known.set(family, fresh);
  return fresh;
}

function find(family: FamilyKey, { slices, characters }: Known, point: number): Holder | null {
  for (const { stem, claims } of slices) {
    if (!claims.some(([from, to]) => point >= from && point <= to)) continue;
    const own = characters.get(stem) ?? sliceCharacters(family, stem);
    characters.set(stem, own);
    const faithful = own.get(point);
    if (faithful !== undefined) return { stem, faithful };
  }
  return null;
}

/** The slice of a family that holds a character, or null: claimed by the style sheet and present in the font. */
export function holder(family: FamilyKey, point: number): Holder | null {
  const knows = knowledge(family);
  const answered = knows.holders.get(point);
  if (answered !== undefined) return answered;
  const found = find(family, knows, point);
  knows.holders.set(point, found);
  return found;
}
