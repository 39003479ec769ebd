import * as z from 'zod';
import {
  allianceMoveNames,
  allianceStatusCodes,
  memberSheet,
  onlineDocuments,
  planSectionIds,
  proposalDraft,
} from '@pilotage/domain/alliance';
import { allianceRules } from '@pilotage/domain/programme';
import { instant, refusal, text } from './common';

const status = z.enum(allianceStatusCodes);

/** What the rules say of a proposal as it is: `BLOCK` stops a submission, `ASK` is the office's to decide. */
export const allianceFinding = refusal.extend({ severity: z.enum(['BLOCK', 'WARN', 'ASK']), subject: z.string() });
export type WireFinding = z.infer<typeof allianceFinding>;

/** The live meter: the parts of the paper plan in order, each with what is still missing (SPEC X12). */
const readiness = z.object({
  ready: z.boolean(),
  done: z.int(),
  of: z.int(),
  sections: z.array(
    z.object({
      section: z.enum(planSectionIds),
      label: text,
      state: z.enum(['ready', 'advice', 'open']),
      findings: z.array(allianceFinding),
    }),
  ),
});

const allianceMember = z.object({
  id: z.uuid(),
  isLeader: z.boolean(),
  revision: z.int(),
  /** Without figures where the member keeps them to itself. */
  sheet: memberSheet,
  sharesFigures: z.boolean(),
  invitedEmail: z.string().nullable(),
  invitedAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  refusedAt: instant.nullable(),
});
export type AllianceMemberView = z.infer<typeof allianceMember>;

export const allianceFile = z.object({
  id: z.uuid(),
  kind: z.enum(onlineDocuments),
  version: z.int(),
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  at: instant,
});
export type AllianceFileView = z.infer<typeof allianceFile>;

/** The indicator of growth, worked out in whole NT$; null while a figure is missing or withheld. */
const growth = z.object({
  basisTwd: z.int(),
  targetTwd: z.int().nullable(),
  leastTargetTwd: z.int(),
  h1Twd: z.int().nullable(),
  h2Twd: z.int().nullable(),
  /** Hundredths of a percent, rounded down. */
  pct: z.int().nullable(),
  shares: z.array(
    z.object({ ubn: z.string(), name: z.string(), baseTwd: z.int(), share: z.int(), plannedTwd: z.int() }),
  ),
});

export const allianceCall = z.object({
  slug: z.string(),
  year: z.int(),
  title: text,
  state: z.enum(['BEFORE', 'OPEN', 'CLOSED']),
  opensAt: instant,
  closesAt: instant,
  deadline: text,
  minMembers: z.int(),
  /** `YYYY-MM`, the coaching period. */
  months: z.array(z.string()),
  rules: allianceRules,
  noticeVersion: z.string(),
});

export const alliance = z
  .object({
    id: z.uuid(),
    no: z.string().nullable(),
    status,
    statusSince: instant,
    dueAt: instant.nullable(),
    revision: z.int(),
    savedAt: instant,
    submittedAt: instant.nullable(),
    call: allianceCall,
    draft: proposalDraft,
    members: z.array(allianceMember),
    /** Every version, the newest first. */
    files: z.array(allianceFile),
    readiness,
    growth: growth.nullable(),
    /** Progress of the whole plan by month, hundredths of a percent. */
    cumulative: z.array(z.number()),
    moves: z.array(z.enum(allianceMoveNames)),
    /** What the office asked for when it returned the proposal. */
    returnReason: z.string().nullable(),
    timeline: z.array(
      z.object({ move: z.enum(allianceMoveNames), to: status, at: instant, reason: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Alliance' });
export type Alliance = z.infer<typeof alliance>;

export const allianceSummary = z.object({
  id: z.uuid(),
  no: z.string().nullable(),
  name: z.string(),
  year: z.int(),
  status,
  statusSince: instant,
  dueAt: instant.nullable(),
  members: z.int(),
  savedAt: instant,
});

/** What a member sees by its link: its own sheet and nothing of the others. */
export const memberView = z
  .object({
    alliance: z.string(),
    leader: z.string(),
    year: z.int(),
    deadline: text,
    open: z.boolean(),
    revision: z.int(),
    sheet: memberSheet,
    sharesFigures: z.boolean(),
    confirmedAt: instant.nullable(),
    refusedAt: instant.nullable(),
    noticeVersion: z.string(),
    findings: z.array(allianceFinding),
  })
  .meta({ id: 'AllianceMemberSheet' });
export type MemberView = z.infer<typeof memberView>;
