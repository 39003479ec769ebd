import * as z from 'zod';
import { byNumber, caseNumber, instant, reason, statusCode, text } from './common';
import { interviewView, score } from './case-view';
import { endpoint } from './endpoint';
import { expectationsView } from './follow-up';

const firm = ['FIRM_OWNER', 'FIRM_STAFF'] as const;

export const waypoint = z.object({
  id: z.string(),
  label: text,
  at: instant.nullable(),
  state: z.enum(['done', 'here', 'ahead']),
  expectedBy: instant.nullable(),
});

export const myDiagnosis = z
  .object({
    no: caseNumber,
    status: statusCode,
    label: text,
    /** Where the case is, in one sentence. */
    headline: text,
    statusSince: instant,
    dueAt: instant.nullable(),
    firm: z.string(),
    submittedAt: instant.nullable(),
    waitingPlace: z.int().nullable(),
    /** Why it was returned or rejected, with the rule. */
    reason: z.string().nullable(),
    draft: z.uuid(),
    course: z.array(waypoint),
    consultant: z.object({ name: z.string(), years: z.int(), expertise: z.array(z.string()), why: text }).nullable(),
    interview: interviewView.nullable(),
    /** Times wait to be chosen from. */
    slotsOpen: z.boolean(),
    expectations: expectationsView,
    /** An interview to which the firm is said not to have come, while it may still object. */
    absence: interviewView.nullable(),
    score: score.nullable(),
    document: z
      .object({
        version: z.int(),
        deliveredAt: instant,
        pages: z.int(),
        bytes: z.int(),
        verifyCode: z.string(),
        availableUntil: instant.nullable(),
      })
      .nullable(),
    survey: z.object({ due: z.boolean(), done: z.boolean() }),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'MyDiagnosis' });
export type MyDiagnosis = z.infer<typeof myDiagnosis>;

export const listMyDiagnoses = endpoint({
  name: 'listMyDiagnoses',
  summary: "My firm's cases",
  method: 'GET',
  path: '/my/diagnoses',
  allow: firm,
  answer: z.object({ now: instant, diagnoses: z.array(myDiagnosis) }),
});
export const seeMyDiagnosis = endpoint({
  name: 'seeMyDiagnosis',
  summary: 'Where my case is, who has it, what comes next and by when',
  method: 'GET',
  path: '/my/diagnoses/:no',
  allow: firm,
  params: byNumber,
  answer: myDiagnosis,
});
export const withdrawMyDiagnosis = endpoint({
  name: 'withdrawMyDiagnosis',
  summary: 'Withdraw my application',
  method: 'POST',
  path: '/my/diagnoses/:no/withdrawal',
  allow: firm,
  params: byNumber,
  body: z.object({ reason }),
  answer: z.object({ status: statusCode }),
});
export const downloadMyReport = endpoint({
  name: 'downloadMyReport',
  summary: 'The delivered report; each download is logged',
  method: 'GET',
  path: '/my/diagnoses/:no/document',
  allow: firm,
  params: byNumber,
  answer: 'FILE',
});
export const answerSurvey = endpoint({
  name: 'answerSurvey',
  summary: 'Five items 1–5 and a free text; closes the case',
  method: 'POST',
  path: '/my/diagnoses/:no/survey',
  allow: firm,
  params: byNumber,
  body: z.object({
    answers: z.array(z.int().min(1).max(5)).length(5),
    comment: z.string().trim().max(1000).optional(),
  }),
  answer: z.object({ status: statusCode }),
});

export const downloadByLink = endpoint({
  name: 'downloadByLink',
  summary: 'The report by a mailed link; counted, expiring, revocable',
  method: 'POST',
  path: '/links/:token/document',
  allow: 'PUBLIC',
  params: z.object({ token: z.string().max(100) }),
  answer: 'FILE',
});

export const verifyReport = endpoint({
  name: 'verifyReport',
  summary: 'Whether a report with this code is valid, superseded or withdrawn; nothing else',
  method: 'GET',
  path: '/verify/:code',
  allow: 'PUBLIC',
  params: z.object({ code: z.string().max(20) }),
  answer: z.object({ state: z.enum(['VALID', 'SUPERSEDED', 'WITHDRAWN', 'UNKNOWN']) }),
});

export const revokeLinks = endpoint({
  name: 'revokeLinks',
  summary: 'Revoke every download link of a case',
  method: 'POST',
  path: '/desk/diagnoses/:no/link-revocation',
  allow: ['COORDINATOR', 'ADMIN'],
  params: byNumber,
  answer: z.object({ revoked: z.int() }),
});

export const resendDelivery = endpoint({
  name: 'resendDelivery',
  summary: 'Mail a fresh download link to the firm',
  method: 'POST',
  path: '/desk/diagnoses/:no/delivery',
  allow: ['COORDINATOR', 'ADMIN'],
  params: byNumber,
  answer: 'NOTHING',
});

export const myEndpoints = [
  listMyDiagnoses,
  seeMyDiagnosis,
  withdrawMyDiagnosis,
  downloadMyReport,
  answerSurvey,
  downloadByLink,
  verifyReport,
  revokeLinks,
  resendDelivery,
];
