import type { ReportContent } from './content';
import { issue, type ReportIssue } from './issues';
import { LENGTH, charactersOf, textsOf, type PlacedText } from './length';
import { sectionIds } from './content';

const PLACEHOLDERS = /待補|待填|待確認中|TBD|TODO|XXX|○○|〇〇|＿＿|__|\?\?\?|lorem ipsum/i;

/** Praise and filler that says nothing (REPORT-DESIGN 4.7); 「顯著提升」 with a number in its sentence says something. */
const EMPTY_WORDS =
  /保證獲利|一定成功|業界第一|全方位|賦能|一站式|顯著提升(?![^。；]*\d)|建議加強|持續優化|積極推動|guaranteed profit|best in class/i;

/** What the firm has said itself is quoted as it was said. */
const QUOTED = /^(notes\.\d+\.said|quote|rows\.\d+\.question)$/;

function hit(texts: readonly PlacedText[], words: RegExp, code: 'PLACEHOLDER' | 'WORDS_EMPTY'): ReportIssue[] {
  return texts.flatMap((t) => {
    const found = words.exec(t.text);
    return found ? [issue(code, t.section, t.path, found[0])] : [];
  });
}

/** How it is written: placeholders, empty words, too short or too long. */
export function wordingIssues(content: ReportContent): ReportIssue[] {
  const written = textsOf(content).filter((t) => !QUOTED.test(t.path));
  const total = sectionIds.reduce((sum, section) => sum + charactersOf(content, section), 0);
  return [
    ...hit(written, PLACEHOLDERS, 'PLACEHOLDER'),
    ...hit(written, EMPTY_WORDS, 'WORDS_EMPTY'),
    ...(total < LENGTH.least ? [issue('TOO_SHORT', 'summary', '', String(total))] : []),
    ...(total > LENGTH.most ? [issue('TOO_LONG', 'summary', '', String(total))] : []),
  ];
}
