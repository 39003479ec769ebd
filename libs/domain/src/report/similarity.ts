import type { ReportContent } from './content';
import { textsOf } from './length';

const SIZE = 6;
/** Less than this written by hand says nothing about copying. */
const LEAST_SHINGLES = 60;
/** From here on two cases are shown to each other. */
export const SIMILAR_PERCENT = 40;

/** Runs of six characters, of letters, digits and ideographs only. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const out = new Set<string>();
  for (let i = 0; i + SIZE <= plain.length; i++) out.add(plain.slice(i, i + SIZE));
  return out;
}

function shinglesOfReport(content: ReportContent): ReadonlySet<string> {
  const out = new Set<string>();
  for (const t of textsOf(content)) for (const s of shinglesOf(t.text)) out.add(s);
  return out;
}

/**
 * How much of what was written by hand stands in another report too, in percent. What the first draft said by rule is no
 * copying: it is left out on both sides.
 * @param draft the draft by rule for the same case
 */
export function copiedPercent(mine: ReportContent, draft: ReportContent, other: ReportContent): number {
  const byRule = shinglesOfReport(draft);
  const own = [...shinglesOfReport(mine)].filter((s) => !byRule.has(s));
  if (own.length < LEAST_SHINGLES) return 0;
  const theirs = shinglesOfReport(other);
  return Math.floor((own.filter((s) => theirs.has(s)).length * 100) / own.length);
}
