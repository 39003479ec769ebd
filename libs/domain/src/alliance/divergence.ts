import { halfUp } from '../kernel';
import type { PanelRules } from '../programme';
import { rankProposals, totalPoints, type ScoredCase, type ValidSheet } from './ranking';
import type { Rubric } from './scoring';

export type DivergenceKind = 'SPREAD' | 'DEVIATION' | 'CRITERION' | 'PLACES';

export interface Divergence {
  readonly kind: DivergenceKind;
  /** The criterion, or the reviewer whose ranking differs; empty for the whole. */
  readonly of: string;
  /** Points, or places. */
  readonly value: number;
  readonly limit: number;
}

export interface CaseDivergence {
  readonly id: string;
  readonly found: readonly Divergence[];
}

const spread = (values: readonly number[]): number =>
  values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);

/** Standard deviation over all values (not a sample's), in the values' unit. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((a, v) => a + v, 0) / values.length;
  return Math.sqrt(values.reduce((a, v) => a + (v - mean) ** 2, 0) / values.length);
}

function ofTotals(sheets: readonly ValidSheet[], rules: PanelRules): Divergence[] {
  const totals = sheets.map(totalPoints);
  const { spread: limit, deviation: most } = rules.divergence;
  const out: Divergence[] = [];
  const width = spread(totals);
  if (width > limit * 100) out.push({ kind: 'SPREAD', of: '', value: width / 100, limit });
  const sd = deviation(totals);
  if (most !== null && sd > most * 100)
    out.push({ kind: 'DEVIATION', of: '', value: halfUp(sd / 100, 2), limit: most });
  return out;
}

function ofCriteria(sheets: readonly ValidSheet[], rubric: Rubric, rules: PanelRules): Divergence[] {
  const share = rules.divergence.criterion;
  if (share === null) return [];
  return rubric.criteria.flatMap((c) => {
    const width = spread(sheets.map((s) => s.points[c.id] ?? 0));
    const limit = c.max * share;
    return width > limit * 100 ? [{ kind: 'CRITERION' as const, of: c.id, value: width / 100, limit }] : [];
  });
}

/** A reviewer's own places among what he scored, beside the panel's places among the same. */
function ofPlaces(id: string, cases: readonly ScoredCase[], rules: PanelRules): Divergence[] {
  const reviewers = cases.find((c) => c.id === id)?.sheets.map((s) => s.reviewer) ?? [];
  return reviewers.flatMap((of) => {
    const seen = cases.filter((c) => c.sheets.some((s) => s.reviewer === of));
    const own = seen.map((c) => ({ id: c.id, sheets: c.sheets.filter((s) => s.reviewer === of) }));
    const place = (list: readonly ScoredCase[]): number =>
      rankProposals(list, rules, 0).standings.find((s) => s.id === id)?.place ?? 0;
    const value = Math.abs(place(own) - place(seen));
    const limit = rules.divergence.places;
    return value >= limit ? [{ kind: 'PLACES' as const, of, value, limit }] : [];
  });
}

/** Where reviewers are so far apart that a written disposition is due before the result is closed (SPEC M7, X14). */
export function divergences(
  cases: readonly ScoredCase[],
  rubric: Rubric,
  rules: PanelRules,
): readonly CaseDivergence[] {
  return cases.flatMap(({ id, sheets }) => {
    const found = [...ofTotals(sheets, rules), ...ofCriteria(sheets, rubric, rules), ...ofPlaces(id, cases, rules)];
    return found.length > 0 ? [{ id, found }] : [];
  });
}

/** Every reviewer's totals measured by his own mean and spread: advice only, never the ranking (SPEC M8). */
export function calibrated(cases: readonly ScoredCase[]): readonly { id: string; reviewer: string; z: number }[] {
  const reviewers = [...new Set(cases.flatMap((c) => c.sheets.map((s) => s.reviewer)))];
  return reviewers.flatMap((reviewer) => {
    const own = cases.flatMap((c) =>
      c.sheets.filter((s) => s.reviewer === reviewer).map((s) => ({ id: c.id, total: totalPoints(s) })),
    );
    const totals = own.map((o) => o.total);
    const mean = totals.reduce((a, t) => a + t, 0) / Math.max(1, totals.length);
    const sd = deviation(totals);
    return own.map((o) => ({ id: o.id, reviewer, z: sd === 0 ? 0 : halfUp((o.total - mean) / sd, 2) }));
  });
}
