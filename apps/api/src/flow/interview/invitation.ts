import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import type { Locale } from '@pilotage/domain/kernel';

/** What a calendar is told of an interview: a case number, a time and a place; whom one meets stands behind the sign-in. */
export interface InvitationFacts {
  readonly id: string;
  readonly sequence: number;
  readonly no: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly mode: 'ONLINE' | 'ONSITE';
  readonly meetingLink: string | null;
  readonly cancelled: boolean;
  /** The page of the console. */
  readonly url: string;
}

const ZONE = 'Asia/Taipei';
/** Taiwan has kept UTC+8 without daylight saving since 1980: one rule is the whole zone. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

const words = {
  zh: {
    calendar: '領航 Pilotage 訪談',
    summary: (no: string) => `國際行銷診斷訪談 ${no}`,
    onsite: '企業現場（地址請登入查看）',
    online: '線上視訊',
    note: '時間為臺灣時間（Asia/Taipei，UTC+8）。',
  },
  en: {
    calendar: 'Pilotage interviews',
    summary: (no: string) => `Diagnosis interview ${no}`,
    onsite: "At the firm's site (sign in for the address)",
    online: 'Online',
    note: 'Taiwan time (Asia/Taipei, UTC+8).',
  },
} as const;

/**
 * Invitations as iCalendar (SPEC G3): the name of an event never changes, its sequence rises with each change, so that a
 * calendar moves or removes it and never shows it twice.
 * @param method REQUEST or CANCEL for one mail; null for a calendar that is subscribed to
 * @param reader who gets the mail: an invitation invites him, and nobody else is named
 */
export function invitation(
  events: readonly InvitationFacts[],
  method: 'REQUEST' | 'CANCEL' | null,
  stamp: Date,
  locale: Locale,
  reader: string | null = null,
): string {
  const said = words[locale === 'en' ? 'en' : 'zh'];
  const calendar = ical({
    prodId: { company: 'Pilotage', product: 'interviews', language: locale === 'en' ? 'EN' : 'ZH' },
    // Without a zone of its own: the stamp must be in UTC, and each event names the zone.
    timezone: { name: null, generator: () => VTIMEZONE },
    ...(method === null ? { name: said.calendar, ttl: 3600 } : { method: ICalCalendarMethod[method] }),
  });
  for (const e of events)
    calendar.createEvent({
      id: `${e.id}@pilotage.example`,
      sequence: e.sequence,
      stamp,
      start: DateTime.fromJSDate(e.startsAt),
      end: DateTime.fromJSDate(e.endsAt),
      timezone: ZONE,
      summary: said.summary(e.no),
      location: e.mode === 'ONSITE' ? said.onsite : (e.meetingLink ?? said.online),
      description: `${said.note}\n${e.url}`,
      url: e.url,
      status: e.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(method === null ? {} : { organizer: { name: 'Pilotage', email: 'no-reply@pilotage.example' } }),
      ...(reader === null ? {} : { attendees: [{ email: reader, rsvp: false, status: ICalAttendeeStatus.ACCEPTED }] }),
    });
  return calendar.toString();
}
