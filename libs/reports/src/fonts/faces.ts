import { families, holder, type FamilyKey } from './slices';

/** Characters that draw nothing of their own: white space, controls, joiners, variation selectors. */
const INVISIBLE = /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}\p{Cs}]/u;

const distinct = (text: string): readonly string[] => [...new Set(text)].sort();

/** What the pages print beside the text of the document: page numbers, the gaps of running lines. */
const ALWAYS = ' \u3000/0123456789';

const codePoint = (c: string): number => c.codePointAt(0) ?? 0;

/**
 * The characters of a text that no bundled font can draw, each once, in code point order (SPEC H2).
 * Exact: a character counts as present only if the character map of a bundled file holds it.
 */
export function missingGlyphs(text: string): string[] {
  return distinct(text)
    .filter((c) => !INVISIBLE.test(c))
    .filter((c) => (['sans', 'fallback'] as const).every((family) => holder(family, 400, codePoint(c)) === null));
}

/** Address under which the printer serves a font file. */
export const FONT_PATH = '/fonts/';

function facesOf(family: FamilyKey, weight: number, text: readonly string[]): string {
  const byFile = new Map<string, number[]>();
  for (const c of text) {
    const slice = holder(family, weight, codePoint(c));
    if (slice) byFile.set(slice.file, [...(byFile.get(slice.file) ?? []), codePoint(c)]);
  }
  const { name, pack } = families[family];
  return [...byFile]
    .map(([file, points]) => {
      const range = points.map((p) => `U+${p.toString(16)}`).join(',');
      const url = `${FONT_PATH}${pack}/${file}`;
      return `@font-face{font-family:"${name}";font-weight:${weight};src:url(${url}) format("woff2");unicode-range:${range}}`;
    })
    .join('\n');
}

/**
 * The font faces for a text: only the slices that hold its characters, and of those only its characters, so that the
 * style sheet is small and a missing character is never looked for in a file that lacks it. What the Taiwan fonts lack
 * comes from the Japanese one.
 */
export function fontFaces(text: string): string {
  const all = distinct(`${text}${ALWAYS}`);
  const rest = all.filter((c) => holder('sans', 400, codePoint(c)) === null);
  const own = (['sans', 'serif'] as const).flatMap((f) => families[f].weights.map((weight) => facesOf(f, weight, all)));
  const lent = families.fallback.weights.map((weight) => facesOf('fallback', weight, rest));
  return [...own, ...lent].filter((css) => css !== '').join('\n');
}
