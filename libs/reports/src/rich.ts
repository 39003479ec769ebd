import Handlebars from 'handlebars';
import { closeGaps } from './view/text';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const WEEKDAY = '(?:（[一二三四五六日]）)?';
const UNITS =
  '%|％|萬元|萬|億|千|元|個月|年|月|日|天|週|次|家|款|支|人|位|筆|份|項|題|分|頁|組|封|張|道|倍|種|則|小時|分鐘|mm|cm|kg|ml|km|g';

/** What must not be parted at a line's end: dates, amounts, numbers with their unit, section numbers. */
const KEEP = new RegExp(
  [
    `(?:\\d{2,4}年)?\\d{1,2}月\\d{1,2}日${WEEKDAY}`,
    String.raw`\d{4}-\d{2}-\d{2}`,
    String.raw`[小中大]\d(?!\d)`,
    `(?:\\d{2,3}/)?\\d{1,2}/\\d{1,2}${WEEKDAY}`,
    String.raw`第\d+(?:[、至–]\d+)*章`,
    `(?:NT\\$)?${NUMBER}(?:–${NUMBER})? ?(?:${UNITS})(?![A-Za-z])`,
    `NT\\$${NUMBER}(?:–${NUMBER})?`,
  ].join('|'),
  'gu',
);

const SECTION = /^第(\d+)章$/u;

const LAST_HAN = /\p{Script=Han}$/u;

/**
 * A token kept on one line. Chromium sets its gap between Chinese and Latin at the start of a line when an element
 * begins there, so no element may begin between the two: the first of several digits stays outside, where nothing can
 * part it from the next, and before a single digit the Chinese character is taken in.
 */
function kept(before: string, token: string, linked: boolean): string {
  const section = linked ? Number(SECTION.exec(token)?.[1] ?? 0) : 0;
  if (section >= 1 && section <= 12) return `${plain(before)}<a class="nb" href="#s${section}">${plain(token)}</a>`;
  if (/^[\dN][\d,.T]/.test(token)) return `${plain(before)}${token[0]}<span class="nb">${plain(token.slice(1))}</span>`;
  const own = LAST_HAN.exec(before)?.[0] ?? '';
  return `${plain(before.slice(0, before.length - own.length))}<span class="nb">${plain(own + token)}</span>`;
}

const plain = (text: string): string => Handlebars.escapeExpression(text).replace(/\r?\n/g, '<br>');

/**
 * Running text as safe HTML: everything escaped, typed gaps beside Chinese closed, and what belongs together kept on one
 * line. Mentions of a section become links to it where the document has numbered sections (`linked`). English keeps its
 * spaces.
 */
export function richText(text: string, en = false, linked = true): string {
  const closed = en ? text : closeGaps(text);
  let html = '';
  let from = 0;
  for (const hit of closed.matchAll(KEEP)) {
    html += kept(closed.slice(from, hit.index), hit[0], linked);
    from = hit.index + hit[0].length;
  }
  return html + plain(closed.slice(from));
}
