import * as z from 'zod';
import { expectationLimits } from '@pilotage/domain/interview';
import { followUpStates, type FollowUpState } from '@pilotage/domain/report';
import { byId, byNumber, caseNumber, instant, text } from './common';
import { endpoint } from './endpoint';

const firm = ['FIRM_OWNER', 'FIRM_STAFF'] as const;
const desk = ['COORDINATOR', 'ADMIN'] as const;
const byToken = z.object({ token: z.string().max(100) });
const states = Object.keys(followUpStates) as [FollowUpState, ...FollowUpState[]];

export const expectationsView = z.object({
  questions: z.array(z.string()),
  confirmedAt: instant.nullable(),
  /** They can still be changed. */
  open: z.boolean(),
});

export const confirmExpectations = endpoint({
  name: 'confirmExpectations',
  summary: 'Confirm, before the talk, what I want answered: at most five points',
  method: 'PUT',
  path: '/my/diagnoses/:no/expectations',
  allow: firm,
  params: byNumber,
  body: z.object({ questions: z.array(z.string().max(400)).max(expectationLimits.most) }),
  answer: expectationsView,
});

export const followUpView = z
  .object({
    no: caseNumber,
    firm: z.string(),
    /** Days after delivery. */
    mark: z.int(),
    actions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        dueOn: z.iso.date().nullable(),
        state: z.enum(states).nullable(),
        reason: z.string().nullable(),
      }),
    ),
    stopped: z.boolean(),
  })
  .meta({ id: 'FollowUp' });
export type FollowUpView = z.infer<typeof followUpView>;

export const seeFollowUp = endpoint({
  name: 'seeFollowUp',
  summary: 'The recommendations a mailed link asks about; changes nothing',
  method: 'GET',
  path: '/links/:token/follow-up',
  allow: 'PUBLIC',
  params: byToken,
  answer: followUpView,
});
export const answerFollowUp = endpoint({
  name: 'answerFollowUp',
  summary: 'Say what became of one recommendation; a later answer replaces it',
  method: 'POST',
  path: '/links/:token/follow-up',
  allow: 'PUBLIC',
  params: byToken,
  body: z.object({
    action: z.string().max(5),
    state: z.enum(states),
    reason: z.string().trim().max(300).nullable().default(null),
  }),
  answer: followUpView,
});
export const stopFollowUp = endpoint({
  name: 'stopFollowUp',
  summary: 'Do not ask again',
  method: 'POST',
  path: '/links/:token/follow-up-stop',
  allow: 'PUBLIC',
  params: byToken,
  answer: followUpView,
});

export const seeAdoption = endpoint({
  name: 'seeAdoption',
  summary: 'What became of the recommendations, by theme, market and consultant',
  method: 'GET',
  path: '/desk/adoption',
  allow: [...desk, 'AUTHORITY'],
  answer: z.object({
    asked: z.int(),
    answered: z.int(),
    rows: z.array(
      z.object({
        group: z.enum(['tag', 'market', 'consultant']),
        key: z.string(),
        name: z.string(),
        answered: z.int(),
        counts: z.record(z.enum(states), z.int()),
      }),
    ),
  }),
});

export const referralView = z
  .object({
    id: z.uuid(),
    name: text,
    why: z.string(),
    state: z.enum(['PROPOSED', 'AGREED', 'SENT', 'ACCEPTED', 'DECLINED', 'ENDED']),
    label: text,
    note: z.string().nullable(),
    changedAt: instant,
    /** What may follow, for whoever reads this. */
    moves: z.array(z.object({ move: z.string(), label: text, reason: z.boolean() })),
  })
  .meta({ id: 'Referral' });
export type ReferralView = z.infer<typeof referralView>;

export const listMyReferrals = endpoint({
  name: 'listMyReferrals',
  summary: 'What my report refers me to, and how far that is',
  method: 'GET',
  path: '/my/diagnoses/:no/referrals',
  allow: firm,
  params: byNumber,
  answer: z.object({ referrals: z.array(referralView) }),
});
export const answerReferral = endpoint({
  name: 'answerReferral',
  summary: 'Agree to be referred, or not',
  method: 'POST',
  path: '/my/diagnoses/:no/referrals',
  allow: firm,
  params: byNumber,
  body: z.object({ id: z.uuid(), move: z.enum(['agree', 'refuse']) }),
  answer: referralView,
});
export const listReferrals = endpoint({
  name: 'listReferrals',
  summary: 'The referrals of a case',
  method: 'GET',
  path: '/desk/diagnoses/:no/referrals',
  allow: desk,
  params: byNumber,
  answer: z.object({ referrals: z.array(referralView) }),
});
export const moveReferral = endpoint({
  name: 'moveReferral',
  summary: 'Passed on, taken up, turned down, or its result',
  method: 'POST',
  path: '/desk/referrals/:id',
  allow: desk,
  params: byId,
  body: z.object({
    move: z.enum(['send', 'take', 'turnDown', 'end']),
    note: z.string().trim().max(500).nullable().default(null),
  }),
  answer: referralView,
});

export const followUpEndpoints = [
  confirmExpectations,
  seeFollowUp,
  answerFollowUp,
  stopFollowUp,
  seeAdoption,
  listMyReferrals,
  answerReferral,
  listReferrals,
  moveReferral,
];
