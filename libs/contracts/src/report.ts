import * as z from 'zod';
import { tagCodes } from '@pilotage/domain/questionnaire';
import { reportContent, sectionIds } from '@pilotage/domain/report';
import { documentView } from './case-view';
import { byNumber, caseNumber, instant, reason, statusCode, text } from './common';
import { endpoint } from './endpoint';

const mine = ['CONSULTANT'] as const;

export const reportIssue = z.object({
  code: z.string(),
  section: z.enum(sectionIds),
  path: z.string(),
  subject: z.string(),
  message: text,
  /** Stands in the way of submission and approval; else it is worth a look. */
  stops: z.boolean(),
});

export const reportView = z
  .object({
    no: caseNumber,
    firm: z.string(),
    version: z.int(),
    status: z.enum(['DRAFT', 'SUBMITTED', 'SENT_BACK', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN']),
    revision: z.int(),
    savedAt: instant,
    editable: z.boolean(),
    content: reportContent,
    issues: z.array(reportIssue),
    missingGlyphs: z.array(z.string()),
    comments: z.array(z.object({ section: z.string(), text: z.string(), by: z.string(), at: instant })),
    returnReason: z.string().nullable(),
    document: documentView.nullable(),
  })
  .meta({ id: 'Report' });
export type ReportView = z.infer<typeof reportView>;

const plainValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const changedAt = {
  section: z.enum(sectionIds),
  /** The field or list by its keys, without places of rows: `actions.items.effort`. */
  path: z.string(),
  /** The row, such as A1 or A1-2; empty outside of rows. */
  subject: z.string(),
};

/** What a version says otherwise than the one before it. */
export const reportChanges = z
  .object({
    /** The version it is held against. */
    since: z.int(),
    texts: z.array(
      z.object({
        ...changedAt,
        parts: z.array(z.object({ how: z.enum(['SAME', 'ADDED', 'REMOVED']), text: z.string() })),
      }),
    ),
    /** Rows that only one of the two has; their other fields are not told one by one. */
    rows: z.array(z.object({ ...changedAt, how: z.enum(['ADDED', 'REMOVED']) })),
    /** Choices, dates, numbers and marks that are not the same: as they are stored, null where nothing is. */
    fields: z.array(z.object({ ...changedAt, was: plainValue.nullable(), is: plainValue.nullable() })),
  })
  .meta({ id: 'ReportChanges' });
export type ReportChanges = z.infer<typeof reportChanges>;

export const reviewView = reportView
  .extend({
    /** Null for a first version. */
    changes: reportChanges.nullable(),
  })
  .meta({ id: 'ReportReview' });
export type ReviewView = z.infer<typeof reviewView>;

export const openReport = endpoint({
  name: 'openReport',
  summary: 'Open the report, prefilled from questionnaire, profile, match and notes',
  method: 'POST',
  path: '/consult/diagnoses/:no/report',
  allow: mine,
  params: byNumber,
  answer: reportView,
  status: 201,
});
export const seeReport = endpoint({
  name: 'seeReport',
  summary: 'The report as it stands, with what is still missing',
  method: 'GET',
  path: '/consult/diagnoses/:no/report',
  allow: mine,
  params: byNumber,
  answer: reportView,
});
export const saveReport = endpoint({
  name: 'saveReport',
  summary: 'Save one or more sections',
  method: 'PATCH',
  path: '/consult/diagnoses/:no/report',
  allow: mine,
  params: byNumber,
  body: z.object({ content: reportContent.partial() }),
  answer: z.object({
    revision: z.int(),
    savedAt: instant,
    issues: z.array(reportIssue),
    missingGlyphs: z.array(z.string()),
  }),
  versioned: true,
});
export const seeReportChanges = endpoint({
  name: 'seeReportChanges',
  summary: 'What the newest version says otherwise than the one before it',
  method: 'GET',
  path: '/consult/diagnoses/:no/report/changes',
  allow: mine,
  params: byNumber,
  /** Null for a first version. */
  answer: z.object({ changes: reportChanges.nullable() }),
});
export const previewReport = endpoint({
  name: 'previewReport',
  summary: 'The draft as a PDF with 草稿 on every page',
  method: 'GET',
  path: '/consult/diagnoses/:no/report/preview',
  allow: ['CONSULTANT', 'APPROVER', 'COORDINATOR'],
  params: byNumber,
  answer: 'FILE',
});
export const submitReport = endpoint({
  name: 'submitReport',
  summary: 'Send the report for approval',
  method: 'POST',
  path: '/consult/diagnoses/:no/report/submission',
  allow: mine,
  params: byNumber,
  answer: z.object({ status: statusCode }),
});

export const referralResource = z
  .object({
    id: z.string(),
    name: text,
    owner: text,
    tags: z.array(z.enum(tagCodes)),
    helps: text,
    firstStep: text,
    deadline: text,
    /** An expired one stays known, but nobody is referred to it. */
    open: z.boolean(),
  })
  .meta({ id: 'ReferralResource' });
export type ReferralResource = z.infer<typeof referralResource>;

export const listReferralResources = endpoint({
  name: 'listReferralResources',
  summary: 'The support resources that a report may refer to',
  method: 'GET',
  path: '/consult/resources',
  allow: ['CONSULTANT', 'APPROVER'],
  answer: z.object({ resources: z.array(referralResource) }),
});

const approver = ['APPROVER'] as const;
export const listReviews = endpoint({
  name: 'listReviews',
  summary: 'Reports waiting for approval',
  method: 'GET',
  path: '/review/reports',
  allow: approver,
  answer: z.object({
    now: instant,
    reports: z.array(
      z.object({
        no: caseNumber,
        firm: z.string(),
        author: z.string(),
        version: z.int(),
        submittedAt: instant,
        dueAt: instant.nullable(),
        mine: z.boolean(),
      }),
    ),
  }),
});
export const seeReview = endpoint({
  name: 'seeReview',
  summary: 'A submitted report, and what it says otherwise than the version before',
  method: 'GET',
  path: '/review/reports/:no',
  allow: approver,
  params: byNumber,
  answer: reviewView,
});
export const approveReport = endpoint({
  name: 'approveReport',
  summary: 'Approve; not by the author, not with a conflict of interest',
  method: 'POST',
  path: '/review/reports/:no/approval',
  allow: approver,
  params: byNumber,
  answer: z.object({ status: statusCode, verifyCode: z.string() }),
});
export const returnReport = endpoint({
  name: 'returnReport',
  summary: 'Return with comments by section; both versions are kept',
  method: 'POST',
  path: '/review/reports/:no/return',
  allow: approver,
  params: byNumber,
  body: z.object({
    reason,
    comments: z
      .array(z.object({ section: z.enum(sectionIds), text: z.string().trim().min(1).max(1000) }))
      .max(50)
      .default([]),
  }),
  answer: z.object({ status: statusCode }),
});

export const reportEndpoints = [
  openReport,
  seeReport,
  seeReportChanges,
  saveReport,
  previewReport,
  submitReport,
  listReferralResources,
  listReviews,
  seeReview,
  approveReport,
  returnReport,
];
