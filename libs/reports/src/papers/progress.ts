import { bars, cumulative, kpiLabels, sayPct, weightSum, type ProposalDraft } from '@pilotage/domain/alliance';

export interface ProgressView {
  readonly months: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly weight: string;
    /** A filled cell lies in the item's bar; its number says the same without colour. */
    readonly cells: readonly { readonly said: string; readonly filled: boolean }[];
  }[];
  readonly weights: string;
  readonly cumulative: readonly string[];
}

/** The table of progress: weights, what each month brings, and the running total. */
export function progressView(draft: ProposalDraft, months: readonly string[]): ProgressView {
  const rows = draft.gantt ?? [];
  return {
    months: months.map((m) => `${Number(m.slice(5))}月`),
    rows: rows.map((r) => {
      const filled = new Set(bars(r).flatMap(([from, to]) => range(from, to)));
      return {
        label: kpiLabels[r.item].zh,
        weight: sayPct(r.weight),
        cells: months.map((_, i) => ({ said: r.monthly[i] ? sayPct(r.monthly[i]) : '', filled: filled.has(i) })),
      };
    }),
    weights: sayPct(weightSum(rows)),
    cumulative: cumulative(rows, months.length).map(sayPct),
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
