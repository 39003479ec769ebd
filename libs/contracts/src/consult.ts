import * as z from 'zod';
import { sides } from '@pilotage/domain/interview';
import { applicationDraft } from '@pilotage/domain/questionnaire';
import { byNumber, caseNumber, instant, reason, statusCode } from './common';
import { documentView, interviewView, score } from './case-view';
import { endpoint } from './endpoint';

const mine = ['CONSULTANT'] as const;
const both = ['CONSULTANT', 'COORDINATOR', 'ADMIN'] as const;

export const myCaseRow = z.object({
  no: caseNumber,
  firm: z.string(),
  status: statusCode,
  dueAt: instant.nullable(),
  markets: z.array(z.string()),
  industry: z.string().nullable(),
  /** All of them, by time: held ones stand in the agenda too. */
  interviews: z.array(interviewView),
  report: documentView.pick({ version: true, status: true }).nullable(),
});
export const listMyCases = endpoint({
  name: 'listMyCases',
  summary: 'Cases dispatched to me',
  method: 'GET',
  path: '/consult/diagnoses',
  allow: mine,
  answer: z.object({ now: instant, cases: z.array(myCaseRow), active: z.int(), cap: z.int() }),
});

export const note = z
  .object({
    code: z.string().nullable(),
    topic: z.string().max(40),
    said: z.string().trim().max(400),
    meaning: z.string().trim().max(200),
    confirmed: z.boolean(),
    isPrivate: z.boolean(),
  })
  .meta({ id: 'Note' });
export type WireNote = z.infer<typeof note>;

export const myCase = z
  .object({
    no: caseNumber,
    status: statusCode,
    dueAt: instant.nullable(),
    firm: z.object({ ubn: z.string(), name: z.string() }),
    application: applicationDraft,
    score,
    interviews: z.array(interviewView),
    notes: z.array(note),
    notesRevision: z.int(),
    /** What the firm wants answered; confirmed before the talk. */
    expectations: z.array(z.string()),
    document: documentView.nullable(),
    moves: z.array(z.string()),
  })
  .meta({ id: 'MyCase' });
export type MyCase = z.infer<typeof myCase>;

export const seeMyCase = endpoint({
  name: 'seeMyCase',
  summary: 'A case dispatched to me, with its contact',
  method: 'GET',
  path: '/consult/diagnoses/:no',
  allow: mine,
  params: byNumber,
  answer: myCase,
});

const meeting = z.object({
  startsAt: instant,
  minutes: z.int().min(15).max(480).default(120),
  mode: z.enum(['ONLINE', 'ONSITE']),
  meetingLink: z.string().trim().max(500).nullable().optional(),
  address: z.string().trim().max(300).nullable().optional(),
  contactPerson: z.string().trim().max(60).nullable().optional(),
  /** Both sides agreed to a time outside 07:00–22:00. */
  hoursAgreed: z.boolean().default(false),
});

export const scheduleInterview = endpoint({
  name: 'scheduleInterview',
  summary: 'Fix the interview; neither side can be booked twice',
  method: 'POST',
  path: '/diagnoses/:no/interviews',
  allow: both,
  params: byNumber,
  body: meeting,
  answer: interviewView,
  status: 201,
});
export const rescheduleInterview = endpoint({
  name: 'rescheduleInterview',
  summary: 'Move the interview; the consultant stays',
  method: 'POST',
  path: '/diagnoses/:no/interviews/move',
  allow: both,
  params: byNumber,
  body: meeting.extend({ reason }),
  answer: interviewView,
});
export const giveUpInterview = endpoint({
  name: 'giveUpInterview',
  summary: 'Give the slot up, also for a no-show',
  method: 'POST',
  path: '/diagnoses/:no/interviews/give-up',
  allow: both,
  params: byNumber,
  body: z.object({
    reason,
    noShow: z.boolean().default(false),
    /** Who did not come, where it was a no-show. */
    absent: z.enum(sides).default('FIRM'),
  }),
  answer: z.object({ status: statusCode }),
});

export const recordInterview = endpoint({
  name: 'recordInterview',
  summary: 'Record that the interview was held',
  method: 'POST',
  path: '/diagnoses/:no/interviews/record',
  allow: both,
  params: byNumber,
  body: z.object({
    heldFrom: instant,
    heldTo: instant,
    attendees: z.string().trim().min(1).max(300),
    shortReason: z.string().trim().max(300).optional(),
  }),
  answer: interviewView,
});

export const saveNotes = endpoint({
  name: 'saveNotes',
  summary: 'Save the notes of the interview',
  method: 'PUT',
  path: '/consult/diagnoses/:no/notes',
  allow: mine,
  params: byNumber,
  body: z.object({ notes: z.array(note).max(40) }),
  answer: z.object({ notes: z.array(note), revision: z.int(), savedAt: instant }),
  versioned: true,
});

export const consultEndpoints = [
  listMyCases,
  seeMyCase,
  scheduleInterview,
  rescheduleInterview,
  giveUpInterview,
  recordInterview,
  saveNotes,
];
