import type { Locale } from '@pilotage/domain/kernel';
import { formatDate, formatTime, rocYear, taipeiDate, weekdayZh, type IsoDate } from '@pilotage/domain/taiwan';

const partsOf = (date: IsoDate): [number, number, number] => {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  return [y, m, d];
};

/** 「113年7月15日（一）」 or `15 Jul 2024 (Mon)`. */
export function fullDate(date: IsoDate, locale: Locale): string {
  return formatDate(date, locale);
}

/** 「113年7月15日」 or `15 Jul 2024`. */
export function plainDate(date: IsoDate, locale: Locale): string {
  return formatDate(date, locale).replace(/\s?[（(].*$/u, '');
}

/** 「8/16（五）」 or `16 Aug (Fri)`; the year stands before it when it is not that of `near`. */
export function shortDate(date: IsoDate, locale: Locale, near: IsoDate): string {
  const [y, m, d] = partsOf(date);
  const other = y !== partsOf(near)[0];
  if (locale === 'en') return other ? formatDate(date, 'en') : formatDate(date, 'en').replace(/ \d{4}/, '');
  return `${other ? `${rocYear(y)}/` : ''}${m}/${d}（${weekdayZh(date)}）`;
}

/** 「8/16」 or `16 Aug`. */
export function dayOf(date: IsoDate, locale: Locale): string {
  const [, m, d] = partsOf(date);
  return locale === 'en' ? plainDate(date, 'en').replace(/ \d{4}$/, '') : `${m}/${d}`;
}

/** 「7月15日」, with the ROC year when it is not that of `near`; `15 Jul` in English. */
export function monthDay(date: IsoDate, locale: Locale, near: IsoDate): string {
  const [y, m, d] = partsOf(date);
  const other = y !== partsOf(near)[0];
  if (locale === 'en') return other ? plainDate(date, 'en') : dayOf(date, 'en');
  return `${other ? `${rocYear(y)}年` : ''}${m}月${d}日`;
}

/** `09:30–11:40` in Taipei. */
export function clockSpan(from: Date, to: Date): string {
  return `${formatTime(from, 'en')}–${formatTime(to, 'en')}`;
}

export { taipeiDate };
