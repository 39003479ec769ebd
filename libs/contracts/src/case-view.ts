import * as z from 'zod';
import { applicationDraft, tagCodes } from '@pilotage/domain/questionnaire';
import { moveNames } from '@pilotage/domain/flow';
import { sides } from '@pilotage/domain/interview';
import { storedFile } from './apply';
import { caseNumber, instant, statusCode, text } from './common';

export const score = z
  .object({
    definition: z.string(),
    dimensions: z.array(z.object({ id: z.string(), name: text, weight: z.number(), score: z.number().nullable() })),
    overall: z.number().nullable(),
    band: z.string().nullable(),
    bandName: text.nullable(),
    needs: z.array(z.object({ tag: z.enum(tagCodes), need: z.number(), gap: z.number(), declared: z.number() })),
    answered: z.int(),
  })
  .meta({ id: 'Score' });
export type WireScore = z.infer<typeof score>;

export const person = z.object({ name: z.string(), kind: z.string() });

export const timelineEntry = z.object({
  at: instant,
  move: z.enum(moveNames),
  from: statusCode,
  to: statusCode,
  by: person,
  reason: z.string().nullable(),
});

export const check = z.object({
  rule: z.string(),
  outcome: z.enum(['pass', 'note', 'ask', 'fail']),
  code: z.string().nullable(),
  message: text.nullable(),
});

export const offerView = z
  .object({
    id: z.uuid(),
    consultantCode: z.string(),
    consultant: z.string(),
    status: z.enum(['OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'STOPPED']),
    sentAt: instant,
    halfAt: instant,
    lateAt: instant,
    dueAt: instant,
    decidedAt: instant.nullable(),
    declineReason: z.string().nullable(),
    declineText: z.string().nullable(),
    total: z.int(),
    parts: z.record(z.string(), z.int()),
  })
  .meta({ id: 'OfferView' });

export const interviewView = z
  .object({
    id: z.uuid(),
    status: z.enum(['SCHEDULED', 'HELD', 'CANCELLED', 'NO_SHOW']),
    mode: z.enum(['ONLINE', 'ONSITE']),
    startsAt: instant,
    endsAt: instant,
    meetingLink: z.string().nullable(),
    address: z.string().nullable(),
    contactPerson: z.string().nullable(),
    heldFrom: instant.nullable(),
    heldTo: instant.nullable(),
    attendees: z.string().nullable(),
    changeReason: z.string().nullable(),
    /** When each side agreed to a recording, and when it was marked as recorded. */
    recording: z.object({
      firmAt: instant.nullable(),
      consultantAt: instant.nullable(),
      recordedAt: instant.nullable(),
    }),
    /** Set when somebody did not come: who is said to have stayed away, and until when he may object. */
    noShow: z
      .object({
        by: z.enum(sides),
        disputeUntil: instant,
        disputedAt: instant.nullable(),
        disputeText: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'InterviewView' });
export type InterviewView = z.infer<typeof interviewView>;

export const documentView = z
  .object({
    version: z.int(),
    status: z.enum(['DRAFT', 'SUBMITTED', 'SENT_BACK', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN']),
    verifyCode: z.string().nullable(),
    approvedAt: instant.nullable(),
    pages: z.int().nullable(),
    bytes: z.int().nullable(),
    ready: z.boolean(),
    failed: z.string().nullable(),
  })
  .meta({ id: 'DocumentView' });

export const diagnosisView = z
  .object({
    no: caseNumber,
    status: statusCode,
    statusSince: instant,
    dueAt: instant.nullable(),
    call: z.string(),
    channel: z.enum(['WEB', 'EMAIL', 'PAPER']),
    pagesReceived: z.int(),
    submittedAt: instant.nullable(),
    waitingPlace: z.int().nullable(),
    firm: z.object({
      ubn: z.string(),
      name: z.string(),
      claim: z.enum(['PROVISIONAL', 'CONFIRMED']),
      isFictional: z.boolean(),
    }),
    application: applicationDraft,
    score: score.nullable(),
    /** The dimensions with the consultant's adjustments, once his report was handed in. */
    adjusted: z.array(z.object({ id: z.string(), score: z.number().nullable() })).nullable(),
    eligibility: z.object({ proposal: z.string(), checks: z.array(check), smallScale: z.boolean() }).nullable(),
    excerpt: z.string().nullable(),
    consultant: z.object({ code: z.string(), name: z.string() }).nullable(),
    candidates: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        position: z.int(),
        origin: z.enum(['RANK', 'PIN']),
        state: z.string(),
        total: z.int(),
      }),
    ),
    offers: z.array(offerView),
    interviews: z.array(interviewView),
    document: documentView.nullable(),
    downloads: z.array(z.object({ at: instant, by: z.string() })),
    files: z.array(storedFile),
    timeline: z.array(timelineEntry),
    moves: z.array(z.enum(moveNames)),
    tasks: z.array(z.object({ id: z.uuid(), kind: z.string(), createdAt: instant, done: z.boolean() })),
  })
  .meta({ id: 'Diagnosis' });
export type DiagnosisView = z.infer<typeof diagnosisView>;
