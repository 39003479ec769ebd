import type { ReportContent, SectionId } from './content';
import { issue, type ReportIssue } from './issues';

/** Where a code of evidence is cited. */
export interface Citation {
  readonly code: string;
  readonly section: SectionId;
  /** Path inside the section, to the list that cites it. */
  readonly path: string;
}

const CITING = ['summary', 'assessment', 'pains', 'markets'] as const;

function within(value: unknown, section: SectionId, path: string): Citation[] {
  if (Array.isArray(value)) return value.flatMap((v, i) => within(v, section, `${path}.${i}`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, v]): Citation[] => {
    const here = `${path}.${key}`.replace(/^\./, '');
    if (key === 'evidence' && Array.isArray(v)) return v.map((code) => ({ code: String(code), section, path: here }));
    if (key === 'source' && typeof v === 'string') return [{ code: v, section, path: here }];
    return within(v, section, here);
  });
}

/** Every citation of a report, in the reader's order. */
export function citations(content: ReportContent): readonly Citation[] {
  return CITING.flatMap((section) => within(content[section], section, ''));
}

/**
 * Which sections cite which evidence code, computed from the content, so that the annex's "used in" column is complete
 * and an unused or unknown code is found.
 */
export function evidenceUse(content: ReportContent): ReadonlyMap<string, readonly SectionId[]> {
  const use = new Map<string, SectionId[]>();
  for (const { code, section } of citations(content)) {
    const sections = use.get(code) ?? [];
    if (!sections.includes(section)) use.set(code, [...sections, section]);
  }
  return use;
}

/** Actions whose finding cites something that is not there (SPEC X8): each named at its own place. */
export function ungroundedActions(content: ReportContent, exists: (code: string) => boolean): ReportIssue[] {
  const broken = new Set(
    content.summary.findings.filter((f) => f.evidence.some((code) => !exists(code))).map((f) => f.id),
  );
  return content.actions.items.flatMap((a, i) =>
    a.finding !== null && broken.has(a.finding)
      ? [issue('ACTION_UNGROUNDED', 'actions', `items.${i}.finding`, a.id)]
      : [],
  );
}
