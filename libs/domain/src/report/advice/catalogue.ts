import * as z from 'zod';
import { tagCodes } from '../../questionnaire';
import { efforts } from '../content';

const said = z.string().trim().min(1).max(400);
const text = z.object({ zh: said, en: said });
const grade = z.int().min(1).max(5);
const isoDate = z.iso.date();
const tag = z.enum(tagCodes);
/** Business models of the application an entry is meant for; without it, all. */
const models = z.array(z.enum(['B2B', 'B2C', 'B2B2C'])).optional();
/** True: only for what is shipped; false: only for services. */
const goods = z.boolean().optional();

/** Editing: how often and when last, and whether the office has taken the entry out of use; it stays known then. */
const kept = {
  revision: z.int().min(0).default(0),
  editedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  retired: z.boolean().default(false),
};

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

export const toolTypeCodes = ['T1', 'T2', 'T3', 'T4', 'T5', 'BASE'] as const;
export type ToolType = (typeof toolTypeCodes)[number];

/** A way to meet a need: a category of tools, never a product (SPEC X9). Grades 1–5, 5 is best. */
export const toolEntry = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  tag,
  type: z.enum(toolTypeCodes),
  name: text,
  free: z.boolean(),
  fit: grade,
  language: grade,
  reach: grade,
  ease: grade,
  effort: z.enum(efforts),
  /** A band in NT$ with its period, such as 「1–3千／月」. */
  cost: text,
  risk: text,
  /** Words of N11 that say the firm has it already. */
  existing: z.array(z.string()).default([]),
  models,
  goods,
  /** Level 0–4 of the theme from which, and below which, the way makes sense; without them, always. */
  from: z.number().optional(),
  below: z.number().optional(),
  /** Last day on which it is suggested. */
  validTo: isoDate.nullable().default(null),
  /** Day the cost band was looked up; null for an estimate. */
  checkedOn: isoDate.nullable(),
  ...kept,
});

export const toolCatalogue = z
  .object({ version: z.string(), basis: text, ways: z.array(toolEntry).min(1) })
  .refine((c) => unique(c.ways.map((w) => w.id)), { error: 'ids must be unique' });

export const industries = ['IT', 'FNB_TOURISM', 'BEAUTY', 'OTHER'] as const;
export type Industry = (typeof industries)[number];

/** A support resource to refer to (FACTS 3.2). */
export const resourceEntry = z.object({
  id: z.string().regex(/^R\d{2,3}$/),
  name: text,
  owner: text,
  tags: z.array(tag).min(1),
  helps: text,
  /** Why it fits; {action} stands for the action's id. */
  why: text,
  firstStep: text,
  contact: said,
  website: z.string().trim().max(200).nullable(),
  /** False where the address or contact has not been confirmed by look-up. */
  checked: z.boolean(),
  deadline: text,
  /** Amounts of a stated year, for staff; they change yearly. */
  terms: text.nullable(),
  /** Serves any theme when nothing closer is found. */
  general: z.boolean(),
  /** Empty: every industry. */
  industries: z.array(z.enum(industries)),
  /** True: only for firms that ship goods. */
  goods: z.boolean().nullable(),
  maxEmployees: z.int().positive().nullable(),
  /** Only for firms that asked for an alliance (N9). */
  alliance: z.boolean(),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
  lastCheckedOn: isoDate.nullable(),
  /** C confirmed by look-up, K general knowledge. */
  chk: z.enum(['C', 'K']),
  ...kept,
});

export const resourceCatalogue = z
  .object({ version: z.string(), resources: z.array(resourceEntry).min(1) })
  .refine((c) => unique(c.resources.map((r) => r.id)), { error: 'ids must be unique' });

export const roleCodes = [
  'OWNER',
  'SALES',
  'MARKETING',
  'QUALITY',
  'PRODUCT',
  'IT',
  'FINANCE',
  'SERVICE',
  'OPERATIONS',
] as const;

const week = z.int().min(1).max(13);

/** What would change the market's verdict, and to what. */
const trigger = z.object({ event: text, then: text });

/** Texts may hold {market} and {language}. */
export const actionTemplate = z.object({
  name: text,
  /** Imperative for the summary's sentence, at most eight characters. */
  brief: text,
  /** Milestone for the roadmap's title, at most five characters. */
  milestone: text,
  firstStep: text,
  deliverable: text,
  measure: text,
  owner: z.enum(roleCodes),
  effort: z.enum(efforts),
  /** NT$ thousand. */
  costFromK: z.int().min(0),
  costToK: z.int().min(0),
  impact: grade,
  /** First and last week of the ninety days. */
  weeks: z.tuple([week, week]),
  continuous: z.boolean(),
  models,
  goods,
  /** Spends on media; left out while a market is not to be advertised in. */
  paid: z.boolean().optional(),
  /** Level from which, and under which, it makes sense; above that the firm has done it already. */
  from: z.number().optional(),
  below: z.number().optional(),
});

/** Texts may also hold {q1} and {q2}, the chosen options of the theme's first two items. */
export const adviceStage = z.object({
  /** Level 0–4 under which this stage applies; null for the last. */
  below: z.number().nullable(),
  pain: text,
  cause: text,
  effect: text,
  finding: text,
  text,
  /** Where the theme's own does not suit the stage. */
  trigger: trigger.optional(),
  actions: z.array(actionTemplate).min(1).max(3),
});

export const tagAdvice = z.object({
  tag,
  /** Which of the theme's items decides the stage: its first, or the lowest. */
  judge: z.enum(['FIRST', 'LOWEST']),
  keywords: z.array(z.string().min(1)),
  /** Themes that come first where they are in the plan, and before what. */
  after: z.array(z.object({ tag, before: text })),
  trigger,
  stages: z.array(adviceStage).min(1),
});

export const adviceCatalogue = z
  .object({
    version: z.string(),
    roles: z.record(z.enum(roleCodes), z.object({ name: text, small: text })),
    tags: z.array(tagAdvice),
  })
  .refine((c) => unique(c.tags.map((t) => t.tag)), { error: 'one entry a tag' });

export type ToolEntry = z.infer<typeof toolEntry>;
export type ToolCatalogue = z.infer<typeof toolCatalogue>;
export type ResourceEntry = z.infer<typeof resourceEntry>;
export type ResourceCatalogue = z.infer<typeof resourceCatalogue>;
export type ActionTemplate = z.infer<typeof actionTemplate>;
export type AdviceStage = z.infer<typeof adviceStage>;
export type TagAdvice = z.infer<typeof tagAdvice>;
export type AdviceCatalogue = z.infer<typeof adviceCatalogue>;

/** The three files of reference data the first draft is written from. */
export interface AdviceCatalogues {
  readonly tools: ToolCatalogue;
  readonly resources: ResourceCatalogue;
  readonly advice: AdviceCatalogue;
}

/** The first number from 1 on that makes an id nobody has. */
function firstFree(idOf: (n: number) => string, taken: readonly string[]): string {
  for (let n = 1; ; n += 1) if (!taken.includes(idOf(n))) return idOf(n);
}

/** An id for a new way of a theme: `mkt-research-1`. */
export function nextToolId(tag: ToolEntry['tag'], taken: readonly string[]): string {
  return firstFree((n) => `${tag.toLowerCase().replaceAll('_', '-')}-${n}`, taken);
}

/** An id for a new resource: `R28`. */
export function nextResourceId(taken: readonly string[]): string {
  return firstFree((n) => `R${String(n).padStart(2, '0')}`, taken);
}
