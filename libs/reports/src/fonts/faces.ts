import { families, holder, lenders, sliceFile, type FamilyKey } from './slices';

/** Characters that draw nothing of their own: white space, controls, joiners, variation selectors. */
const INVISIBLE = /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}\p{Cs}]/u;

/** Printable ASCII, some of which stands in the document as entities, and the gap of the running lines. */
const ALWAYS = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}\u3000`;

/** The families of the running text, in the order in which they are asked. */
const running: readonly FamilyKey[] = ['sans', ...lenders];

function distinct(text: string): readonly number[] {
  const points = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    points.add(point);
    if (point > 0xffff) i++;
  }
  return [...points].sort((a, b) => a - b);
}

/**
 * The characters of a text that no bundled font can draw, each once, in code point order (SPEC H2).
 * Exact: a character counts as present only if the character map of a bundled file holds it.
 */
export function missingGlyphs(text: string): string[] {
  return distinct(text)
    .filter((point) => running.every((family) => holder(family, point) === null))
    .map((point) => String.fromCodePoint(point))
    .filter((c) => !INVISIBLE.test(c));
}

/** Controls that turn the reading direction of what follows them: a name may not reorder the line it stands in. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;

/** A text that prints whole: what no bundled font can draw stands as its code point, and direction controls are gone. */
export function drawable(text: string): string {
  const missing = new Set(missingGlyphs(text));
  const plain = text.replace(TURNING, '');
  if (missing.size === 0) return plain;
  const name = (c: string): string => `〔U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;
  return Array.from(plain, (c) => (missing.has(c) ? name(c) : c)).join('');
}

/** Address under which the printer serves a font file. */
export const FONT_PATH = '/fonts/';

function facesOf(family: FamilyKey, points: readonly number[]): readonly string[] {
  const { name, weights } = families[family];
  const bySlice = new Map<string, string[]>();
  for (const point of points) {
    const stem = holder(family, point)?.stem;
    if (stem === undefined) continue;
    const range = bySlice.get(stem) ?? [];
    if (range.length === 0) bySlice.set(stem, range);
    range.push(`U+${point.toString(16)}`);
  }
  return [...bySlice].flatMap(([stem, range]) =>
    weights.map((weight) => {
      const url = `${FONT_PATH}${family}/${sliceFile(stem, weight)}`;
      return `@font-face{font-family:"${name}";font-weight:${weight};src:url(${url}) format("woff2");unicode-range:${range.join()}}`;
    }),
  );
}

/** Who draws a character of the running text: the first that gives it back as itself, else the first that has it. */
function drawer(point: number): FamilyKey {
  // The serif stands behind the sans families for the few signs that only it gives back as themselves.
  const faithful = [...running, 'serif' as const].find((family) => holder(family, point)?.faithful === true);
  return faithful ?? running.find((family) => holder(family, point) !== null) ?? 'sans';
}

/**
 * The font faces for a text: only the slices that hold its characters, and of those only its characters, so that the
 * style sheet is small and a missing character is never looked for in a file that lacks it. A character goes to a family
 * that gives it back as itself; what the Taiwan sans lacks comes from its lenders, in their order, then from the serif.
 */
export function fontFaces(text: string): string {
  const all = distinct(text + ALWAYS);
  const drawn = Map.groupBy(all, drawer);
  const serif = all.filter((point) => holder('serif', point)?.faithful === true);
  return [
    ...facesOf('sans', drawn.get('sans') ?? []),
    ...facesOf('serif', serif),
    ...lenders.flatMap((family) => facesOf(family, drawn.get(family) ?? [])),
  ].join('\n');
}
