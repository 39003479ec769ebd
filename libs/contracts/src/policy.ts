import * as z from 'zod';
import { matchingPolicy, policyEdit } from '@pilotage/domain/matching';
import { byId, caseNumber, instant, reason } from './common';
import { endpoint } from './endpoint';

const desk = ['COORDINATOR', 'ADMIN'] as const;
export const policyName = z.string().regex(/^[A-Za-z0-9.-]{1,20}$/);
const byVersion = z.object({ version: policyName });
const code = z.string();

export const policyVersion = z
  .object({
    version: z.string(),
    status: z.enum(['DRAFT', 'ACTIVE', 'RETIRED']),
    basedOn: z.string().nullable(),
    note: z.string(),
    revision: z.int(),
    by: z.string(),
    createdAt: instant.nullable(),
    activatedAt: instant.nullable(),
    edit: policyEdit,
    policy: matchingPolicy,
    /** What differs from the version it is based on. */
    changes: z.array(z.object({ path: z.string(), before: z.number().nullable(), after: z.number().nullable() })),
    /** A rehearsal of exactly this content that somebody has signed off. */
    signedOff: z.object({ rehearsal: z.uuid(), by: z.string(), at: instant }).nullable(),
    /** Matches that were committed under it. */
    decisions: z.int(),
  })
  .meta({ id: 'PolicyVersion' });
export type PolicyVersionView = z.infer<typeof policyVersion>;

export const listPolicies = endpoint({
  name: 'listPolicies',
  summary: 'Versions of the matching policy, and which was in force when',
  method: 'GET',
  path: '/desk/policies',
  allow: desk,
  answer: z.object({
    active: z.string(),
    versions: z.array(policyVersion),
    history: z.array(
      z.object({
        version: z.string(),
        instead: z.string().nullable(),
        by: z.string(),
        at: instant,
        reason: z.string(),
      }),
    ),
  }),
});

export const draftPolicy = endpoint({
  name: 'draftPolicy',
  summary: 'A new draft from a version that is there',
  method: 'POST',
  path: '/desk/policies',
  allow: desk,
  body: z.object({ version: policyName, basedOn: policyName, note: z.string().trim().max(500).default('') }),
  answer: z.object({ version: z.string(), revision: z.int() }),
  status: 201,
});

export const savePolicy = endpoint({
  name: 'savePolicy',
  summary: 'Save a draft; one that was ever in force does not change',
  method: 'PUT',
  path: '/desk/policies/:version',
  allow: desk,
  params: byVersion,
  body: z.object({ edit: policyEdit, note: z.string().trim().max(500) }),
  answer: z.object({ version: z.string(), revision: z.int() }),
  versioned: true,
});

export const discardPolicy = endpoint({
  name: 'discardPolicy',
  summary: 'Throw a draft away',
  method: 'DELETE',
  path: '/desk/policies/:version',
  allow: desk,
  params: byVersion,
  answer: 'NOTHING',
});

export const activatePolicyVersion = endpoint({
  name: 'activatePolicyVersion',
  summary: 'Put a version in force instead of the one that is: a rehearsed draft, or one from before (roll back)',
  method: 'POST',
  path: '/desk/policies/:version/activation',
  allow: desk,
  params: byVersion,
  body: z.object({ instead: z.string(), reason }),
  answer: z.object({ active: z.string() }),
});

const topOf = z.array(z.object({ consultant: code, total: z.int() }));
export const previewPolicyChange = endpoint({
  name: 'previewPolicyChange',
  summary: 'What changed settings would mean for cases that wait now; stores nothing',
  method: 'POST',
  path: '/desk/policy-previews',
  allow: desk,
  body: z.object({ basedOn: policyName, edit: policyEdit, limit: z.int().min(1).max(50).default(12) }),
  answer: z.object({
    rows: z.array(
      z.object({ case: caseNumber, firm: z.string(), before: topOf, after: topOf, firstChanges: z.boolean() }),
    ),
    changed: z.int(),
    firsts: z.array(z.object({ consultant: code, name: z.string(), before: z.int(), after: z.int() })),
    names: z.record(z.string(), z.string()),
  }),
});

