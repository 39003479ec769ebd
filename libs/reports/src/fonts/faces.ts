import { families, holder, sliceFile, type FamilyKey } from './slices';

/** Characters that draw nothing of their own: white space, controls, joiners, variation selectors. */
const INVISIBLE = /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}\p{Cs}]/u;

/** Printable ASCII, some of which stands in the document as entities, and the gap of the running lines. */
const ALWAYS = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}\u3000`;

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
    .filter((point) => holder('sans', point) === null && holder('fallback', point) === null)
    .map((point) => String.fromCodePoint(point))
    .filter((c) => !INVISIBLE.test(c));
}

/** Address under which the printer serves a font file. */
export const FONT_PATH = '/fonts/';

function facesOf(family: FamilyKey, points: readonly number[]): readonly string[] {
  const { name, pack, weights } = families[family];
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
      const url = `${FONT_PATH}${pack}/${sliceFile(stem, weight)}`;
      return `@font-face{font-family:"${name}";font-weight:${weight};src:url(${url}) format("woff2");unicode-range:${range.join()}}`;
    }),
  );
}

const faithful = (family: FamilyKey, point: number): boolean => holder(family, point)?.faithful === true;

/**
 * The font faces for a text: only the slices that hold its characters, and of those only its characters, so that the
 * style sheet is small and a missing character is never looked for in a file that lacks it. A character goes to a family
 * that gives it back as itself; what the Taiwan sans lacks comes from the Japanese one, then from the serif.
 */
export function fontFaces(text: string): string {
  const all = distinct(text + ALWAYS);
  const nowhere = (point: number): boolean => !(['sans', 'fallback', 'serif'] as const).some((f) => faithful(f, point));
  const sans = all.filter((point) => faithful('sans', point) || nowhere(point));
  const lacking = all.filter((point) => !sans.includes(point) || holder('sans', point) === null);
  const lent = lacking.filter((point) => faithful('fallback', point) || nowhere(point));
  const serif = all.filter((point) => faithful('serif', point));
  return [...facesOf('sans', sans), ...facesOf('serif', serif), ...facesOf('fallback', lent)].join('\n');
}
