import * as z from 'zod';
import { byId, instant, locale, text } from './common';
import { endpoint } from './endpoint';

export const mailStates = ['FAILED', 'QUEUED', 'SUPPRESSED', 'SENT'] as const;

export const mailRow = z
  .object({
    id: z.string(),
    event: z.string(),
    subject: text,
    /** The account's name; an address without an account is shown by its first letter and domain. */
    to: z.string(),
    /** Number of the case or proposal that it is about. */
    no: z.string().nullable(),
    state: z.enum(mailStates),
    createdAt: instant,
    sentAt: instant.nullable(),
    error: z.string().nullable(),
  })
  .meta({ id: 'MailRow' });
export type MailRow = z.infer<typeof mailRow>;

export const listMails = endpoint({
  name: 'listMails',
  summary: 'What the system has mailed or is about to, newest first; without the words of the mails',
  method: 'GET',
  path: '/desk/mails',
  allow: ['COORDINATOR', 'ADMIN'],
  query: z.object({
    state: z.enum(mailStates).optional(),
    /** A case number, or a part of the recipient's name. */
    q: z.string().trim().max(100).default(''),
    /** The last id of the page before. */
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    mails: z.array(mailRow),
    next: z.string().nullable(),
    counts: z.partialRecord(z.enum(mailStates), z.int()),
  }),
});

export const retryMail = endpoint({
  name: 'retryMail',
  summary: 'Send a mail again that could not be sent',
  method: 'POST',
  path: '/desk/mails/:id/retry',
  allow: ['COORDINATOR', 'ADMIN'],
  params: byId,
  answer: 'NOTHING',
});

export const listMailTemplates = endpoint({
  name: 'listMailTemplates',
  summary: 'Every event that is mailed, with its subject',
  method: 'GET',
  path: '/desk/mail-templates',
  allow: ['COORDINATOR', 'ADMIN'],
  answer: z.object({
    templates: z.array(
      z.object({
        event: z.string(),
        subject: text,
        sent: z.int(),
        /** The office has put words of its own in place of the original ones, in either language. */
        changed: z.boolean(),
      }),
    ),
  }),
});

const composed = z.object({
  subject: z.string(),
  paragraphs: z.array(z.string()),
  button: z.string().nullable(),
  footer: z.string(),
  /** The mail as plain text, whole. */
  text: z.string(),
});

const eventName = z.string().regex(/^[A-Za-z.]{1,80}$/);

export const previewMail = endpoint({
  name: 'previewMail',
  summary: 'A mail in both languages, filled from the newest case that it was about or from the one named',
  method: 'GET',
  path: '/desk/mail-templates/:event',
  allow: ['COORDINATOR', 'ADMIN'],
  params: z.object({ event: eventName }),
  query: z.object({ no: z.string().trim().max(20).default('') }),
  answer: z.object({
    event: z.string(),
    /** Number of the case it is filled from; null while nothing was mailed yet. */
    no: z.string().nullable(),
    zh: composed,
    en: composed,
  }),
});
export type MailPreview = z.infer<(typeof previewMail)['answer'] & z.ZodType>;

const line = z
  .string()
  .trim()
  .min(1)
  .max(150)
  .regex(/^[^\r\n]*$/);
/** What a mail says in one language: its subject and its paragraphs, with placeholders such as `{no}`. */
export const wording = z.object({
  subject: line,
  paragraphs: z.array(z.string().trim().min(1).max(1500)).min(1).max(12),
});
export type MailWording = z.infer<typeof wording>;

export const mailWordingView = z
  .object({
    event: z.string(),
    locale,
    /** The number of the newest version; 0 while nobody has changed anything. */
    revision: z.int(),
    current: wording,
    original: wording,
    /** What the words must tell and may be filled with. */
    placeholders: z.array(z.string()),
    /** The newest first. */
    versions: z.array(z.object({ version: z.int(), isOriginal: z.boolean(), savedAt: instant, by: z.string() })),
  })
  .meta({ id: 'MailWording' });
export type MailWordingView = z.infer<typeof mailWordingView>;

const ofOne = z.object({ event: eventName, locale });

export const seeMailWording = endpoint({
  name: 'seeMailWording',
  summary: 'The words of a mail in one language, now and originally, with their versions',
  method: 'GET',
  path: '/admin/mail-templates/:event/:locale',
  allow: ['ADMIN'],
  params: ofOne,
  answer: mailWordingView,
});

export const tryMailWording = endpoint({
  name: 'tryMailWording',
  summary:
    'A mail with words that are not saved yet, filled from a case; refused where a placeholder is unknown or missing',
  method: 'POST',
  path: '/admin/mail-templates/:event/:locale/preview',
  allow: ['ADMIN'],
  params: ofOne,
  body: wording.extend({ no: z.string().trim().max(20).default('') }),
  answer: z.object({ no: z.string().nullable(), mail: composed }),
});

export const saveMailWording = endpoint({
  name: 'saveMailWording',
  summary: 'A new version of the words of a mail, or back to the original ones, on the version that was seen',
  method: 'PUT',
  path: '/admin/mail-templates/:event/:locale',
  allow: ['ADMIN'],
  versioned: true,
  params: ofOne,
  body: z.object({ wording: wording.nullable() }),
  answer: mailWordingView,
});

export const mailEndpoints = [
  listMails,
  retryMail,
  listMailTemplates,
  previewMail,
  seeMailWording,
  tryMailWording,
  saveMailWording,
];