/** A season that was, or one that is made up. */
export const rehearsalSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CALL'), call: z.string(), seed: z.int().min(0).default(1) }),
  z.object({
    kind: z.literal('SYNTHETIC'),
    cases: z.int().min(1).max(2000),
    consultants: z.int().min(1).max(400),
    seed: z.int().min(0),
  }),
]);
export type RehearsalSource = z.output<typeof rehearsalSource>;

export const startRehearsal = endpoint({
  name: 'startRehearsal',
  summary: 'Play a season under a version and under the one in force',
  method: 'POST',
  path: '/desk/rehearsals',
  allow: desk,
  body: z.object({ version: policyName, source: rehearsalSource }),
  answer: byId,
  status: 202,
});

const summary = z.object({
  cases: z.int(),
  served: z.int(),
  meanWait: z.number(),
  p90Wait: z.int(),
  maxWait: z.int(),
  gini: z.int(),
  maxAccepted: z.int(),
  acceptance: z.int(),
  meanTotal: z.number(),
  markets: z.array(z.object({ market: z.string(), cases: z.int(), served: z.int() })),
});
export const rehearsalHead = z.object({
  id: z.uuid(),
  version: z.string(),
  against: z.string(),
  source: rehearsalSource,
  state: z.enum(['WAITING', 'RUNNING', 'DONE', 'FAILED']),
  phase: z.string().nullable(),
  done: z.int(),
  of: z.int(),
  by: z.string(),
  createdAt: instant,
  resultHash: z.string().nullable(),
  signedOff: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
  error: z.string().nullable(),
  /** Whether the version is still what was played. */
  current: z.boolean(),
  before: summary.nullable(),
  after: summary.nullable(),
});
export type RehearsalHead = z.infer<typeof rehearsalHead>;

export const listRehearsals = endpoint({
  name: 'listRehearsals',
  summary: 'Rehearsals, newest first',
  method: 'GET',
  path: '/desk/rehearsals',
  allow: desk,
  query: z.object({ version: policyName.optional() }),
  answer: z.object({ rehearsals: z.array(rehearsalHead) }),
});

const loads = z.array(z.object({ consultant: code, name: z.string(), before: z.int(), after: z.int() }));
export const seeRehearsal = endpoint({
  name: 'seeRehearsal',
  summary: 'A rehearsal: who would move, waiting, spread of the load, coverage of the markets, side by side',
  method: 'GET',
  path: '/desk/rehearsals/:id',
  allow: desk,
  params: byId,
  answer: rehearsalHead.extend({
    moves: z.array(
      z.object({ case: z.string(), before: code.nullable(), after: code.nullable(), waits: z.int().nullable() }),
    ),
    loads,
  }),
});

export const stopRehearsal = endpoint({
  name: 'stopRehearsal',
  summary: 'Stop a rehearsal',
  method: 'POST',
  path: '/desk/rehearsals/:id/stop',
  allow: desk,
  params: byId,
  answer: 'NOTHING',
});

export const signOffRehearsal = endpoint({
  name: 'signOffRehearsal',
  summary: 'Sign a rehearsal off: its version may then be put in force, as it was played',
  method: 'POST',
  path: '/desk/rehearsals/:id/sign-off',
  allow: desk,
  params: byId,
  body: z.object({ reason }),
  answer: 'NOTHING',
});

export const policyEndpoints = [
  listPolicies,
  draftPolicy,
  savePolicy,
  discardPolicy,
  activatePolicyVersion,
  previewPolicyChange,
  startRehearsal,
  listRehearsals,
  seeRehearsal,
  stopRehearsal,
  signOffRehearsal,
];
