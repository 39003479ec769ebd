import * as z from 'zod';
import { tagCodes } from '@pilotage/domain/questionnaire';
import { statusCodes } from '@pilotage/domain/flow';
import { diagnosisView } from './case-view';
import { byNumber, caseNumber, instant, isoDate, reason, statusCode } from './common';
import { endpoint } from './endpoint';

const desk = ['COORDINATOR', 'ADMIN'] as const;
const deskOrReview = ['COORDINATOR', 'ADMIN', 'APPROVER'] as const;

export const queueRow = z
  .object({
    no: caseNumber,
    firm: z.string(),
    ubn: z.string(),
    status: statusCode,
    statusSince: instant,
    dueAt: instant.nullable(),
    waitsFor: z.enum(['firm', 'coordinator', 'consultant', 'approver', 'system', 'nobody']),
    industry: z.string().nullable(),
    markets: z.array(z.string()),
    consultant: z.string().nullable(),
    band: z.string().nullable(),
    overall: z.number().nullable(),
    proposal: z.string().nullable(),
  })
  .meta({ id: 'QueueRow' });
export type QueueRow = z.infer<typeof queueRow>;

export const seeQueue = endpoint({
  name: 'seeQueue',
  summary: "The desk's cases, most urgent first; filters and paging in the query",
  method: 'GET',
  path: '/desk/diagnoses',
  allow: deskOrReview,
  query: z.object({
    status: z.enum(statusCodes).optional(),
    waitsFor: z.enum(['firm', 'coordinator', 'consultant', 'approver', 'system', 'nobody']).optional(),
    q: z.string().max(100).optional(),
    call: z.string().max(60).optional(),
    /** Only these cases, with commas between their numbers. */
    no: z
      .string()
      .max(1000)
      .transform((s) => s.split(','))
      .pipe(z.array(caseNumber).max(50))
      .optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: z.object({
    now: instant,
    rows: z.array(queueRow),
    next: z.string().nullable(),
    counts: z.record(z.string(), z.int()),
    stalledDrafts: z.int(),
  }),
});

export const seeDiagnosis = endpoint({
  name: 'seeDiagnosis',
  summary: 'One diagnosis on one screen',
  method: 'GET',
  path: '/desk/diagnoses/:no',
  allow: deskOrReview,
  params: byNumber,
  answer: diagnosisView,
});

const moved = z.object({ status: statusCode });

export const decideAcceptance = endpoint({
  name: 'decideAcceptance',
  summary:
    'Accept, return, hold, put on the waiting list, or reject; `expected` is the status the decision was made on',
  method: 'POST',
  path: '/desk/diagnoses/:no/decision',
  allow: desk,
  params: byNumber,
  body: z.object({
    decision: z.enum(['accept', 'returnForCorrection', 'hold', 'waitlist', 'reject']),
    expected: statusCode,
    reason: z.string().trim().max(1000).optional(),
  }),
  answer: moved,
});

export const moveAside = endpoint({
  name: 'moveAside',
  summary: 'Withdraw, suspend, resume, end the season for a waiting case, or close',
  method: 'POST',
  path: '/desk/diagnoses/:no/side-moves',
  allow: desk,
  params: byNumber,
  body: z.object({
    move: z.enum(['withdraw', 'suspend', 'resume', 'closeSeason', 'close']),
    expected: statusCode,
    reason: z.string().trim().max(1000).optional(),
  }),
  answer: moved,
});

export const allowDuplicate = endpoint({
  name: 'allowDuplicate',
  summary: 'Let a firm apply a second time in a call, with a reason',
  method: 'POST',
  path: '/desk/drafts/:id/duplicate-permission',
  allow: desk,
  params: z.object({ id: z.uuid() }),
  body: z.object({ reason }),
  answer: 'NOTHING',
});

export const setExcerpt = endpoint({
  name: 'setExcerpt',
  summary: "Approve the excerpt of the firm's words that an anonymous offer may show",
  method: 'PUT',
  path: '/desk/diagnoses/:no/excerpt',
  allow: desk,
  params: byNumber,
  body: z.object({ excerpt: z.string().trim().max(300).nullable() }),
  answer: 'NOTHING',
});

export const seeDeskFile = endpoint({
  name: 'seeDeskFile',
  summary: 'A file of a case',
  method: 'GET',
  path: '/desk/diagnoses/:no/files/:id',
  allow: deskOrReview,
  params: z.object({ no: caseNumber, id: z.uuid() }),
  answer: 'FILE',
});

export const taskView = z.object({
  id: z.uuid(),
  kind: z.string(),
  no: caseNumber,
  firm: z.string(),
  createdAt: instant,
  detail: z.record(z.string(), z.unknown()),
});
export const listTasks = endpoint({
  name: 'listTasks',
  summary: 'Open tasks of the desk',
  method: 'GET',
  path: '/desk/tasks',
  allow: desk,
  answer: z.object({ tasks: z.array(taskView) }),
});
export const finishTask = endpoint({
  name: 'finishTask',
  summary: 'Mark a task as done',
  method: 'POST',
  path: '/desk/tasks/:id/done',
  allow: desk,
  params: z.object({ id: z.uuid() }),
  answer: 'NOTHING',
});

const visitRow = z
  .object({
    no: caseNumber,
    firm: z.string(),
    consultant: z.object({ code: z.string(), name: z.string() }),
    startsAt: instant,
    endsAt: instant,
    mode: z.enum(['ONLINE', 'ONSITE']),
    status: z.enum(['SCHEDULED', 'HELD', 'CANCELLED', 'NO_SHOW']),
    /** Its time is over and nobody has recorded it. */
    unrecorded: z.boolean(),
  })
  .meta({ id: 'VisitRow' });
export type VisitRow = z.infer<typeof visitRow>;

export const listVisits = endpoint({
  name: 'listVisits',
  summary: 'Interviews of some days, all consultants together, in the order of their beginning',
  method: 'GET',
  path: '/desk/visits',
  allow: desk,
  query: z.object({ from: isoDate, days: z.coerce.number().int().min(1).max(31).default(7) }),
  answer: z.object({ visits: z.array(visitRow) }),
});

export const consultantRow = z
  .object({
    code: z.string(),
    name: z.string(),
    status: z.enum(['ACTIVE', 'PENDING_NDA', 'INACTIVE']),
    frozen: z.boolean(),
    baseCounty: z.string(),
    years: z.int(),
    industries: z.array(z.string()),
    markets: z.array(z.string()),
    modes: z.array(z.string()),
    languages: z.array(z.object({ code: z.string(), level: z.string() })),
    expertise: z.array(z.object({ tag: z.enum(tagCodes), level: z.int() })),
    active: z.int(),
    cap: z.int(),
    ndaSignedOn: isoDate.nullable(),
    appointmentEndsOn: isoDate.nullable(),
    ratingMean: z.number().nullable(),
    ratingCount: z.int(),
    leave: z.array(z.object({ from: isoDate, to: isoDate, half: z.enum(['AM', 'PM']).nullable() })),
    ties: z.array(z.object({ kind: z.string(), ubn: z.string().nullable(), source: z.string() })),
  })
  .meta({ id: 'Consultant' });
export type ConsultantRow = z.infer<typeof consultantRow>;

export const listConsultants = endpoint({
  name: 'listConsultants',
  summary: 'Consultants with load, leave and ties',
  method: 'GET',
  path: '/desk/consultants',
  allow: desk,
  answer: z.object({ consultants: z.array(consultantRow) }),
});

export const deskEndpoints = [
  seeQueue,
  seeDiagnosis,
  decideAcceptance,
  moveAside,
  allowDuplicate,
  setExcerpt,
  seeDeskFile,
  listTasks,
  finishTask,
  listConsultants,
  listVisits,
];
