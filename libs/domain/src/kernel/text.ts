/** A piece of interface text in both languages of the programme; Traditional Chinese (Taiwan) is the original. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Locale = 'zh-Hant' | 'en';

/** The text in one language. */
export function say(text: Text, locale: Locale): string {
  return locale === 'en' ? text.en : text.zh;
}

/** Fills `{name}` placeholders in both languages; a placeholder without a value stays as it is, so it is seen. */
export function fill(text: Text, params: Readonly<Record<string, string | number>> = {}): Text {
  const put = (s: string): string => s.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole));
  return { zh: put(text.zh), en: put(text.en) };
}

/** A mail address by its shape: one @, a dot behind it, no white space or brackets. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text);
}
