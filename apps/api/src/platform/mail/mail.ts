/** An entry for the reader's calendar, as iCalendar text. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/** One mail, ready to go: plain text and HTML of the same words. */
export interface Mail {
  /** Stable for one message: a repeated sending carries the same id, and the folder holds one file. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: Date;
  readonly calendar: CalendarPart | null;
}

/** How mails leave. Two real implementations: SMTP, and a folder of .eml files. */
export abstract class MailTransport {
  abstract readonly kind: 'smtp' | 'folder';
  abstract send(mail: Mail): Promise<void>;
  abstract ping(): Promise<void>;
}

/** Thrown for an address that must never be written to; the notice is put aside, not tried again. */
export class AddressRefused extends Error {}
