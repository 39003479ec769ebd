import * as z from 'zod';
import { caseNumber } from './common';
import { endpoint } from './endpoint';

/** Something has changed, and what it was about; what it is now is asked for where the right to see it is checked. */
export const liveChange = z.object({
  /** One case that this person may see, or the offers made to him; an offer never names its case. */
  kind: z.enum(['case', 'offers']),
  no: caseNumber.nullable(),
  /** The person himself changed it, here or in another window. */
  own: z.boolean(),
});
export type LiveChange = z.infer<typeof liveChange>;

/** The data of one `changes` event. */
export const liveChanges = z.object({ changes: z.array(liveChange) });

export const followChanges = endpoint({
  name: 'followChanges',
  summary: 'What changes, as it changes: server-sent events with kinds and case numbers that the person may see',
  method: 'GET',
  path: '/live',
  allow: ['COORDINATOR', 'ADMIN', 'APPROVER', 'CONSULTANT'],
  answer: 'STREAM',
});

export const liveEndpoints = [followChanges];
