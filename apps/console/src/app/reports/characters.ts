import type { ReportContent, SectionId } from '@pilotage/domain/report';

/** Fields that hold codes, choices and dates, not prose. */
const NO_PROSE =
  /^(id|code|item|tag|tags|type|kind|market|decision|gate|effort|state|resourceId|action|actions|finding|evidence|source|confidence|by|dataUntil|\w+On|\w+By)$/;

function count(value: unknown): number {
  if (typeof value === 'string') return [...value.replace(/\s/g, '')].length;
  if (Array.isArray(value)) return value.reduce<number>((sum, v) => sum + count(v), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, v]) => (NO_PROSE.test(key) ? sum : sum + count(v)), 0);
}

/** Characters of prose in a section. */
export function charactersOf(content: ReportContent, section: SectionId): number {
  return count(content[section]);
}

/** A report is neither a note nor a book (SPEC H2). */
export const LENGTH = { least: 1500, most: 8000 } as const;
