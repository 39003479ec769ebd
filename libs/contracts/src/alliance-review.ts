import * as z from 'zod';
import { byId, caseNumber, instant, text } from './common';
import { endpoint } from './endpoint';

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
  })
  .meta({ id: 'AllianceReview' });
export type AllianceReview = z.infer<typeof allianceReview>;

export const seeAllianceReview = endpoint({
  name: 'seeAllianceReview',
  summary: 'When and where the own proposal is presented, and the letter with its result',
  method: 'GET',
  path: '/alliances/:id/review',
  allow: ['FIRM_OWNER', 'FIRM_STAFF'],
  params: byId,
  answer: allianceReview,
});

export const allianceReviewEndpoints = [seeAllianceReview];
