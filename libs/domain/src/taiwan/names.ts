/**
 * A firm's name in the form in which names are compared: NFKC, no white space, 台 as 臺 (SPEC C4).
 * NFKC also makes full-width brackets half-width, so 「（示範）」 and `(示範)` are equal.
 */
export function comparableName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').replaceAll('台', '臺').toUpperCase();
}

export function sameName(a: string, b: string): boolean {
  return comparableName(a) === comparableName(b);
}
