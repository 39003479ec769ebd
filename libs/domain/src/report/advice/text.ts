import { halfUp } from '../../kernel';
import { rocYear, type IsoDate } from '../../taiwan';

/** Characters as a reader counts them: code points, so that rare characters are not cut in half. */
export const length = (text: string): number => [...text].length;

const CJK = '\\u3000-\\u9fff\\uff00-\\uffef\\u{20000}-\\u{3ffff}';
const GAP_AFTER = new RegExp(`([${CJK}])[ \\u00a0]+(?=[A-Za-z0-9])`, 'gu');
const GAP_BEFORE = new RegExp(`([A-Za-z0-9%])[ \\u00a0]+(?=[${CJK}])`, 'gu');

/** Closes typed gaps between Chinese and Latin: the style sheet sets them (REPORT-DESIGN section 4). */
export function tight(text: string): string {
  return text.replace(GAP_AFTER, '$1').replace(GAP_BEFORE, '$1');
}

/**
 * Foreign text made fit to print: control characters and direction overrides and half surrogates out,
 * lines joined. Nothing else changes.
 */
export function clean(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}

export const EXCERPT = '（節錄）';

/** At most `max` characters; a longer text is cut at a sentence or clause end and marked as an excerpt. */
export function clip(text: string, max: number): string {
  const chars = [...clean(text)];
  if (chars.length <= max) return chars.join('');
  const room = chars.slice(0, max - length(EXCERPT)).join('');
  const stop = Math.max(...['。', '！', '？', '；', '，'].map((mark) => room.lastIndexOf(mark)));
  return (stop * 2 >= room.length ? room.slice(0, stop + 1) : room) + EXCERPT;
}

/** The first candidate of at most `max` characters; the last one, cut, when none fits. */
export function fit(max: number, ...candidates: readonly string[]): string {
  const hit = candidates.find((c) => length(c) <= max);
  return hit ?? [...(candidates.at(-1) ?? '')].slice(0, max).join('');
}

const TITLE = 26;
const CLAUSE = 16;

/** Title rule: at most 26 characters, clauses of at most 16 parted by ，：、 (REPORT-DESIGN section 4). */
export function isTitle(text: string): boolean {
  return length(text) <= TITLE && text.split(/[，：、]/u).every((clause) => length(clause) <= CLAUSE);
}

/** The first candidate that keeps the title rule; candidates run from full to short. */
export function title(...candidates: readonly string[]): string {
  return candidates.find(isTitle) ?? fit(CLAUSE, candidates.at(-1) ?? '');
}

/** `1,680萬元`, `24.5億元`, `9萬元`, `8,000元`. */
export function twd(amount: number): string {
  if (amount >= 100_000_000) return `${halfUp(amount / 100_000_000, 1).toLocaleString('en-US')}億元`;
  if (amount >= 10_000) return `${halfUp(amount / 10_000, amount < 100_000 ? 1 : 0).toLocaleString('en-US')}萬元`;
  return `${amount.toLocaleString('en-US')}元`;
}

/** A band given in NT$ thousand: `4–9萬元`, `0.5萬元`, `0元`. */
export function costBand(fromK: number, toK: number): string {
  const wan = (k: number): string => (k / 10).toLocaleString('en-US');
  if (toK === 0) return '0元';
  return fromK === toK ? `${wan(toK)}萬元` : `${wan(fromK)}–${wan(toK)}萬元`;
}

/** One decimal, rounded half up, for scores. */
export const points = (value: number): string => halfUp(value, 1).toFixed(1);

/** Two decimals, rounded half up, for needs and priorities. */
export const hundredths = (value: number): string => halfUp(value, 2).toFixed(2);

const partsOf = (date: IsoDate): readonly [number, number, number] => {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  return [y, m, d];
};

/** 「8月16日」. */
export function monthDay(date: IsoDate): string {
  const [, m, d] = partsOf(date);
  return `${m}月${d}日`;
}

/** 「113年8月16日」. */
export function plainDate(date: IsoDate): string {
  return `${rocYear(partsOf(date)[0])}年${monthDay(date)}`;
}

/** 「8/16」. */
export function shortDay(date: IsoDate): string {
  const [, m, d] = partsOf(date);
  return `${m}/${d}`;
}
