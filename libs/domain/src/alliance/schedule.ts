import type { GanttRow } from './proposal';

const WHOLE = 10_000;

/** The months from `from` to `to`, both `YYYY-MM` and included. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const out: string[] = [];
  const [year = 0, month = 1] = from.split('-').map(Number);
  for (let i = 0; i < 36; i++) {
    const at = new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 7);
    if (at > to) break;
    out.push(at);
  }
  return out;
}

export function weightSum(rows: readonly GanttRow[]): number {
  return rows.reduce((a, r) => a + r.weight, 0);
}

/** Progress of the whole plan at the end of every month in hundredths of a percent, exact: Σ weight × progress so far. */
export function cumulative(rows: readonly GanttRow[], months: number): readonly number[] {
  return Array.from({ length: months }, (_, m) => {
    const sum = rows.reduce((a, r) => a + r.weight * r.monthly.slice(0, m + 1).reduce((x, y) => x + y, 0), 0);
    return sum / WHOLE;
  });
}

/** Where an item's bar lies: the runs of months with progress, as `[first, last]` indices. */
export function bars(row: Pick<GanttRow, 'monthly'>): readonly (readonly [number, number])[] {
  const out: [number, number][] = [];
  row.monthly.forEach((pct, i) => {
    const last = out.at(-1);
    if (pct <= 0) return;
    if (last && last[1] === i - 1) last[1] = i;
    else out.push([i, i]);
  });
  return out;
}
