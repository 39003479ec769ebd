import * as z from 'zod';
import { allianceRules } from './alliance-rules';

const text = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const isoDate = z.iso.date();
const instant = z.iso.datetime({ offset: true });

/** A date as it was announced, with the weekday that was printed beside it, so that the linter can compare (SPEC S1). */
const announcedDate = z.object({
  what: text,
  date: isoDate,
  weekday: z.enum(['日', '一', '二', '三', '四', '五', '六']),
});

/** Whether paper counts by arrival or by postmark, and every place of the announcement that says so (SPEC S2). */
const paperRule = z.object({
  basis: z.enum(['RECEIVED', 'POSTMARK']),
  statements: z.array(z.object({ where: z.string(), basis: z.enum(['RECEIVED', 'POSTMARK']) })).default([]),
});

const criterionSchema = z.object({
  id: z.string(),
  label: text,
  max: z.number().positive(),
  /** In both languages; what was stored before was in one. */
  subItems: z.array(z.union([text, z.string()])).default([]),
  needsOwnerConfirmation: z.boolean().default(false),
});

const milestone = z.object({ id: z.string(), label: text, from: z.string(), to: z.string() });

/** What one call of a season consists of; section 1 of the specification as data. */
export const callSettings = z.object({
  scheme: z.enum(['DIAGNOSIS', 'ALLIANCE']),
  title: text,
  summary: text,
  opensAt: instant,
  /** The first instant at which an application is late: strictly before it passes (SPEC A2). */
  closesAt: instant,
  /** Minutes after `closesAt` that still pass; never shown. */
  graceMinutes: z.int().min(0).default(0),
  /** How the end is said: an hour on a day (`17:00`), or the end of the day. */
  closesSaid: z.enum(['HOUR', 'END_OF_DAY']),
  /** Places; null is "limited, without a number". */
  places: z.int().min(0).nullable(),
  moneyPerCaseTwd: z.int().nullable(),
  awards: z.int().nullable(),
  whoMayApply: z.array(text),
  course: z.array(z.object({ id: z.string(), label: text, detail: text })),
  milestones: z.array(milestone),
  announcedDates: z.array(announcedDate),
  paper: paperRule.nullable(),
  documents: z.array(z.object({ id: z.string(), label: text, copies: z.int().min(1).default(1) })),
  rubric: z.object({ version: z.string(), criteria: z.array(criterionSchema) }).nullable(),
  kpis: z.array(z.object({ code: z.string(), label: text, target: z.number(), unit: text })),
  minMembers: z.int().nullable(),
  /** What an alliance call leaves open, decided; null takes the defaults. */
  alliance: allianceRules.nullable().optional(),
  /** The numbers of this call's cases begin with it: `D113` gives `D113-0001`. */
  numberSeries: z.string().regex(/^[A-Z]\d{2,3}[A-Z]?$/),
  expectedPages: z.int().min(1).default(3),
  questionnaire: z.string().nullable(),
  contact: z.object({ office: text, phone: z.string(), email: z.string(), address: text }),
});

export const seasonTarget = z.object({
  id: z.string(),
  label: text,
  value: z.int().positive(),
  unit: z.enum(['CASE', 'FIRM', 'PARTNER']),
  /** Null until the owner decides whether the figure is of one year or of all years (SPEC S4). */
  period: z.enum(['YEAR', 'CUMULATIVE']).nullable(),
});

export const seasonSettings = z.object({
  /** ROC year: 113 is 2024. */
  year: z.int().min(100).max(200),
  title: text,
  targets: z.array(seasonTarget),
  calls: z.array(callSettings),
});

/** The sub-items of a criterion in both languages. */
export function subItemsOf(criterion: Pick<z.infer<typeof criterionSchema>, 'subItems'>): z.infer<typeof text>[] {
  return criterion.subItems.map((item) => (typeof item === 'string' ? { zh: item, en: item } : item));
}

export type CallSettings = z.infer<typeof callSettings>;
export type SeasonSettings = z.infer<typeof seasonSettings>;
