import * as z from 'zod';
import { businessModels, industries, toolTypeCodes } from '../questionnaire';
import { deemedSmeGrounds } from '../taiwan';
import { evidenceKindCodes, kpiCodes } from './kpi-kinds';

const short = z.string().max(120);
const long = z.string().max(8000);
const money = z.int().min(0).max(9_999_999_999_999);
const count = z.int().min(0).max(100_000);
/** Hundredths of a percent: 100 % is 10 000, so that sums are exact (decision 6). */
const hundredths = z.int().min(0).max(1_000_000);
const rocYear = z.string().regex(/^\d{3}$/);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const proposalKinds = ['FIRST', 'CONTINUED'] as const;
export const revenueBases = ['AUDITED', 'SELF_REPORTED'] as const;
export const channelTypes = ['AGENCY', 'MOU', 'ANNUAL_ORDER'] as const;

const none = z.literal('無');
const resource = z.object({ yearRoc: z.int().min(1).max(300), agency: short, title: z.string().max(200) });
export const resources = z.union([none, z.array(resource).max(30)]);
export type Resources = z.infer<typeof resources>;

const contact = z.object({ name: short, title: short, phone: short, email: z.string().max(200) }).partial();

/** One member's own page, the leader's too: 貳、聯盟業者資料表 and 附件一 print the same record (FACTS 5.12, 23). */
export const memberSheet = z
  .object({
    nameZh: short,
    ubn: z.string().max(20),
    responsiblePerson: short,
    foundedOn: z.string().max(20),
    address: z.string().max(300),
    website: z.string().max(300),
    focus: z.enum(industries),
    mainProducts: z.string().max(300),
    paidInCapitalTwd: money,
    avgInsuredEmployees12m: z.number().min(0).max(1_000_000),
    deemedSmeGround: z.enum(deemedSmeGrounds).nullable(),
    contact,
    /** What the member does in the alliance. */
    part: z.string().max(500),
    /** Overseas revenue in NT$ by ROC year, and what each figure rests on. */
    exportsTwd: z.record(rocYear, money),
    revenueBasis: z.record(rocYear, z.enum(revenueBases)),
    /** Government resources of the last three years, or 「無」. */
    resources,
  })
  .partial();
export type MemberSheet = z.infer<typeof memberSheet>;

const plan = z
  .object({
    name: z.string().max(40),
    kind: z.enum(proposalKinds),
    previousNo: z.string().max(20),
    modes: z.array(z.enum(businessModels)).max(3),
    industry: z.enum(industries),
    primaryMarket: z.string().regex(/^[A-Z]{2}$/),
    secondaryMarkets: z.array(z.string().regex(/^[A-Z]{2}$/)).max(5),
    marketReason: z.string().max(500),
    partnerUnits: z.array(short).max(10),
    /** The leader's similar programmes of the Ministry in the last three years, or 「無」. */
    similar: resources,
  })
  .partial();

const texts = z.object({ summary: z.string().max(3000), background: long, approach: long, quality: long }).partial();

const evidence = z.array(z.enum(evidenceKindCodes)).max(12);
const row = { before: short, after: short, evidence };
const pair = z.object({ digital: count, physical: count });
const tool = z.object({
  type: z.enum(toolTypeCodes),
  metric: short,
  unit: short,
  target: z.number().positive().max(1e12),
});
const channel = z
  .object({
    partner: short,
    country: z.string().regex(/^[A-Z]{2}$/),
    type: z.enum(channelTypes),
    plannedOn: month,
    amountTwd: money.nullable(),
    detail: z.string().max(500),
  })
  .partial();

