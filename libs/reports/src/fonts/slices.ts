import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { woff2Characters } from './woff2';

const require = createRequire(import.meta.url);

/** The weights a variable font stands for, as CSS says them. */
const VARIABLE = '250 900';

/** The bundled families; every weight of one is cut into the same slices with the same characters. */
export const families = {
  sans: { name: 'Noto Sans TC', pack: '@fontsource/noto-sans-tc', weights: [400, 500, 700] },
  serif: { name: 'Noto Serif TC', pack: '@fontsource/noto-serif-tc', weights: [600, 700] },
  japanese: { name: 'Noto Sans JP', pack: '@fontsource/noto-sans-jp', weights: [400, 500, 700] },
  korean: { name: 'Noto Sans KR', pack: '@fontsource/noto-sans-kr', weights: [400, 500, 700] },
  emoji: { name: 'Noto Emoji', pack: '@fontsource/noto-emoji', weights: [400, 500, 700] },
  // Every unified ideograph, in Chinese shapes: better than no character in a name.
  rare: { name: 'Source Han Serif CN', pack: '@chinese-fonts/syst', weights: [VARIABLE] },
} as const satisfies Record<string, { name: string; pack: string; weights: readonly (number | string)[] }>;

export type FamilyKey = keyof typeof families;
export type Weight = number | string;

/** Families that lend the Taiwan sans what it lacks, in the order in which they are asked. */
export const lenders = ['japanese', 'korean', 'emoji', 'rare'] as const satisfies readonly FamilyKey[];

const quoted = (keys: readonly FamilyKey[]): string => keys.map((key) => `"${families[key].name}"`).join();

/** What CSS is told of the running text's families, and of the headings'. */
export const sansFamilies: string = quoted(['sans', ...lenders, 'serif']);
export const serifFamilies: string = quoted(['serif', 'sans', ...lenders]);

const FACE = /url\("?\.\/(?:files\/)?([\w-]+)\.woff2"?\)[^}]*?unicode-range:\s*([^;}]+)/g;

/** One slice of a family with the characters its style sheet claims for it. */
interface Slice {
  /** `noto-sans-tc-42`: the file's name up to the weight. */
  readonly stem: string;
  readonly claims: readonly (readonly [from: number, to: number])[];
}

/** The name of a slice's file at a weight. */
export function sliceFile(stem: string, weight: Weight): string {
  return weight === VARIABLE ? `${stem}.woff2` : `${stem}-${weight}-normal.woff2`;
}

/** The folder of an installed font package. */
function packFolder(pack: string): string {
  return dirname(require.resolve(`${pack}/package.json`));
}

/** The style sheet of a family at its first weight, and the folder of its files. */
function parts(family: FamilyKey): readonly [sheet: string, files: string] {
  const folder = packFolder(families[family].pack);
  const single = join(folder, 'dist', 'SourceHanSerifCN');
  return family === 'rare'
    ? [join(single, 'result.css'), single]
    : [join(folder, `${families[family].weights[0]}.css`), join(folder, 'files')];
}

/** A font file of a family. */
export function fontFile(family: FamilyKey, file: string): string {
  return join(parts(family)[1], file);
}

function readClaims(ranges: string): Slice['claims'] {
  return ranges.split(',').map((part) => {
    const [from = '', to] = part.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to ?? from, 16)] as const;
  });
}

/** The slices of a family in the order in which CSS asks them: the last declared first. */
export function slicesOf(family: FamilyKey): readonly Slice[] {
  const css = readFileSync(parts(family)[0], 'utf8');
  return [...css.matchAll(FACE)]
    .map(([, file = '', ranges = '']) => ({ stem: file.replace(/-\d+-normal$/, ''), claims: readClaims(ranges) }))
    .reverse();
}

/** Characters of a slice; false for one that shares its glyph with a lower code point and would be extracted as that. */
type Characters = ReadonlyMap<number, boolean>;

/** The characters a slice really has, from the character map of its file, and whether each is read back as itself. */
export function sliceCharacters(
  family: FamilyKey,
  stem: string,
  weight: Weight = families[family].weights[0],
): Characters {
  const glyphs = woff2Characters(fontFile(family, sliceFile(stem, weight)));
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
