import * as z from 'zod';
import {
  allianceMoveNames,
  allianceStatusCodes,
  evidenceKindCodes,
  evidenceStates,
  kpiCodes,
} from '@pilotage/domain/alliance';
import { instant, isoDate, refusal, text } from './common';

export const visitKinds = ['COACHING', 'MIDTERM', 'FINAL', 'SHOWCASE'] as const;
export const changeKinds = ['MEMBER_LEAVES', 'MARKET', 'KPI', 'OTHER'] as const;

/** One achievement and its evidence, and what the office says of it: only `COUNTED` counts (SPEC N3). */
const claim = z.object({
  id: z.uuid(),
  kpi: z.enum(kpiCodes),
  kind: z.string(),
  on: isoDate,
  amountTwd: z.int().nullable(),
  country: z.string().nullable(),
  partner: z.string().nullable(),
  detail: z.string(),
  evidence: z.enum(evidenceKindCodes),
  url: z.string().nullable(),
  file: z.object({ name: z.string(), mime: z.string(), bytes: z.int(), sha256: z.string() }),
  /** The other indicator that the same file proves already. */
  alsoProves: z.enum(kpiCodes).nullable(),
  state: z.enum(evidenceStates),
  reason: z.string().nullable(),
  revision: z.int(),
  filedAt: instant,
  reviewedAt: instant.nullable(),
});
export type ClaimView = z.infer<typeof claim>;

const instalment = z.object({
  id: z.string(),
  label: text,
  amountTwd: z.int(),
  state: z.enum(['PAID', 'DUE', 'NOT_YET', 'STOPPED']),
  paidOn: isoDate.nullable(),
});

/** What is measured of an indicator: promised for the half and in full, and counted so far. */
const measure = z.object({
  measure: z.enum(['digital', 'physical', 'tools', 'channels', 'growthTwd', 'custom']),
  kpi: z.enum(kpiCodes),
  h1: z.number(),
  full: z.number(),
  counted: z.number(),
  filed: z.int(),
});

/** The plan and what was counted at the end of each month, hundredths of a percent of the whole. */
const progress = z.object({ month: z.string(), planned: z.number(), actual: z.number().nullable() });

const change = z.object({
  id: z.uuid(),
  kind: z.enum(changeKinds),
  member: z.string().nullable(),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  askedAt: instant,
  approved: z.boolean().nullable(),
  answer: z.string().nullable(),
  decidedAt: instant.nullable(),
});
export type ChangeView = z.infer<typeof change>;

export const award = z
  .object({
    id: z.uuid(),
    no: z.string(),
    name: z.string(),
    status: z.enum(allianceStatusCodes),
    statusSince: instant,
    dueAt: instant.nullable(),
    contract: z.object({ number: z.string(), signedOn: isoDate, amountTwd: z.int() }).nullable(),
    instalments: z.array(instalment),
    measures: z.array(measure),
    /** Measures in which less was counted than was promised, by half and in full. */
    short: z.object({ h1: z.array(z.string()), full: z.array(z.string()) }),
    progress: z.array(progress),
    pace: z.enum(['ON_TIME', 'SLIGHTLY_BEHIND', 'BEHIND']).nullable(),
    claims: z.array(claim),
    visits: z.array(z.object({ id: z.uuid(), kind: z.enum(visitKinds), on: isoDate, text: z.string(), at: instant })),
    changes: z.array(change),
    members: z.array(
      z.object({ id: z.uuid(), name: z.string(), ubn: z.string(), isLeader: z.boolean(), left: z.boolean() }),
    ),
    /** Members that are left are fewer than the scheme asks for (SPEC N5). */
    alarm: refusal.nullable(),
    /** `YYYY-MM`, the coaching period. */
    months: z.array(z.string()),
    moves: z.array(z.enum(allianceMoveNames)),
  })
  .meta({ id: 'AllianceAward' });
export type AwardView = z.infer<typeof award>;
