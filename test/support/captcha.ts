const DIGITS = '零一二三四五六七八九';

/** The answer to a verification question, taken from its words as a screen reader would say them. */
export function solve({ id, spoken }: { id: string; spoken: { zh: string } }): { id: string; answer: string } {
  const said = spoken.zh.slice(spoken.zh.indexOf('：') + 1);
  const answer = [...said].flatMap((c) => (DIGITS.includes(c) ? [String(DIGITS.indexOf(c))] : [])).join('');
  return { id, answer };
}
