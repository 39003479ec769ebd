import { diffWords } from 'diff';
import { sectionIds, textsOf, type ReportContent, type SectionId } from '@pilotage/domain/report';
import type { ReportChanges } from '@pilotage/contracts/report';

interface Leaf {
  readonly section: SectionId;
  /** The row it stands in, such as A1; empty outside of rows. */
  readonly subject: string;
  readonly value: string;
  readonly prose: boolean;
}

const words = new Intl.Segmenter('zh-Hant', { granularity: 'word' });

/** What a row is called by, so that one put in front moves nothing: its own id before its place. */
function nameOf(row: unknown): string | null {
  if (row === null || typeof row !== 'object') return null;
  const { id, code, item, market } = row as Record<string, unknown>;
  return [id, code, item, market].find((v): v is string => typeof v === 'string') ?? null;
}

/** Every single value of a report under a name that stays the same between versions. */
function leavesOf(content: ReportContent): ReadonlyMap<string, Leaf> {
  const prose = new Set(textsOf(content).map((t) => `${t.section}.${t.path}`));
  const out = new Map<string, Leaf>();
  const walk = (value: unknown, section: SectionId, path: string, key: string, subject: string): void => {
    if (value === null || typeof value !== 'object') {
      const said = typeof value === 'string' ? value : JSON.stringify(value ?? '');
      out.set(key, { section, subject, value: said, prose: prose.has(path) });
      return;
    }
    for (const [at, inner] of Object.entries(value)) {
      const name = Array.isArray(value) ? nameOf(inner) : null;
      walk(inner, section, `${path}.${at}`, `${key}.${name ?? at}`, name ?? subject);
    }
  };
  for (const section of sectionIds) walk(content[section], section, section, section, '');
  return out;
}

function textParts(before: string, after: string): ReportChanges['texts'][number]['parts'] {
  return diffWords(before, after, { intlSegmenter: words }).map(({ added, removed, value }) => ({
    how: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
    text: value,
  }));
}

/** What a version says otherwise than the one before it: texts word by word, everything else counted by section. */
export function changesBetween(since: number, before: ReportContent, after: ReportContent): ReportChanges {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const changed = [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const leaf = is ?? was;
    if (!leaf || (was?.value ?? '') === (is?.value ?? '')) return [];
    return [{ ...leaf, was: was?.value ?? '', is: is?.value ?? '' }];
  });
  const inOrder = sectionIds.flatMap((section) => changed.filter((c) => c.section === section));
  return {
    since,
    texts: inOrder
      .filter((c) => c.prose)
      .map(({ section, subject, was, is }) => ({ section, subject, parts: textParts(was, is) })),
    others: sectionIds.flatMap((section) => {
      const count = changed.filter((c) => c.section === section && !c.prose).length;
      return count > 0 ? [{ section, count }] : [];
    }),
  };
}
