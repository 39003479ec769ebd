import { ink } from './charts/svg';
import { sansFamilies, serifFamilies } from './fonts/slices';
import type { ReportView } from './view/view';

/** A CSS string literal: every character that means something to CSS or HTML is written as its code point. */
export function cssString(text: string): string {
  const safe = [...text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')];
  return `"${safe.map((c) => (c > '\u007f' || /[A-Za-z0-9 ]/.test(c) ? c : `\\${c.codePointAt(0)?.toString(16)} `)).join('')}"`;
}

const BOXES = ['top-left', 'top-center', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right'] as const;

function marginBox(place: (typeof BOXES)[number], content: string, colour: string, weight: number): string {
  const edge = place.startsWith('top')
    ? 'vertical-align:bottom;padding-bottom:5mm'
    : 'vertical-align:top;padding-top:6mm';
  return `@${place}{content:${content};font:${weight} 8pt ${sansFamilies};color:${colour};white-space:nowrap;${edge}}`;
}

type RunningLines = Pick<ReportView['document'], 'runningLeft' | 'runningRight' | 'footer' | 'draft'>;

/**
 * The page box with its running lines, written per document: Chromium knows neither running elements nor string-set.
 * @param joined numbers of the sections that follow on the same page instead of opening a new one
 */
export function pageRules(document: RunningLines, joined: readonly number[] = []): string {
  const boxes = [
    marginBox('top-left', cssString(document.runningLeft), document.draft ? ink.red : ink.navy, 500),
    marginBox('top-right', cssString(document.runningRight), ink.mute, 400),
    marginBox('bottom-left', cssString(document.footer), ink.mute, 400),
    // An empty middle box of no width leaves the whole line to the corners.
    '@top-center{content:"";width:0}@bottom-center{content:"";width:0}',
    marginBox('bottom-right', 'counter(page) " / " counter(pages)', ink.navy, 500),
  ];
  const none = BOXES.map((b) => `@${b}{content:none}`).join('');
  const follow = joined.map((no) => `#s${no}{break-before:auto!important;margin-top:9.5mm!important}`).join('');
  const families = `:root{--sans:${sansFamilies},sans-serif;--serif:${serifFamilies},serif}`;
  return `${families}@page{size:A4;margin:25mm 17mm 22mm 23mm;${boxes.join('')}}@page cover{margin:0;${none}}${follow}`;
}
