import * as z from 'zod';
import { tagCodes } from '../questionnaire';

/** Section ids are fixed; their labels are text (SPEC H1). Order is the reader's order. */
export const sectionIds = [
  'summary',
  'firm',
  'interview',
  'assessment',
  'pains',
  'markets',
  'tools',
  'actions',
  'roadmap',
  'referrals',
  'expectations',
  'evidence',
  'statement',
] as const;
export type SectionId = (typeof sectionIds)[number];

const long = z.string().max(4000);
const line = z.string().max(400);
const isoDate = z.iso.date();

/** `Q07` a questionnaire item, `V02` an interview note, `E05` an entry of the evidence section. */
export const evidenceCode = z.string().regex(/^[QVE]\d{2}$/);
const evidence = z.array(evidenceCode).max(8);

export const efforts = ['S', 'M', 'L'] as const;
export type Effort = (typeof efforts)[number];

/** The eight criteria by which a market is judged, 1 unfavourable … 5 favourable (REPORT-DESIGN section 5). */
export const marketCriteria = [
  'demand',
  'rivals',
  'access',
  'channel',
  'price',
  'logistics',
  'language',
  'risk',
] as const;
export type MarketCriterion = (typeof marketCriteria)[number];

const marketCell = z.object({
  /** Null prints 「資料不足」 and stays out of the mean. */
  score: z.int().min(1).max(5).nullable(),
  confidence: z.enum(['HIGH', 'MEDIUM', 'LOW']).nullable(),
  ground: line,
  source: evidenceCode.nullable(),
});

const finding = z.object({ id: z.string().regex(/^F\d{1,2}$/), title: line, text: line, evidence });

const pain = z.object({
  id: z.string().regex(/^P\d$/),
  name: line,
  gate: z.enum(['CLOSED', 'HALF', 'OPEN']),
  /** The one number of the pain, with its unit, for the fairway figure. */
  figure: line,
  cause: line,
  effect: line,
  evidence,
  actions: z.array(z.string()).max(6),
});

const toolWay = z.object({
  name: line,
  free: z.boolean(),
  fit: z.int().min(1).max(5),
  cost: line,
  language: z.int().min(1).max(5),
  reach: z.int().min(1).max(5),
  ease: z.int().min(1).max(5),
  effort: z.enum(efforts),
  verdict: line,
  recommended: z.boolean(),
});

const action = z.object({
  id: z.string().regex(/^A\d{1,2}$/),
  name: line,
  /** The need it answers; its value comes from the questionnaire and is never edited by hand. */
  tag: z.enum(tagCodes),
  finding: z.string().nullable(),
  impact: z.int().min(1).max(5),
  effort: z.enum(efforts),
  owner: line,
  /** NT$ band in thousands, both ends; 0–0 costs nothing. */
  costFromK: z.int().min(0),
  costToK: z.int().min(0),
  firstStep: line,
  firstStepBy: isoDate.nullable(),
  deliverable: line,
  measure: line,
  startsOn: isoDate.nullable(),
  dueOn: isoDate.nullable(),
  continuous: z.boolean(),
  dependsOn: z.array(z.object({ action: z.string(), before: line })).max(4),
});

const referral = z.object({
  resourceId: z.string(),
  why: line,
  tag: z.enum(tagCodes),
  action: z.string().nullable(),
  firstStep: line,
});

const expectation = z.object({
  question: line,
  state: z.enum(['ANSWERED', 'PARTLY', 'NOT_YET']),
  answer: line,
  where: line,
  /** Who answers the rest and by when; due for PARTLY and NOT_YET. */
  who: line,
  by: isoDate.nullable(),
});

/**
 * What the consultant writes: one object a section. Facts of the firm, scores and meeting times are not in here; they
 * come from the records when the document is made, so that they cannot drift from them.
 */
export const reportContent = z.object({
  summary: z.object({
    answer: line,
    lead: long,
    findings: z.array(finding).max(6),
    firstActions: z.array(z.object({ finding: z.string(), action: z.string() })).max(3),
    /** Said when the first actions are not the first by formula. */
    orderReason: line,
  }),
  firm: z.object({ title: line, quote: line }),
  interview: z.object({
    title: line,
    notes: z.array(z.object({ code: evidenceCode, said: line, meaning: line, confirmed: z.boolean() })).max(20),
  }),
  assessment: z.object({
    title: line,
    lead: long,
    adjustments: z.array(z.object({ item: z.string(), to: z.int().min(0).max(4), reason: line, evidence })).max(27),
  }),
  pains: z.object({ title: line, lead: long, rows: z.array(pain).max(5) }),
  markets: z.object({
    title: line,
    lead: long,
    rows: z
      .array(
        z.object({
          market: z.string(),
          cells: z.record(z.enum(marketCriteria), marketCell),
          decision: z.enum(['ENTER', 'PROBE', 'HOLD']),
          verdict: line,
        }),
      )
      .max(3),
    triggers: z.array(z.object({ event: line, where: line, latest: line, then: line })).max(6),
  }),
  tools: z.object({
    title: line,
    lead: long,
    groups: z
      .array(
        z.object({
          tags: z.array(z.enum(tagCodes)).min(1),
          type: z.enum(['T1', 'T2', 'T3', 'T4', 'T5', 'BASE']),
          ways: z.array(toolWay).max(6),
          fewReason: line,
        }),
      )
      .max(4),
    leftOut: line,
  }),
  actions: z.object({
    title: line,
    items: z.array(action).max(10),
    moved: z.array(z.object({ action: z.string(), reason: line })).max(5),
  }),
  roadmap: z.object({ title: line, startsOn: isoDate.nullable() }),
  referrals: z.object({
    title: line,
    cards: z.array(referral).max(6),
    considered: z.object({ resourceId: z.string(), reason: line }).nullable(),
    noneReason: line,
    consentGiven: z.boolean(),
  }),
  expectations: z.object({ title: line, rows: z.array(expectation).max(5) }),
  evidence: z.object({
    title: line,
    rows: z
      .array(
        z.object({
          code: evidenceCode,
          kind: z.enum(['QUESTIONNAIRE', 'DOCUMENT', 'OBSERVATION', 'PUBLIC']),
          content: line,
        }),
      )
      .max(40),
  }),
  statement: z.object({
    title: line,
    dataUntil: isoDate.nullable(),
    ties: z.array(z.object({ vendor: line, relation: line })).max(6),
  }),
});

export type ReportContent = z.infer<typeof reportContent>;
export type ReportAction = ReportContent['actions']['items'][number];
export type ReportFinding = ReportContent['summary']['findings'][number];
export type ReportPain = ReportContent['pains']['rows'][number];
export type MarketRow = ReportContent['markets']['rows'][number];
export type ToolGroup = ReportContent['tools']['groups'][number];
export type ToolWay = ToolGroup['ways'][number];
