import type { ReportContent, SectionId } from './content';

function codesOf(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) value.forEach((v) => codesOf(v, into));
  else if (value !== null && typeof value === 'object') {
    for (const [key, v] of Object.entries(value)) {
      if (key === 'evidence' && Array.isArray(v)) v.forEach((c) => into.add(String(c)));
      else if (key === 'source' && typeof v === 'string') into.add(v);
      else codesOf(v, into);
    }
  }
}

/**
 * Which sections cite which evidence code, computed from the content, so that the annex's "used in" column is complete
 * and an unused or unknown code is found.
 */
export function evidenceUse(content: ReportContent): ReadonlyMap<string, readonly SectionId[]> {
  const use = new Map<string, SectionId[]>();
  for (const section of ['summary', 'assessment', 'pains', 'markets'] as const) {
    const codes = new Set<string>();
    codesOf(content[section], codes);
    for (const code of codes) use.set(code, [...(use.get(code) ?? []), section]);
  }
  return use;
}
