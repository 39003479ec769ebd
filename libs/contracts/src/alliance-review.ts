import * as z from 'zod';
import { byId, caseNumber, instant, reason, text } from './common';
import { endpoint } from './endpoint';

export const objectionOutcomes = ['UPHELD', 'DISMISSED'] as const;
export const objectionParts = {
  text: z.string(),
  filedAt: instant,
  /** Null until the office has answered. */
  outcome: z.enum(objectionOutcomes).nullable(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
};

export const allianceReview = z
  .object({
    /** When and where the firm presents; null while it is on no agenda. */
    presentation: z
      .object({
        meeting: caseNumber,
        startsAt: instant,
        endsAt: instant,
        place: z.string().nullable(),
        meetingLink: z.string().nullable(),
        talkMinutes: z.int(),
        answerMinutes: z.int(),
      })
      .nullable(),
    /** The letter with the result, once all letters have gone out. */
    letter: z
      .object({ subject: text, paragraphs: z.array(text), comments: z.array(z.string()), releasedAt: instant })
      .nullable(),
    /** What may be, or was, held against the result; null where the call knows no objection or there is no letter. */
    objection: z.object({ until: instant, open: z.boolean(), filed: z.object(objectionParts).nullable() }).nullable(),
  })
  .meta({ id: 'AllianceReview' });
export type AllianceReview = z.infer<typeof allianceReview>;

export const seeAllianceReview = endpoint({
  name: 'seeAllianceReview',
  summary: 'When and where the own proposal is presented, and the letter with its result',
  method: 'GET',
  path: '/alliances/:id/review',
  allow: ['FIRM_OWNER', 'FIRM_STAFF'],
  verified: true,
  params: byId,
  answer: allianceReview,
});

export const fileObjection = endpoint({
  name: 'fileObjection',
  summary: 'Object to the result of the own proposal, once, within the days that the letter names',
  method: 'POST',
  path: '/alliances/:id/objection',
  allow: ['FIRM_OWNER', 'FIRM_STAFF'],
  verified: true,
  params: byId,
  body: z.object({ text: reason }),
  answer: allianceReview,
  status: 201,
});

export const allianceReviewEndpoints = [seeAllianceReview, fileObjection];
