import * as z from 'zod';
import { evidenceKindCodes, evidenceStates, kpiCodes } from '@pilotage/domain/alliance';
import { award, changeKinds, visitKinds } from './award-views';
import { byId, instant, isoDate, reason } from './common';
import { endpoint } from './endpoint';
import { byAlliance } from './qualification';

const leaders = ['FIRM_OWNER', 'FIRM_STAFF'] as const;
const desk = ['COORDINATOR', 'ADMIN'] as const;
const money = z.coerce.number().int().min(0).max(9_999_999_999_999);

export const seeMyAward = endpoint({
  name: 'seeMyAward',
  summary: 'The running alliance of the own firm: contract, evidence, progress, changes',
  method: 'GET',
  path: '/alliances/:id/award',
  allow: leaders,
  verified: true,
  params: byId,
  answer: award,
});

export const fileClaim = endpoint({
  name: 'fileClaim',
  summary: 'File an achievement with its evidence; an address comes with a captured copy of it',
  method: 'POST',
  path: '/alliances/:id/claims',
  allow: leaders,
  verified: true,
  params: byId,
  query: z.object({
    kpi: z.enum(kpiCodes),
    kind: z.string().max(40).default(''),
    on: isoDate,
    amountTwd: money.optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    partner: z.string().max(120).optional(),
    detail: z.string().max(500).default(''),
    evidence: z.enum(evidenceKindCodes),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
  }),
  answer: award,
  status: 201,
  upload: true,
});

export const takeClaimBack = endpoint({
  name: 'takeClaimBack',
  summary: 'Take an achievement back that has not been counted',
  method: 'DELETE',
  path: '/alliances/:id/claims/:claim',
  allow: leaders,
  verified: true,
  params: z.object({ id: z.uuid(), claim: z.uuid() }),
  answer: award,
});

export const seeClaimFile = endpoint({
  name: 'seeClaimFile',
  summary: 'The evidence of the own alliance',
  method: 'GET',
  path: '/alliances/:id/claims/:claim/file',
  allow: leaders,
  verified: true,
  params: z.object({ id: z.uuid(), claim: z.uuid() }),
  answer: 'FILE',
});

export const fileCheckpoint = endpoint({
  name: 'fileCheckpoint',
  summary: 'File the midterm or the final review',
  method: 'POST',
  path: '/alliances/:id/checkpoints',
  allow: leaders,
  verified: true,
  params: byId,
  body: z.object({ which: z.enum(['MIDTERM', 'FINAL']) }),
  answer: award,
});

export const askAllianceChange = endpoint({
  name: 'askAllianceChange',
  summary: 'Ask for a change under the contract: what it was, what it is to be, and why',
  method: 'POST',
  path: '/alliances/:id/changes',
  allow: leaders,
  verified: true,
  params: byId,
  body: z.object({
    kind: z.enum(changeKinds),
    member: z.uuid().optional(),
    before: z.string().trim().max(500).default(''),
    after: z.string().trim().max(500).default(''),
    reason,
  }),
  answer: award,
});

export const seeDeskAward = endpoint({
  name: 'seeDeskAward',
  summary: 'A running alliance for the office',
  method: 'GET',
  path: '/desk/alliances/:no/award',
  allow: desk,
  params: byAlliance,
  answer: award,
});

export const seeDeskClaimFile = endpoint({
  name: 'seeDeskClaimFile',
  summary: 'Evidence for the office',
  method: 'GET',
  path: '/desk/alliances/:no/claims/:claim/file',
  allow: desk,
  params: byAlliance.extend({ claim: z.uuid() }),
  answer: 'FILE',
});

export const signAllianceContract = endpoint({
  name: 'signAllianceContract',
  summary: 'The contract with the leader is signed',
  method: 'POST',
  path: '/desk/alliances/:no/contract',
  allow: desk,
  params: byAlliance,
  body: z.object({ number: z.string().trim().min(1).max(60), signedOn: isoDate }),
  answer: award,
});

export const payInstalment = endpoint({
  name: 'payInstalment',
  summary: 'An instalment was paid, once its condition is met',
  method: 'POST',
  path: '/desk/alliances/:no/payments',
  allow: desk,
  params: byAlliance,
  body: z.object({ instalment: z.string().max(20), paidOn: isoDate }),
  answer: award,
});

export const reviewClaim = endpoint({
  name: 'reviewClaim',
  summary: 'Say of an achievement whether it counts; anything but counting needs a reason',
  method: 'POST',
  path: '/desk/alliances/:no/claims/:claim/review',
  allow: desk,
  params: byAlliance.extend({ claim: z.uuid() }),
  body: z.object({ state: z.enum(evidenceStates).exclude(['FILED']), reason: z.string().trim().max(500).default('') }),
  answer: award,
  versioned: true,
});

export const noteVisit = endpoint({
  name: 'noteVisit',
  summary: 'Record a coaching talk, a visit, the final meeting or the showcase',
  method: 'POST',
  path: '/desk/alliances/:no/visits',
  allow: desk,
  params: byAlliance,
  body: z.object({ kind: z.enum(visitKinds), on: isoDate, text: z.string().trim().min(1).max(2000) }),
  answer: award,
});

export const decideAward = endpoint({
  name: 'decideAward',
  summary: 'Decide on the midterm, the final review, the close, or end the award',
  method: 'POST',
  path: '/desk/alliances/:no/award/decision',
  allow: desk,
  params: byAlliance,
  body: z.object({
    move: z.enum([
      'passMidterm',
      'conditionMidterm',
      'passFinal',
      'returnFinal',
      'failFinal',
      'close',
      'closeAbnormally',
      'reject',
      'revoke',
      'terminate',
      'lapse',
      'stepUp',
      'endReserve',
    ]),
    reason: z.string().trim().max(500).optional(),
    /** By when what is asked for has to be done. */
    dueAt: instant.optional(),
  }),
  answer: award,
});

export const decideAllianceChange = endpoint({
  name: 'decideAllianceChange',
  summary: 'Approve or refuse a change',
  method: 'POST',
  path: '/desk/alliances/:no/changes/:change/decision',
  allow: desk,
  params: byAlliance.extend({ change: z.uuid() }),
  body: z.object({ approved: z.boolean(), answer: reason }),
  answer: award,
});

export const awardEndpoints = [
  seeMyAward,
  fileClaim,
  takeClaimBack,
  seeClaimFile,
  fileCheckpoint,
  askAllianceChange,
  seeDeskAward,
  seeDeskClaimFile,
  signAllianceContract,
  payInstalment,
  reviewClaim,
  noteVisit,
  decideAward,
  decideAllianceChange,
] as const;
