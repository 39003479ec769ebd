import type { CalendarPart } from '../mail/mail';

export type { CalendarPart };

/** The mail that carries it. */
export interface CalendarMail {
  readonly to: string;
  readonly locale: string;
  /** When the message was made. */
  readonly at: Date;
}

/** What goes into people's calendars with a message; the product knows which messages have such a part. */
export abstract class NoticeCalendar {
  abstract partOf(params: Readonly<Record<string, string>>, mail: CalendarMail): Promise<CalendarPart | null>;
}
