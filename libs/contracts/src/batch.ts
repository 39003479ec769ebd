import * as z from 'zod';
import { preferenceNames, type PreferenceName } from '@pilotage/domain/matching';
import { byId, caseNumber, instant, reason, text } from './common';
import { gate } from './dispatch';
import { endpoint } from './endpoint';

const desk = ['COORDINATOR', 'ADMIN'] as const;
const code = z.string().min(1).max(20);
const units = z.record(z.string(), z.int());
const pairing = z.object({ case: caseNumber, consultant: code });

const weights = z
  .object(
    Object.fromEntries(preferenceNames.map((n) => [n, z.int().min(0).max(100)])) as Record<PreferenceName, z.ZodInt>,
  )
  .refine((w) => Object.values(w).reduce((a, b) => a + b, 0) === 100, { message: 'weights must sum to 100' });

/** What a coordinator may set for one version of a batch. */
export const batchSettings = z.object({
  perConsultant: z.int().min(1).max(100).nullable().default(null),
  pins: z.array(pairing).max(1000).default([]),
  forbids: z.array(pairing).max(1000).default([]),
  /** What a change against the version before must bring, in 1/10000. */
  keep: z.int().min(0).max(100_000).default(0),
  least: z.record(code, z.int().min(0).max(100)).default({}),
  markets: z.record(z.string().length(2), z.int().min(0).max(1000)).default({}),
  /** The worst match as good as possible, instead of the best sum. */
  fair: z.boolean().default(false),
  /** Weights that are only tried; null takes those of the policy in force. */
  weights: weights.nullable().default(null),
  /** The work is stopped after this time, with the best it has. */
  limitSeconds: z.int().min(1).max(600).default(60),
});
export type WireBatchSettings = z.output<typeof batchSettings>;

export const startBatch = endpoint({
  name: 'startBatch',
  summary: 'Match accepted cases together: a dry run is begun as version 1; nothing is committed',
  method: 'POST',
  path: '/desk/batches',
  allow: desk,
  body: z.object({
    title: z.string().trim().min(1).max(100),
    /** All accepted cases when left out. */
    cases: z.array(caseNumber).min(1).max(10_000).optional(),
    settings: batchSettings.prefault({}),
  }),
  answer: z.object({ batch: z.uuid(), version: z.int(), cases: z.int() }),
  status: 202,
});

export const reviseBatch = endpoint({
  name: 'reviseBatch',
  summary: 'Another dry run from a version that is there, with other settings or the world as it is now',
  method: 'POST',
  path: '/desk/batches/:id/versions',
  allow: desk,
  params: byId,
  body: z.object({
    from: z.int().min(1),
    settings: batchSettings,
    /** Other cases than those of `from`; left out, those of `from` that still wait. */
    cases: z.array(caseNumber).min(1).max(10_000).optional(),
  }),
  answer: z.object({ batch: z.uuid(), version: z.int(), cases: z.int() }),
  status: 202,
});

const versionParams = z.object({ id: z.uuid(), version: z.coerce.number().int().min(1) });

export const stopVersion = endpoint({
  name: 'stopVersion',
  summary: 'Stop a dry run; it keeps the best assignment it has',
  method: 'POST',
  path: '/desk/batches/:id/versions/:version/stop',
  allow: desk,
  params: versionParams,
  answer: 'NOTHING',
});

const runnerUp = z.object({ consultant: code, total: z.int(), parts: units });
export const batchRow = z.object({
  case: caseNumber,
  consultant: code.nullable(),
  pinned: z.boolean(),
  total: z.int(),
  features: units.nullable(),
  parts: units.nullable(),
  rank: z.int().nullable(),
  runnersUp: z.array(runnerUp),
  open: z.int(),
  gated: z.record(z.string(), z.int()),
});

export const versionHead = z.object({
  version: z.int(),
  basedOn: z.int().nullable(),
  state: z.enum(['WAITING', 'RUNNING', 'DONE', 'FAILED']),
  phase: z.string().nullable(),
  done: z.int(),
  of: z.int(),
  stopAsked: z.boolean(),
  outcome: z.enum(['OPTIMAL', 'INFEASIBLE', 'CANCELLED', 'TIME_LIMIT']).nullable(),
  proven: z.boolean(),
  cases: z.int(),
  given: z.int().nullable(),
  total: z.int().nullable(),
  policy: z.string().nullable(),
  inputHash: z.string().nullable(),
  explanationHash: z.string().nullable(),
  error: z.string().nullable(),
  by: z.string(),
  createdAt: instant,
  endedAt: instant.nullable(),
  settings: batchSettings,
});
export type VersionHead = z.infer<typeof versionHead>;

