import { ratioUnits } from '../../kernel';
import type { SeasonCaseEnd, SeasonLoad, SeasonPlan, SeasonResult, SeasonSummary } from './types';

const UNITS = 10_000;

/** How unevenly something is spread, 0 … 10000: half the mean difference of all pairs, over the mean. */
export function giniOf(counts: readonly number[]): number {
  const sum = counts.reduce((a, b) => a + b, 0);
  if (sum === 0) return 0;
  const sorted = [...counts].sort((a, b) => a - b);
  const n = sorted.length;
  const weighted = sorted.reduce((total, x, i) => total + (2 * (i + 1) - n - 1) * x, 0);
  return ratioUnits(weighted, n * sum, UNITS);
}

const share = (part: number, of: number): number => (of === 0 ? 0 : ratioUnits(part, of, UNITS));
const mean = (list: readonly number[], decimals: number): number =>
  list.length === 0
    ? 0
    : ratioUnits(
        list.reduce((a, b) => a + b, 0),
        list.length,
        10 ** decimals,
      ) /
      10 ** decimals;

export function summaryOf(
  plan: SeasonPlan,
  ends: readonly SeasonCaseEnd[],
  loads: readonly SeasonLoad[],
): SeasonSummary {
  const waits = ends.flatMap((e) => (e.waited === null ? [] : [e.waited])).sort((a, b) => a - b);
  const served = ends.filter((e) => e.consultant !== null);
  const open = new Set(plan.pool.filter((k) => k.active && k.ndaSignedOn !== null && !k.frozen).map((k) => k.id));
  const accepted = loads.filter((l) => open.has(l.consultant)).map((l) => l.accepted);
  const sum = (of: (l: SeasonLoad) => number): number => loads.reduce((total, l) => total + of(l), 0);
  return {
    cases: ends.length,
    served: served.length,
    meanWait: mean(waits, 2),
    p90Wait: waits[Math.max(0, Math.ceil(waits.length * 0.9) - 1)] ?? 0,
    maxWait: waits.at(-1) ?? 0,
    gini: giniOf(accepted),
    maxAccepted: Math.max(0, ...accepted),
    acceptance: share(
      sum((l) => l.accepted),
      sum((l) => l.offers),
    ),
    meanTotal: mean(
      served.map((e) => e.total),
      0,
    ),
    markets: marketsOf(plan, ends),
  };
}

function marketsOf(plan: SeasonPlan, ends: readonly SeasonCaseEnd[]): SeasonSummary['markets'] {
  const byMarket = new Map<string, { cases: number; served: number }>();
  plan.cases.forEach((c, i) => {
    const market = c.case.markets[0] ?? '';
    const known = byMarket.get(market) ?? { cases: 0, served: 0 };
    const isServed = ends[i]!.consultant !== null;
    byMarket.set(market, { cases: known.cases + 1, served: known.served + (isServed ? 1 : 0) });
  });
  return [...byMarket].map(([market, n]) => ({ market, ...n })).sort((a, b) => (a.market < b.market ? -1 : 1));
}

export interface SeasonMove {
  readonly case: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Days longer (or, below 0, shorter) until somebody took it; null where nobody did on one side. */
  readonly waits: number | null;
}

/** Cases that somebody else would take under the other policy. */
export function movesBetween(before: SeasonResult, after: SeasonResult): SeasonMove[] {
  const was = new Map(before.cases.map((c) => [c.case, c]));
  return after.cases.flatMap((c) => {
    const old = was.get(c.case);
    if (!old || old.consultant === c.consultant) return [];
    const waits = old.waited === null || c.waited === null ? null : c.waited - old.waited;
    return [{ case: c.case, before: old.consultant, after: c.consultant, waits }];
  });
}
