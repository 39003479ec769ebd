import { statuses } from '@pilotage/domain/flow';
import { addDays, taipeiDate, taipeiInstant } from '@pilotage/domain/taiwan';
import { shapeOf } from '../../shared/status/shapes';
import type { QueueRow } from './queue-client';

/** By time, not by status: what is late, what is due, and what waits for others. */
export const groupIds = ['late', 'today', 'week', 'later', 'waiting'] as const;
export type GroupId = (typeof groupIds)[number];

export interface Group {
  /** `sorted` where the rows stand in another order than by time. */
  readonly id: GroupId | 'sorted';
  readonly rows: readonly QueueRow[];
}

/** Everything open; what the desk has to do; what waits for others. */
export const viewIds = ['all', 'ours', 'others'] as const;
export type ViewId = (typeof viewIds)[number];

type Timed = Pick<QueueRow, 'status' | 'dueAt'>;

/** Instants in ms that part the groups: now, and the ends of today and of the seventh day after it in Taipei. */
interface Bounds {
  readonly now: number;
  readonly today: number;
  readonly week: number;
}

function boundsOf(now: number): Bounds {
  const today = taipeiDate(new Date(now));
  const endOf = (date: string): number => taipeiInstant(addDays(date, 1)).getTime();
  return { now, today: endOf(today), week: endOf(addDays(today, 7)) };
}

/** The clock stands still, or the next word is the firm's. */
export function waitsForOthers(row: Timed): boolean {
  return statuses[row.status].waitsFor === 'firm' || shapeOf(row.status, 'staff') === 'waits';
}

export function isLate(row: Timed, now: number): boolean {
  return row.dueAt !== null && !statuses[row.status].ended && Date.parse(row.dueAt) < now;
}

/** Where a row stands at an instant; null for what has ended. */
export function groupOf(row: Timed, now: number): GroupId | null {
  return groupWithin(row, boundsOf(now));
}

function groupWithin(row: Timed, bounds: Bounds): GroupId | null {
  if (statuses[row.status].ended) return null;
  if (isLate(row, bounds.now)) return 'late';
  const due = row.dueAt === null ? Infinity : Date.parse(row.dueAt);
  if (due < bounds.today) return 'today';
  if (waitsForOthers(row)) return 'waiting';
  return due < bounds.week ? 'week' : 'later';
}

/** Whether a row belongs to a view; what has ended belongs to none. */
export function inView(row: Pick<QueueRow, 'status'>, view: ViewId): boolean {
  const { ended, waitsFor } = statuses[row.status];
  if (ended || view === 'all') return !ended;
  return (view === 'ours') === (waitsFor === 'coordinator');
}

/** The server's order: open cases first, then what is due first, then what waits longest, then the number. */
export function byUrgency(a: QueueRow, b: QueueRow): number {
  const key = (r: QueueRow): readonly [boolean, string, string, string] => [
    statuses[r.status].ended,
    r.dueAt ?? '9',
    r.statusSince,
    r.no,
  ];
  const [x, y] = [key(a), key(b)];
  const at = x.findIndex((value, i) => value !== y[i]);
  return at === -1 ? 0 : (x[at] ?? 0) < (y[at] ?? 0) ? -1 : 1;
}

/** The groups that hold something, rows in the order in which they come. */
export function groupRows(rows: readonly QueueRow[], now: number): readonly Group[] {
  const found = Object.fromEntries(groupIds.map((id) => [id, [] as QueueRow[]])) as Record<GroupId, QueueRow[]>;
  const bounds = boundsOf(now);
  for (const row of rows) {
    const id = groupWithin(row, bounds);
    if (id) found[id].push(row);
  }
  return groupIds.map((id) => ({ id, rows: found[id] })).filter((group) => group.rows.length > 0);
}
