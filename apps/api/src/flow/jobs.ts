import * as z from 'zod';
import { jobKind } from '../platform/jobs/job';

/** Every job of the flow: one queue a kind of work, a payload of ids. A spec holds this list against the processors. */
export const checkEligibilityJob = jobKind('check-eligibility', z.object({ diagnosis: z.uuid() }));
export const solveBatchJob = jobKind('solve-batch', z.object({ version: z.uuid() }), { concurrency: 1, attempts: 3 });
export const rehearsePolicyJob = jobKind('rehearse-policy', z.object({ rehearsal: z.uuid() }), {
  concurrency: 1,
  attempts: 3,
});
/** Offers of matched cases that wait for a free place; one at a time, so that the oldest comes first. */
export const drainQueueJob = jobKind('drain-queue', z.object({}), { concurrency: 1 });
export const offerAssignmentJob = jobKind('offer-assignment', z.object({ diagnosis: z.uuid() }));
export const remindOfferJob = jobKind('remind-offer', z.object({ offer: z.uuid(), mark: z.enum(['HALF', 'LATE']) }));
export const expireOfferJob = jobKind('expire-offer', z.object({ offer: z.uuid() }));
export const remindInterviewJob = jobKind(
  'remind-interview',
  z.object({ interview: z.uuid(), sequence: z.int(), mark: z.enum(['DAY', 'HOUR']) }),
);
export const renderReportJob = jobKind(
  'render-report',
  z.object({ version: z.uuid(), draftRevision: z.int().nullable() }),
  { concurrency: 2, attempts: 4 },
);
export const deliverReportJob = jobKind('deliver-report', z.object({ diagnosis: z.uuid() }));
/** What is due some days after delivery: reminders of the survey, a look at who has opened it, the rounds of questions. */
export const followUpJob = jobKind(
  'follow-up',
  z.object({
    diagnosis: z.uuid(),
    what: z.enum(['SURVEY', 'UNOPENED', 'ROUND']),
    days: z.int(),
  }),
);
export const closeDeliveredJob = jobKind('close-delivered', z.object({ diagnosis: z.uuid() }));

export const flowJobs = [
  checkEligibilityJob,
  solveBatchJob,
  rehearsePolicyJob,
  drainQueueJob,
  offerAssignmentJob,
  remindOfferJob,
  expireOfferJob,
  remindInterviewJob,
  renderReportJob,
  deliverReportJob,
  closeDeliveredJob,
  followUpJob,
] as const;
