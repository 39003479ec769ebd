import type { Refusal } from '../kernel';
import { addDays, taipeiInstant, type IsoDate } from '../taiwan';
import { busyRange, checkMeeting, endOf, type Meeting } from './meeting';

export interface Range {
  readonly from: Date;
  readonly to: Date;
}

/** Half a day that the firm has offered. */
export interface HalfDay {
  readonly date: IsoDate;
  readonly half: 'AM' | 'PM';
}

/** What stands against a time: neither side can be in two places. */
export interface Engagements {
  /** The consultant's, with their buffers and ways. */
  readonly consultant: readonly Range[];
  /** The firm's, as they are. */
  readonly firm: readonly Range[];
  /** Days and half days of leave. */
  readonly leave: readonly { readonly from: IsoDate; readonly to: IsoDate; readonly half: 'AM' | 'PM' | null }[];
}

/** How many times are offered at once (SPEC G2). */
export const slotsOffered = { least: 3, most: 8 } as const;

const HALVES = { AM: ['09:00', '12:00'], PM: ['13:00', '18:00'] } as const;
const NOON = '12:30';
const STEP_MS = 30 * 60_000;
const LOOK_AHEAD_DAYS = 60;

export function halfRange({ date, half }: HalfDay): Range {
  const [from, to] = HALVES[half];
  return { from: taipeiInstant(date, from), to: taipeiInstant(date, to) };
}

const meets = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

function isOnLeave(talk: Range, leave: Engagements['leave']): boolean {
  return leave.some((l) => {
    for (let day = l.from, n = 0; day <= l.to && n <= LOOK_AHEAD_DAYS; day = addDays(day, 1), n++) {
      const from = taipeiInstant(day, l.half === 'PM' ? NOON : '00:00');
      const to = l.half === 'AM' ? taipeiInstant(day, NOON) : taipeiInstant(addDays(day, 1));
      if (meets(talk, { from, to })) return true;
    }
    return false;
  });
}

type Talk = Pick<Meeting, 'startsAt' | 'minutes' | 'mode'>;

/** Whether a talk fits: buffers and the way there count on the consultant's side only. */
export function isFree(talk: Talk, travelMinutes: number, taken: Engagements): boolean {
  const plain = { from: talk.startsAt, to: endOf(talk) };
  const busy = busyRange(talk, travelMinutes);
  return (
    !taken.consultant.some((r) => meets(busy, r)) &&
    !taken.firm.some((r) => meets(plain, r)) &&
    !isOnLeave(plain, taken.leave)
  );
}

/**
 * Starts, each half hour, inside the firm's half days at which both sides are free. A talk longer than the half day may run
 * past its end; it must begin in it.
 */
export function freeStarts(
  windows: readonly HalfDay[],
  talk: Omit<Talk, 'startsAt'>,
  travelMinutes: number,
  taken: Engagements,
  now: Date,
): Date[] {
  const out: Date[] = [];
  for (const window of windows) {
    const { from, to } = halfRange(window);
    const last = Math.max(from.getTime(), to.getTime() - talk.minutes * 60_000);
    for (let at = from.getTime(); at <= last; at += STEP_MS) {
      const startsAt = new Date(at);
      if (startsAt > now && isFree({ ...talk, startsAt }, travelMinutes, taken)) out.push(startsAt);
    }
  }
  return out.sort((a, b) => a.getTime() - b.getTime());
}

const within = (start: Date, windows: readonly HalfDay[]): boolean =>
  windows.map(halfRange).some((r) => start >= r.from && start < r.to);

/**
 * Why these times cannot be offered: too few, unless each lies in a half day the firm has named itself; the same twice; or
 * what is wrong with one of them as a meeting.
 */
export function checkSlots(
  starts: readonly Date[],
  meeting: Omit<Meeting, 'startsAt'>,
  windows: readonly HalfDay[],
  now: Date,
): Refusal[] {
  const distinct = new Set(starts.map((s) => s.getTime()));
  const few = distinct.size < slotsOffered.least && !(distinct.size > 0 && starts.every((s) => within(s, windows)));
  if (few || distinct.size !== starts.length)
    return [{ code: 'SLOTS_FEW', field: 'starts', params: { least: slotsOffered.least } }];
  const wrong = starts.flatMap((startsAt, i) =>
    checkMeeting({ ...meeting, startsAt }, now).map((r) =>
      r.field === 'startsAt' ? { ...r, field: `starts.${i}` } : r,
    ),
  );
  return wrong.filter((r, i) => wrong.findIndex((o) => o.code === r.code && o.field === r.field) === i);
}

/** When the two reminders of a talk are due: a day and an hour before; what has passed already is left out. */
export function remindersOf(startsAt: Date, now: Date): { readonly mark: 'DAY' | 'HOUR'; readonly at: Date }[] {
  const marks = [
    { mark: 'DAY' as const, at: new Date(startsAt.getTime() - 24 * 3600_000) },
    { mark: 'HOUR' as const, at: new Date(startsAt.getTime() - 3600_000) },
  ];
  return marks.filter((m) => m.at > now);
}
