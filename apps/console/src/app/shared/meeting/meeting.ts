import { checkMeeting, type Meeting as Planned } from '@pilotage/domain/interview';
import { addDays, parseDate, taipeiDate, taipeiInstant } from '@pilotage/domain/taiwan';
import type { DiagnosisView, InterviewView } from '@pilotage/contracts/case-view';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { scheduleInterview } from '@pilotage/contracts/consult';
import type { Call } from '@pilotage/contracts/endpoint';
import { refusal } from '../http/refused';

type Meeting = NonNullable<Call<typeof scheduleInterview>['body']>;

/** A meeting as it is typed: the day and the hour apart. */
export interface MeetingTyped {
  readonly mode: 'ONLINE' | 'ONSITE';
  readonly date: string | null;
  readonly time: string;
  readonly minutes: number;
  readonly meetingLink: string;
  readonly address: string;
  readonly contactPerson: string;
  readonly hoursAgreed: boolean;
  readonly reason: string;
}

/** What is recorded of an interview that was held. */
export interface HeldTyped {
  readonly heldFrom: string;
  readonly heldTo: string;
  readonly attendees: string;
  readonly shortReason: string;
}

const HALVES = { AM: '09:30', PM: '14:00' } as const;
const USUAL_MINUTES = 120;
export const lengths = [60, 90, 120, 150, 180] as const;

/** Hours and minutes in Taipei. */
export function hourOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(11, 16);
}

export function hourOfHalf(half: 'AM' | 'PM'): string {
  return HALVES[half];
}

/** What the form begins with: the interview that is moved, or what the firm wished for. */
export function newMeeting(c: Pick<DiagnosisView, 'application' | 'interviews'>, moves: boolean): MeetingTyped {
  const { profile, needs } = c.application;
  const planned = moves ? c.interviews.findLast((i) => i.status === 'SCHEDULED') : undefined;
  return {
    mode: planned?.mode ?? (needs?.N8?.mode === 'ONSITE' ? 'ONSITE' : 'ONLINE'),
    date: planned ? taipeiDate(new Date(planned.startsAt)) : null,
    time: planned ? hourOf(planned.startsAt) : HALVES.AM,
    minutes: planned ? (Date.parse(planned.endsAt) - Date.parse(planned.startsAt)) / 60_000 : USUAL_MINUTES,
    meetingLink: planned?.meetingLink ?? '',
    address: planned?.address ?? needs?.N10 ?? profile?.address ?? '',
    contactPerson: planned?.contactPerson ?? profile?.contact?.name ?? '',
    hoursAgreed: false,
    reason: '',
  };
}

function startOf(typed: Pick<MeetingTyped, 'date' | 'time'>): Date | null {
  const day = parseDate(typed.date ?? '');
  return day && /^\d{2}:\d{2}$/.test(typed.time) ? taipeiInstant(day, typed.time) : null;
}

/** Why it cannot be sent like this, by the same rules as on the server. */
export function refusalsOf(typed: MeetingTyped, moves: boolean, now: number): WireRefusal[] {
  const startsAt = startOf(typed);
  // Without a time the other fields can be judged all the same.
  const planned: Planned = { ...typed, startsAt: startsAt ?? new Date(now) };
  const wrong = checkMeeting(planned, new Date(now)).filter((r) => startsAt !== null || r.field !== 'startsAt');
  const out = [
    ...(startsAt === null ? [refusal('FIELD_REQUIRED', 'startsAt')] : []),
    ...wrong.map((r) => refusal(r.code, r.field, r.params)),
  ];
  if (moves && !typed.reason.trim()) out.push(refusal('REASON_REQUIRED', 'reason'));
  return out;
}

export function meetingOf(typed: MeetingTyped): Meeting {
  const online = typed.mode === 'ONLINE';
  return {
    startsAt: (startOf(typed) ?? new Date(0)).toISOString(),
    minutes: typed.minutes,
    mode: typed.mode,
    meetingLink: online ? typed.meetingLink.trim() : null,
    address: online ? null : typed.address.trim(),
    contactPerson: typed.contactPerson.trim() || null,
    hoursAgreed: typed.hoursAgreed,
  };
}

/** What the record begins with: the interview as it was planned. */
export function heldOf(planned: InterviewView, person: string): HeldTyped {
  return { heldFrom: planned.startsAt, heldTo: planned.endsAt, attendees: person, shortReason: '' };
}

/** The instant of an hour on a day; an hour before the beginning is of the next day. */
export function instantOf(day: string, hour: string, after = ''): string {
  const at = taipeiInstant(day, hour);
  return (after && at.toISOString() <= after ? taipeiInstant(addDays(day, 1), hour) : at).toISOString();
}
