import { statusCodes, statuses, type StatusCode } from '@pilotage/domain/flow';
import { byUrgency, groupRows, inView, viewIds, type Group, type ViewId } from './groups';
import type { QueueRow } from './queue-client';

export const sorts = ['due', 'since', 'firm', 'score'] as const;
export type Sort = (typeof sorts)[number];

/** What the address of the inbox asks for. */
export interface Wanted {
  readonly view?: string | undefined;
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  readonly sort?: string | undefined;
}

export interface Filter {
  readonly view: ViewId;
  readonly q: string;
  readonly status: StatusCode | null;
  readonly sort: Sort;
}

/** The filter of an address; what nobody knows is not asked for. */
export function filterOf(wanted: Wanted): Filter {
  return {
    view: viewIds.find((v) => v === wanted.view) ?? 'all',
    q: wanted.q?.normalize('NFKC').trim().toLowerCase() ?? '',
    status: statusCodes.find((s) => s === wanted.status && !statuses[s].ended) ?? null,
    sort: sorts.find((s) => s === wanted.sort) ?? 'due',
  };
}

export function isFiltered(filter: Filter): boolean {
  return filter.q !== '' || filter.status !== null;
}

function fits(row: QueueRow, { view, q, status }: Filter): boolean {
  const said = (): string => `${row.no} ${row.ubn} ${row.firm} ${row.consultant ?? ''}`.normalize('NFKC').toLowerCase();
  return inView(row, view) && (status === null || row.status === status) && (q === '' || said().includes(q));
}

const orders: Readonly<Record<Exclude<Sort, 'due'>, (a: QueueRow, b: QueueRow) => number>> = {
  since: (a, b) => a.statusSince.localeCompare(b.statusSince) || byUrgency(a, b),
  firm: (a, b) => a.firm.localeCompare(b.firm, 'zh-Hant') || byUrgency(a, b),
  score: (a, b) => (a.overall ?? 101) - (b.overall ?? 101) || byUrgency(a, b),
};

/** The rows that are wanted: in groups by time, or in one list where another order is asked for. */
export function shownGroups(rows: readonly QueueRow[], filter: Filter, now: number): readonly Group[] {
  const wanted = rows.filter((row) => fits(row, filter));
  if (filter.sort === 'due') return groupRows(wanted, now);
  return wanted.length > 0 ? [{ id: 'sorted', rows: [...wanted].sort(orders[filter.sort]) }] : [];
}
