import * as z from 'zod';
import { applicationDraft } from '@pilotage/domain/questionnaire';
import { byId, caseNumber, instant, locale, refusal, statusCode } from './common';
import { endpoint } from './endpoint';

const applicants = ['FIRM_OWNER', 'FIRM_STAFF', 'COORDINATOR'] as const;

export const storedFile = z
  .object({
    id: z.uuid(),
    name: z.string(),
    bytes: z.int(),
    mime: z.string(),
    sha256: z.string(),
    purpose: z.string(),
    at: instant,
  })
  .meta({ id: 'StoredFile' });
export type WireFile = z.infer<typeof storedFile>;

export const draft = z
  .object({
    id: z.uuid(),
    number: caseNumber.nullable(),
    status: statusCode,
    call: z.string(),
    revision: z.int(),
    savedAt: instant,
    email: z.string(),
    questionnaireKey: z.string(),
    application: applicationDraft,
    pagesReceived: z.int(),
    onBehalf: z.boolean(),
    /** What the office asked for when it returned the application. */
    returnReason: z.string().nullable(),
    files: z.array(storedFile),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof draft>;

export const startDraft = endpoint({
  name: 'startDraft',
  summary: 'Begin an application; without an account the resume link goes out by mail, staff key one in on behalf',
  method: 'POST',
  path: '/drafts',
  allow: 'PUBLIC',
  body: z.object({
    call: z.string().max(60),
    email: z.string().trim().max(200).optional(),
    locale: locale.default('zh-Hant'),
    onBehalf: z.object({ channel: z.enum(['EMAIL', 'PAPER']), pagesReceived: z.int().min(0).max(50) }).optional(),
  }),
  answer: draft,
  status: 201,
});

export const seeDraft = endpoint({
  name: 'seeDraft',
  summary: 'A draft with everything saved so far',
  method: 'GET',
  path: '/drafts/:id',
  allow: 'PUBLIC',
  params: byId,
  answer: draft,
});

export const saveDraft = endpoint({
  name: 'saveDraft',
  summary: 'Save some fields of a draft; partial and unfinished values are kept',
  method: 'PATCH',
  path: '/drafts/:id',
  allow: 'PUBLIC',
  params: byId,
  body: z.object({ application: applicationDraft, pagesReceived: z.int().min(0).max(50).optional() }),
  answer: z.object({ revision: z.int(), savedAt: instant }),
  versioned: true,
});

export const uploadDraftFile = endpoint({
  name: 'uploadDraftFile',
  summary: 'Attach the signed page or another paper: PDF, JPG or PNG, judged by content',
  method: 'POST',
  path: '/drafts/:id/files',
  allow: 'PUBLIC',
  params: byId,
  query: z.object({ purpose: z.enum(['SIGNED_PAGE', 'ATTACHMENT']) }),
  answer: storedFile,
  status: 201,
  upload: true,
});

export const seeDraftFile = endpoint({
  name: 'seeDraftFile',
  summary: 'A paper of a draft, for whoever may go on with it',
  method: 'GET',
  path: '/drafts/:id/files/:file',
  allow: 'PUBLIC',
  params: z.object({ id: z.uuid(), file: z.uuid() }),
  answer: 'FILE',
});

export const checkDraft = endpoint({
  name: 'checkDraft',
  summary: 'What still stands in the way of submission',
  method: 'GET',
  path: '/drafts/:id/check',
  allow: 'PUBLIC',
  params: byId,
  answer: z.object({ refusals: z.array(refusal) }),
});

export const receipt = z
  .object({ number: caseNumber, status: statusCode, submittedAt: instant, accountMailed: z.boolean() })
  .meta({ id: 'Receipt' });

export const submitDraft = endpoint({
  name: 'submitDraft',
  summary: 'Hand the application in; all refusals come together, and the draft stays',
  method: 'POST',
  path: '/drafts/:id/submission',
  allow: 'PUBLIC',
  params: byId,
  answer: receipt,
  status: 201,
});

export const discardDraft = endpoint({
  name: 'discardDraft',
  summary: 'Withdraw a draft that was never handed in',
  method: 'DELETE',
  path: '/drafts/:id',
  allow: 'PUBLIC',
  params: byId,
  answer: 'NOTHING',
});

export const listMyDrafts = endpoint({
  name: 'listMyDrafts',
  summary: 'Drafts that I may go on with',
  method: 'GET',
  path: '/drafts',
  allow: applicants,
  answer: z.object({
    drafts: z.array(
      draft.pick({ id: true, call: true, savedAt: true, revision: true, status: true, number: true, onBehalf: true }),
    ),
  }),
});

export const applyEndpoints = [
  startDraft,
  listMyDrafts,
  seeDraft,
  saveDraft,
  uploadDraftFile,
  seeDraftFile,
  checkDraft,
  submitDraft,
  discardDraft,
];
