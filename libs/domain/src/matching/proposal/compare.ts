import type { ProposalRow } from './types';

/** One case in two versions of a batch. */
export interface RowChange {
  readonly case: string;
  readonly before: { readonly consultant: string | null; readonly total: number } | null;
  readonly after: { readonly consultant: string | null; readonly total: number } | null;
  /** Points won or lost. */
  readonly difference: number;
  readonly moved: boolean;
}

type Row = Pick<ProposalRow, 'case' | 'consultant' | 'total'>;

const side = (row: Row | undefined) => (row ? { consultant: row.consultant, total: row.total } : null);

/** Two versions beside each other: who moves first, then the others, each by case number (mock-up f; SPEC E6). */
export function compareRows(before: readonly Row[], after: readonly Row[]): RowChange[] {
  const [was, is] = [before, after].map((rows) => new Map(rows.map((r) => [r.case, r])));
  const cases = [...new Set([...was!.keys(), ...is!.keys()])].sort();
  const changes = cases.map((id): RowChange => {
    const [a, b] = [was!.get(id), is!.get(id)];
    return {
      case: id,
      before: side(a),
      after: side(b),
      difference: (b?.total ?? 0) - (a?.total ?? 0),
      moved: (a?.consultant ?? null) !== (b?.consultant ?? null),
    };
  });
  return changes.sort((a, b) => Number(b.moved) - Number(a.moved));
}
