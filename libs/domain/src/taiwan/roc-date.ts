const ROC_OFFSET = 1911;
const TAIPEI_OFFSET_MS = 8 * 3600_000;
export const DAY_MS = 86_400_000;
const WEEKDAYS_ZH = ['日', '一', '二', '三', '四', '五', '六'] as const;
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A calendar date as `YYYY-MM-DD` (Gregorian), the form in which dates are stored. */
export type IsoDate = string;

/** The ROC year of a Gregorian year: 2024 is 113. Years before 1912 (民國前) are refused. */
export function rocYear(gregorian: number): number {
  if (gregorian <= ROC_OFFSET) throw new RangeError('years before 1912 have no ROC year');
  return gregorian - ROC_OFFSET;
}

/** True when year, month and day name a real day (leap years follow the Gregorian year). */
function isRealDay(y: number, m: number, d: number): boolean {
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

/**
 * Reads `113/3/6`, `113-03-06`, `1130306`, `0760221` (ROC) and `2024-03-06` (ISO); null when it is no such day.
 * A seven-digit form is always ROC; a year below 1000 with separators is ROC; ROC year 0 is refused (SPEC A4).
 */
export function parseDate(typed: string): IsoDate | null {
  const text = typed.normalize('NFKC').trim();
  const compact = /^(\d{3})(\d{2})(\d{2})$/.exec(text);
  const parted = /^(\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const hit = compact ?? parted;
  if (!hit) return null;
  const [y, m, d] = [Number(hit[1]), Number(hit[2]), Number(hit[3])];
  const year = compact || y < 1000 ? y + ROC_OFFSET : y;
  if (year <= ROC_OFFSET || !isRealDay(year, m, d)) return null;
  return `${String(year).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** The calendar date in Taipei (UTC+08:00, no daylight saving) at an instant. */
export function taipeiDate(at: Date): IsoDate {
  return new Date(at.getTime() + TAIPEI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant of a Taipei wall-clock time on a date; `time` as `HH:MM` or `HH:MM:SS.mmm`. */
export function taipeiInstant(date: IsoDate, time = '00:00'): Date {
  return new Date(`${date}T${time.length === 5 ? `${time}:00` : time}+08:00`);
}

/** The date a number of calendar days later (or earlier). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday, computed, never typed (SPEC S1). */
export function weekday(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function weekdayZh(date: IsoDate): string {
  return WEEKDAYS_ZH[weekday(date)] ?? '';
}

export type CalendarStyle = 'roc' | 'gregorian';

/** 「113年3月6日（三）」, 「2024年3月6日（三）」, or `6 Mar 2024 (Wed)`. */
export function formatDate(date: IsoDate, locale: 'zh-Hant' | 'en', style: CalendarStyle = 'roc'): string {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  if (locale === 'en') return `${d} ${MONTHS_EN[m - 1]} ${y} (${WEEKDAYS_EN[weekday(date)]})`;
  return `${style === 'roc' ? rocYear(y) : y}年${m}月${d}日（${weekdayZh(date)}）`;
}

/** `下午5:00` / `17:00` of an instant in Taipei. */
export function formatTime(at: Date, locale: 'zh-Hant' | 'en'): string {
  const hm = new Date(at.getTime() + TAIPEI_OFFSET_MS).toISOString().slice(11, 16);
  if (locale === 'en') return hm;
  const hour = Number(hm.slice(0, 2));
  return `${hour < 12 ? '上午' : '下午'}${hour % 12 === 0 ? 12 : hour % 12}:${hm.slice(3)}`;
}

/** 「113年3月6日（三）下午5:00」 or `6 Mar 2024 (Wed) 17:00`; always Asia/Taipei. */
export function formatInstant(at: Date, locale: 'zh-Hant' | 'en', style: CalendarStyle = 'roc'): string {
  const gap = locale === 'en' ? ' ' : '';
  return `${formatDate(taipeiDate(at), locale, style)}${gap}${formatTime(at, locale)}`;
}
