import type { Refusal } from '../kernel';
import { taipeiDate, taipeiInstant } from '../taiwan';

export interface Meeting {
  readonly startsAt: Date;
  readonly minutes: number;
  readonly mode: 'ONLINE' | 'ONSITE';
  readonly meetingLink: string | null;
  readonly address: string | null;
  /** Both sides agreed to an hour outside the usual ones. */
  readonly hoursAgreed: boolean;
}

const MINUTE_MS = 60_000;
const EARLIEST = '07:00';
const LATEST = '22:00';
/** Minutes kept free around a talk: before and after an online one, and beside the way there and back (SPEC G2). */
const ONLINE_BUFFER = 15;
const ONSITE_BUFFER = 30;
/** Shorter talks need a reason (SPEC G5). */
export const minimumMinutes = { ONLINE: 60, ONSITE: 90 } as const;

export function endOf(meeting: Pick<Meeting, 'startsAt' | 'minutes'>): Date {
  return new Date(meeting.startsAt.getTime() + meeting.minutes * MINUTE_MS);
}

function isHttps(link: string | null): boolean {
  return link !== null && /^https:\/\/[^\s<>"]+$/i.test(link) && URL.canParse(link);
}

function isInUsualHours(meeting: Meeting): boolean {
  const day = taipeiDate(meeting.startsAt);
  return meeting.startsAt >= taipeiInstant(day, EARLIEST) && endOf(meeting) <= taipeiInstant(day, LATEST);
}

/** Why a meeting cannot be fixed as it stands (SPEC G1, G2); empty means it can. */
export function checkMeeting(meeting: Meeting, now: Date): Refusal[] {
  const out: Refusal[] = [];
  if (meeting.startsAt <= now) out.push({ code: 'SLOT_PAST', field: 'startsAt' });
  if (!meeting.hoursAgreed && !isInUsualHours(meeting)) out.push({ code: 'SLOT_OUTSIDE_HOURS', field: 'startsAt' });
  if (meeting.mode === 'ONLINE' && !isHttps(meeting.meetingLink))
    out.push({ code: 'MEETING_LINK_REQUIRED', field: 'meetingLink' });
  if (meeting.mode === 'ONSITE' && !meeting.address?.trim())
    out.push({ code: 'INTERVIEW_ADDRESS_REQUIRED', field: 'address' });
  return out;
}

/** The time a meeting takes from the consultant's day, with the way there and back. */
export function busyRange(
  meeting: Pick<Meeting, 'startsAt' | 'minutes' | 'mode'>,
  travelMinutes: number,
): { from: Date; to: Date } {
  const buffer = (meeting.mode === 'ONLINE' ? ONLINE_BUFFER : ONSITE_BUFFER + travelMinutes) * MINUTE_MS;
  return { from: new Date(meeting.startsAt.getTime() - buffer), to: new Date(endOf(meeting).getTime() + buffer) };
}

/** Why a held talk cannot be recorded like this. */
export function checkHeld(
  held: { from: Date; to: Date; mode: 'ONLINE' | 'ONSITE'; shortReason: string | null },
  now: Date,
): Refusal[] {
  if (held.from > now) return [{ code: 'INTERVIEW_AHEAD', field: 'heldTo' }];
  if (held.to <= held.from) return [{ code: 'INPUT_INVALID', field: 'heldTo' }];
  const minutes = (held.to.getTime() - held.from.getTime()) / MINUTE_MS;
  const least = minimumMinutes[held.mode];
  return minutes < least && !held.shortReason?.trim()
    ? [{ code: 'INTERVIEW_SHORT', field: 'shortReason', params: { minutes: least } }]
    : [];
}