const side = z.object({ consultant: code.nullable(), total: z.int() }).nullable();
export const rowChange = z.object({
  case: caseNumber,
  before: side,
  after: side,
  difference: z.int(),
  moved: z.boolean(),
});

export const versionDetail = z.object({
  version: z.int(),
  weights: units,
  rows: z.array(batchRow),
  faults: z.array(pairing.extend({ gate: gate.nullable() })),
  /** Why it cannot be filled, and what would help: each remedy was tried. */
  blocking: z.array(
    z.object({
      kind: z.string(),
      cases: z.array(z.string()),
      consultants: z.array(code),
      need: z.int(),
      available: z.int(),
      sentence: text,
    }),
  ),
  remedies: z.array(z.object({ kind: z.string(), price: z.number(), total: z.int(), sentence: text })),
  worst: z.int().nullable(),
  oneByOne: z.int(),
  prices: z.array(z.object({ consultant: code, price: z.int() })),
  curve: z.array(z.object({ perConsultant: z.int(), total: z.int(), given: z.int() })),
});

const batchHead = z.object({
  id: z.uuid(),
  title: z.string(),
  status: z.enum(['OPEN', 'COMMITTED', 'DISCARDED']),
  head: z.int(),
  by: z.string(),
  createdAt: instant,
  closed: z
    .object({ by: z.string(), at: instant, version: z.int().nullable(), reason: z.string().nullable() })
    .nullable(),
  versions: z.array(versionHead),
});

export const listBatches = endpoint({
  name: 'listBatches',
  summary: 'Batches, newest first',
  method: 'GET',
  path: '/desk/batches',
  allow: desk,
  query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  answer: z.object({ batches: z.array(batchHead), waiting: z.int() }),
});

export const batchView = batchHead
  .extend({
    now: instant,
    /** The version that is shown; null while none has a result. */
    shown: versionDetail.nullable(),
    /** Another version against the shown one, who moves first. */
    changes: z.array(rowChange),
    against: z.int().nullable(),
    cases: z.array(
      z.object({
        no: caseNumber,
        firm: z.string(),
        industry: z.string(),
        markets: z.array(z.string()),
        waitingDays: z.int(),
      }),
    ),
    consultants: z.array(
      z.object({ code, name: z.string(), active: z.int(), cap: z.int(), topTags: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'Batch' });
export type BatchView = z.infer<typeof batchView>;

export const seeBatch = endpoint({
  name: 'seeBatch',
  summary: 'A batch with its versions; one of them whole, another one beside it',
  method: 'GET',
  path: '/desk/batches/:id',
  allow: desk,
  params: byId,
  query: z.object({
    version: z.coerce.number().int().min(1).optional(),
    against: z.coerce.number().int().min(1).optional(),
  }),
  answer: batchView,
});

/** Why a row of a version no longer holds. */
export const staleRow = z.object({
  case: caseNumber,
  consultant: code,
  message: text,
  code: z.string(),
});

export const commitBatch = endpoint({
  name: 'commitBatch',
  summary: 'Commit a version whole, or nothing of it; the second of two is given the difference',
  method: 'POST',
  path: '/desk/batches/:id/commitment',
  allow: desk,
  params: byId,
  body: z.object({
    version: z.int().min(1),
    /** The newest version that was seen. */
    head: z.int().min(1),
    /** Asked for where the version leaves the plain settings. */
    reason: z.string().trim().max(500).optional(),
    /** Send the offers as well; who found no place waits for the next free one, the oldest case first. */
    send: z.boolean().default(false),
  }),
  answer: z.object({ matched: z.int(), queued: z.int(), left: z.int(), proposal: z.uuid() }),
});

export const discardBatch = endpoint({
  name: 'discardBatch',
  summary: 'Close a batch without committing it',
  method: 'POST',
  path: '/desk/batches/:id/discard',
  allow: desk,
  params: byId,
  body: z.object({ reason }),
  answer: 'NOTHING',
});

export const batchEndpoints = [startBatch, listBatches, seeBatch, reviseBatch, stopVersion, commitBatch, discardBatch];
