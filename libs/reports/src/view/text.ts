/** A space that stays where `closeGaps` would drop one: between a name and its number, a code and its name. */
export const NBSP = '\u00a0';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A count in Chinese before a measure word: 2 is 兩, 12 is 十二; from 100 on in digits. */
export function countZh(n: number): string {
  if (n === 2) return '兩';
  if (n < 10) return DIGITS[n] ?? String(n);
  if (n >= 100) return String(n);
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : DIGITS[tens]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`;
}

const HAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303f\\uff01-\\uff60]';
const TYPED_GAP = new RegExp(`(?<=${HAN}) +(?=[!-~])|(?<=[!-~]) +(?=${HAN})|(?<=${HAN}) +(?=${HAN})`, 'gu');

/** Drops typed spaces beside Chinese characters: the style sheet sets that gap, evenly (REPORT-DESIGN 4.6). */
export function closeGaps(text: string): string {
  return text.replace(TYPED_GAP, '');
}

/** A quotation of at most `max` characters, cut at the end of a sentence, else of a clause; `cut` tells that it was. */
export function excerpt(text: string, max: number): { text: string; cut: boolean } {
  const chars = [...text.trim()];
  if (chars.length <= max) return { text: chars.join(''), cut: false };
  const head = chars.slice(0, max);
  const last = (marks: string): number => Math.max(...[...marks].map((mark) => head.lastIndexOf(mark)));
  const sentence = last('。！？.!?');
  if (sentence >= max / 3) return { text: head.slice(0, sentence + 1).join(''), cut: true };
  const clause = last('；，、;,');
  return { text: `${head.slice(0, clause >= max / 3 ? clause : max - 1).join('')}…`, cut: true };
}

/** At most `max` characters, with an ellipsis for what is left out. */
export function clip(text: string, max: number): string {
  const chars = [...text];
  return chars.length <= max ? text : `${chars.slice(0, max - 1).join('')}…`;
}

const LEGAL_FORM = /(?:股份有限公司|有限公司|無限公司|兩合公司|企業社|商行)$/;

/** The firm's name without its legal form, for running lines; never longer than fits beside the left one. */
export function runningName(name: string): string {
  const short = name.trim().replace(/\s+/gu, ' ');
  return clip(short.replace(LEGAL_FORM, '') || short, 32);
}

/** Where a long firm name may break: after a bracket and before the legal form. */
export function nameParts(name: string): readonly string[] {
  const legal = LEGAL_FORM.exec(name)?.[0] ?? '';
  const stem = legal === '' ? name : name.slice(0, -legal.length);
  return [...stem.split(/(?<=[）)])/u), legal].filter((part) => part !== '');
}

/** Width of a text in ems: a full-width character is one, the others a little over a half. */
export function ems(text: string): number {
  return [...text].reduce((sum, c) => sum + (c > '\u2e7f' || c === '…' || c === '—' ? 1 : 0.58), 0);
}

/** Breaks a text into lines of at most `width` ems; what does not fit in `lines` lines ends in an ellipsis. */
export function fitLines(text: string, width: number, lines: number): readonly string[] {
  const out: string[] = [''];
  for (const c of text) {
    const line = out.at(-1) ?? '';
    if (ems(line + c) <= width || line === '') out[out.length - 1] = line + c;
    else out.push(c);
  }
  if (out.length <= lines) return out;
  const last = out[lines - 1] ?? '';
  return [...out.slice(0, lines - 1), `${[...last].slice(0, -1).join('')}…`];
}
