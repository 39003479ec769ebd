import { sectionIds, type ReportContent, type SectionId } from './content';

/** Fields that hold codes, choices and dates, not prose. */
const NO_PROSE =
  /^(id|code|item|tag|tags|type|kind|market|decision|gate|effort|state|resourceId|action|actions|finding|evidence|source|confidence|by|dataUntil|\w+On|\w+By)$/;

/** One text of a report with its place. */
export interface PlacedText {
  readonly section: SectionId;
  readonly path: string;
  readonly text: string;
}

function within(value: unknown, section: SectionId, path: string): PlacedText[] {
  if (typeof value === 'string') return [{ section, path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, v]) =>
    !Array.isArray(value) && NO_PROSE.test(key) ? [] : within(v, section, path ? `${path}.${key}` : key),
  );
}

/** Every text that somebody has written or that was written for him, in the reader's order. */
export function textsOf(content: ReportContent): readonly PlacedText[] {
  return sectionIds.flatMap((section) => within(content[section], section, ''));
}

const count = (text: string): number => [...text.replace(/\s/g, '')].length;

/** Characters of prose in a section. */
export function charactersOf(content: ReportContent, section: SectionId): number {
  return within(content[section], section, '').reduce((sum, t) => sum + count(t.text), 0);
}

/** A report is neither a note nor a book (SPEC H2). */
export const LENGTH = { least: 1500, most: 8000 } as const;
