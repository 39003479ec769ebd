import type { News } from '../../shared/live/live';
import { groupOf, inView } from './groups';
import type { QueueRow } from './queue-client';

/** Cases that have changed, by number, as they are now; null for one that is no longer in the list. */
export type Waiting = ReadonlyMap<string, QueueRow | null>;

/** More than these are not asked for one by one. */
const MOST_ASKED = 50;

/** The cases that news tell of; null where so many may have changed that the list is asked for as a whole. */
export function casesOf(news: News): readonly string[] | null {
  if (news === null) return null;
  const nos = [...new Set(news.filter((c) => c.kind === 'case').flatMap((c) => c.no ?? []))];
  return nos.length > MOST_ASKED ? null : nos;
}

const key = (r: QueueRow): string => JSON.stringify(r);

/**
 * What is otherwise than it is shown. Of a whole page, what is missing may only have moved behind its end: that alone is
 * no change.
 */
export function changesOf(
  shown: readonly QueueRow[],
  found: readonly QueueRow[],
  asked: readonly string[] | null,
): Map<string, QueueRow | null> {
  const before = new Map(shown.map((r) => [r.no, r]));
  const changes = new Map<string, QueueRow | null>();
  for (const is of found) {
    const was = before.get(is.no);
    if (!was || key(was) !== key(is)) changes.set(is.no, is);
  }
  const there = new Set(found.map((r) => r.no));
  for (const no of asked ?? []) if (before.has(no) && !there.has(no)) changes.set(no, null);
  return changes;
}

/** Whether a row may be shown as it is now without moving on the screen. */
export function staysInPlace(was: QueueRow, is: QueueRow, now: number): boolean {
  return groupOf(was, now) === groupOf(is, now) && inView(was, 'ours') === inView(is, 'ours');
}
