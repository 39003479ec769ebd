import type { MatchingPolicy } from './policy';
import { rankConsultants } from './rank';
import type { MatchCase, MatchConsultant, MatchContext } from './types';

export interface PreviewRow {
  readonly case: string;
  /** The first three under each policy. */
  readonly before: readonly { readonly consultant: string; readonly total: number }[];
  readonly after: readonly { readonly consultant: string; readonly total: number }[];
  readonly firstChanges: boolean;
}

export interface PolicyPreview {
  readonly rows: readonly PreviewRow[];
  /** Cases whose first candidate is another one. */
  readonly changed: number;
  /** How often each consultant comes first, before and after. */
  readonly firsts: readonly { readonly consultant: string; readonly before: number; readonly after: number }[];
}

const SHOWN = 3;

/** What a policy would change for cases, each ranked alone under both: nothing is stored. */
export function previewPolicy(
  cases: readonly MatchCase[],
  pool: readonly MatchConsultant[],
  policies: { readonly before: MatchingPolicy; readonly after: MatchingPolicy },
  today: MatchContext['today'],
): PolicyPreview {
  const top = (c: MatchCase, policy: MatchingPolicy) =>
    rankConsultants(c, pool, { policy, today })
      .ranked.slice(0, SHOWN)
      .map((r) => ({ consultant: r.consultantId, total: r.total }));
  const rows = cases.map((c): PreviewRow => {
    const [before, after] = [top(c, policies.before), top(c, policies.after)];
    return { case: c.id, before, after, firstChanges: before[0]?.consultant !== after[0]?.consultant };
  });
  return { rows, changed: rows.filter((r) => r.firstChanges).length, firsts: firstsOf(rows) };
}

function firstsOf(rows: readonly PreviewRow[]): PolicyPreview['firsts'] {
  const counts = new Map<string, { before: number; after: number }>();
  const count = (code: string | undefined, side: 'before' | 'after'): void => {
    if (code === undefined) return;
    const known = counts.get(code) ?? { before: 0, after: 0 };
    counts.set(code, { ...known, [side]: known[side] + 1 });
  };
  for (const r of rows) {
    count(r.before[0]?.consultant, 'before');
    count(r.after[0]?.consultant, 'after');
  }
  return [...counts]
    .map(([consultant, n]) => ({ consultant, ...n }))
    .sort((a, b) => b.after - b.before - (a.after - a.before) || (a.consultant < b.consultant ? -1 : 1));
}