const kpis = z
  .object({
    events: z.object({ target: pair, h1: pair, h2: pair, ...row }).partial(),
    tools: z.object({ target: count, h1: count, h2: count, tools: z.array(tool.partial()).max(12), ...row }).partial(),
    channels: z.object({ target: count, h1: count, h2: count, plans: z.array(channel).max(12), ...row }).partial(),
    growth: z
      .object({
        /** In NT$, or in percent where a member keeps its figures to itself: amounts would give them away. */
        by: z.enum(['AMOUNT', 'PERCENT']),
        targetTwd: money,
        h1Twd: money,
        h2Twd: money,
        targetPct: hundredths,
        h1Share: hundredths,
        /** Shares typed elsewhere, by 統編; ours are always computed. */
        statedShares: z.record(z.string(), hundredths),
        ...row,
      })
      .partial(),
    custom: z
      .object({ target: count, h1: count, h2: count, items: z.array(z.string().max(200)).max(10), ...row })
      .partial(),
  })
  .partial();

const gantt = z
  .array(z.object({ item: z.enum(kpiCodes), weight: hundredths, monthly: z.array(hundredths).max(24) }))
  .max(12);

/** Each is a fault declared absent (`false`); a declared one stops the proposal. */
const declarations = z
  .object({
    abnormalClosing: z.boolean(),
    suspendedDuringGuidance: z.boolean(),
    suspensionRunning: z.boolean(),
    otherMoeaGuidance: z.boolean(),
  })
  .partial();
export const declarationNames = declarations.keyof().options;

const consent = z.object({ noticeVersion: z.string().max(40), accepted: z.boolean() }).partial();

/**
 * The leader's part of a proposal as it is saved: every field may be missing (SPEC J5). Members have sheets of their own;
 * what a submitted proposal must hold is decided by `checkProposal`.
 */
export const proposalDraft = z.object({ plan, texts, kpis, gantt, declarations, consent }).partial();

export type ProposalDraft = z.infer<typeof proposalDraft>;
export type KpiDraft = NonNullable<ProposalDraft['kpis']>;
export type GanttRow = NonNullable<ProposalDraft['gantt']>[number];

/** A member of the proposal as the rules see it. */
export interface ProposalMember {
  readonly role: 'LEADER' | 'MEMBER';
  readonly sheet: MemberSheet;
  /** Confirmed by the firm itself (SPEC J10); the leader confirms by submitting. */
  readonly confirmed: boolean;
  readonly refused: boolean;
  /** The figures may be shown to the leader. */
  readonly sharesFigures: boolean;
}

export interface Proposal {
  readonly draft: ProposalDraft;
  /** In the order of the plan; the leader is one of them. */
  readonly members: readonly ProposalMember[];
}

/** A save replaces the named fields of a page and leaves the others; a KPI card is replaced field by field too. */
export function mergeProposal(before: ProposalDraft, change: ProposalDraft): ProposalDraft {
  const pages = { ...before, ...change };
  const laid = <T extends object>(a: T | undefined, b: T | undefined): T | undefined =>
    a && b ? { ...a, ...b } : (b ?? a);
  const cards = laid(before.kpis, change.kpis);
  for (const card of Object.keys(change.kpis ?? {}) as (keyof KpiDraft)[])
    Object.assign(cards ?? {}, { [card]: { ...before.kpis?.[card], ...change.kpis?.[card] } });
  return {
    ...pages,
    ...(change.plan ? { plan: laid(before.plan, change.plan) } : {}),
    ...(change.texts ? { texts: laid(before.texts, change.texts) } : {}),
    ...(change.kpis ? { kpis: cards } : {}),
    ...(change.declarations ? { declarations: laid(before.declarations, change.declarations) } : {}),
    ...(change.consent ? { consent: laid(before.consent, change.consent) } : {}),
  };
}

/** One member's sheet laid over what is there; the contact is laid over field by field. */
export function mergeSheet(before: MemberSheet, change: MemberSheet): MemberSheet {
  return {
    ...before,
    ...change,
    ...(change.contact ? { contact: { ...before.contact, ...change.contact } } : {}),
    ...(change.exportsTwd ? { exportsTwd: { ...before.exportsTwd, ...change.exportsTwd } } : {}),
    ...(change.revenueBasis ? { revenueBasis: { ...before.revenueBasis, ...change.revenueBasis } } : {}),
  };
}
