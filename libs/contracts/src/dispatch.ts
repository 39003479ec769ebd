import * as z from 'zod';
import { tagCodes } from '@pilotage/domain/questionnaire';
import { byId, byNumber, caseNumber, instant, isoDate, reason, statusCode, text } from './common';
import { endpoint } from './endpoint';

const desk = ['COORDINATOR', 'ADMIN'] as const;
const units = z.record(z.string(), z.int());

export const gate = z.object({ code: z.string(), message: text });

export const rankedCandidate = z.object({
  code: z.string(),
  name: z.string(),
  baseCounty: z.string(),
  years: z.int(),
  rank: z.int(),
  features: units,
  parts: units,
  total: z.int(),
  active: z.int(),
  cap: z.int(),
});
export const gatedCandidate = z.object({ code: z.string(), name: z.string(), gates: z.array(gate), total: z.int() });

export const ranking = z
  .object({
    no: caseNumber,
    policy: z.string(),
    asOf: instant,
    inputHash: z.string(),
    weights: z.record(z.string(), z.number()),
    needs: z.array(z.object({ tag: z.enum(tagCodes), need: z.number() })),
    ranked: z.array(rankedCandidate),
    gated: z.array(gatedCandidate),
  })
  .meta({ id: 'Ranking' });
export type WireRanking = z.infer<typeof ranking>;

export const previewCandidates = endpoint({
  name: 'previewCandidates',
  summary: 'The ranking of all consultants for a case now; changes nothing',
  method: 'GET',
  path: '/desk/diagnoses/:no/candidates',
  allow: desk,
  params: byNumber,
  answer: ranking,
});

export const proposeMatch = endpoint({
  name: 'proposeMatch',
  summary: 'Start matching: the ranking is stored with policy version, input hash and explanation',
  method: 'POST',
  path: '/desk/diagnoses/:no/proposals',
  allow: desk,
  params: byNumber,
  answer: z.object({ proposal: z.uuid(), explanationHash: z.string(), ranking }),
  status: 201,
});

export const commitMatch = endpoint({
  name: 'commitMatch',
  summary: 'Commit a proposal: whom to ask, in which order; leaving the ranking needs a reason',
  method: 'POST',
  path: '/desk/proposals/:id/commitment',
  allow: desk,
  params: byId,
  body: z.object({ consultants: z.array(z.string()).min(1).max(10), reason: z.string().trim().max(500).optional() }),
  answer: z.object({
    no: caseNumber,
    status: statusCode,
    candidates: z.array(z.object({ code: z.string(), position: z.int(), origin: z.enum(['RANK', 'PIN']) })),
  }),
});

export const releaseMatch = endpoint({
  name: 'releaseMatch',
  summary: 'Take a committed match back',
  method: 'POST',
  path: '/desk/diagnoses/:no/release',
  allow: desk,
  params: byNumber,
  body: z.object({ reason }),
  answer: z.object({ status: statusCode }),
});

export const sendOffer = endpoint({
  name: 'sendOffer',
  summary: 'Send the offer to the next candidate; every gate is checked again',
  method: 'POST',
  path: '/desk/diagnoses/:no/offers',
  allow: desk,
  params: byNumber,
  answer: z.object({ offer: z.uuid(), consultant: z.string(), dueAt: instant, status: statusCode }),
  status: 201,
});

export const withdrawOffer = endpoint({
  name: 'withdrawOffer',
  summary: 'Withdraw an open offer; the next candidate is asked',
  method: 'POST',
  path: '/desk/offers/:id/withdrawal',
  allow: desk,
  params: byId,
  body: z.object({ reason }),
  answer: z.object({ status: statusCode }),
});

export const redispatch = endpoint({
  name: 'redispatch',
  summary: 'Take the case from its consultant and go back to the candidates',
  method: 'POST',
  path: '/desk/diagnoses/:no/redispatch',
  allow: desk,
  params: byNumber,
  body: z.object({ reason }),
  answer: z.object({ status: statusCode }),
});

const mine = ['CONSULTANT'] as const;

/** An offer before it is accepted: nothing in it names the firm (SPEC F1). */
export const anonymousOffer = z
  .object({
    id: z.uuid(),
    status: z.enum(['OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'STOPPED']),
    sentAt: instant,
    halfAt: instant,
    lateAt: instant,
    dueAt: instant,
    now: instant,
    /** Working time left, in milliseconds, and the whole clock. */
    leftMs: z.int(),
    clockMs: z.int(),
    industry: z.string(),
    size: text,
    band: text.nullable(),
    county: z.string(),
    markets: z.array(z.string()),
    mode: z.enum(['ONLINE', 'ONSITE', 'EITHER']),
    slots: z.array(z.object({ date: isoDate, half: z.enum(['AM', 'PM']) })),
    language: z.string(),
    needs: z.array(z.object({ tag: z.enum(tagCodes), need: z.number(), yours: z.int() })),
    excerpt: z.string().nullable(),
    total: z.int(),
    parts: units,
    active: z.int(),
    cap: z.int(),
    /** The case, once accepted. */
    no: caseNumber.nullable(),
  })
  .meta({ id: 'AnonymousOffer' });
export type AnonymousOffer = z.infer<typeof anonymousOffer>;

export const listOffers = endpoint({
  name: 'listOffers',
  summary: 'Offers made to me',
  method: 'GET',
  path: '/consult/offers',
  allow: mine,
  answer: z.object({ offers: z.array(anonymousOffer) }),
});
export const seeOffer = endpoint({
  name: 'seeOffer',
  summary: 'One offer, anonymous until accepted',
  method: 'GET',
  path: '/consult/offers/:id',
  allow: mine,
  params: byId,
  answer: anonymousOffer,
});

/** The six statements of the declaration, each answered with yes or no (SPEC F2). */
export const declarationItems = ['worked', 'kin', 'shares', 'sellsTool', 'competes', 'sameAlliance'] as const;
const declaration = z.object(
  Object.fromEntries(declarationItems.map((i) => [i, z.boolean()])) as Record<
    (typeof declarationItems)[number],
    z.ZodBoolean
  >,
);

export const acceptOffer = endpoint({
  name: 'acceptOffer',
  summary: 'Accept and declare in one act; any yes stops it and tells the coordinator; accepting twice is harmless',
  method: 'POST',
  path: '/consult/offers/:id/acceptance',
  allow: mine,
  params: byId,
  body: z.object({ declaration }),
  answer: z.object({ outcome: z.enum(['ACCEPTED', 'STOPPED', 'CLOSED']), offer: anonymousOffer }),
});

export const declineReasons = ['NO_TIME', 'NOT_MY_FIELD', 'CONFLICT', 'DISTANCE', 'OTHER'] as const;

export const declineOffer = endpoint({
  name: 'declineOffer',
  summary: 'Decline with a reason; capacity returns in the same transaction and the next candidate is asked',
  method: 'POST',
  path: '/consult/offers/:id/decline',
  allow: mine,
  params: byId,
  body: z.object({ reason: z.enum(declineReasons), text: z.string().trim().max(500).optional() }),
  answer: anonymousOffer,
});

export const dispatchEndpoints = [
  previewCandidates,
  proposeMatch,
  commitMatch,
  releaseMatch,
  sendOffer,
  withdrawOffer,
  redispatch,
  listOffers,
  seeOffer,
  acceptOffer,
  declineOffer,
];
