import * as z from 'zod';

const text = z.object({ zh: z.string().min(1), en: z.string().min(1) });

/** Brunei to Viet Nam without Timor-Leste, a member only since 2025; South Asia; Japan and Korea (FACTS 2.8). */
const MARKETS = [
  'BN',
  'KH',
  'ID',
  'LA',
  'MY',
  'MM',
  'PH',
  'SG',
  'TH',
  'VN',
  'IN',
  'PK',
  'BD',
  'LK',
  'NP',
  'BT',
  'MV',
  'JP',
  'KR',
];

const instalment = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,20}$/),
  label: text,
  /** What has to have happened before it may be paid. */
  after: z.enum(['CONTRACT', 'MIDTERM', 'FINAL']),
  /** Share of the contract in hundredths of a percent. */
  share: z.int().min(1).max(10_000),
});

const divergence = z.object({
  /** Points between the highest and the lowest total (SPEC M7). */
  spread: z.number().positive().default(20),
  deviation: z.number().positive().nullable().default(10),
  /** Places between a reviewer's own ranking and the panel's. */
  places: z.int().positive().default(3),
  /** Spread of one criterion, as a share of its maximum (SPEC X14). */
  criterion: z.number().positive().nullable().default(0.5),
});

const panel = z.object({
  size: z.int().min(1).default(5),
  /** Valid sheets a proposal needs (decision 7). */
  quorum: z.int().min(1).default(3),
  /** Step of a score in points. */
  step: z.number().positive().default(0.5),
  /** A comment is due below and above these shares of a criterion's maximum (SPEC M3). */
  commentBelow: z.number().min(0).max(1).default(0.6),
  commentAbove: z.number().min(0).max(1).default(0.9),
  passMark: z.number().min(0).default(70),
  /** Criteria that decide a tie, in this order; then a recorded vote (SPEC M5). */
  ties: z.array(z.string()).default(['feasibility', 'innovation']),
  dropExtremes: z.boolean().default(false),
  divergence: divergence.prefault({}),
  talkMinutes: z.int().positive().default(15),
  answerMinutes: z.int().positive().default(15),
  breakAfter: z.int().positive().default(3),
  breakMinutes: z.int().min(0).default(10),
  objectionDays: z.int().min(0).default(10),
  /** Whether applicants may read the reviewers' comments, without names (SPEC M10). */
  commentsToApplicants: z.boolean().default(false),
});

/**
 * What an alliance call leaves to be decided, as data with the specification's defaults (SPEC S9, J, K, M; FACTS 5.1). A
 * setting that the briefing does not give is a proposal here and the owner's to change.
 */
export const allianceRules = z.object({
  markets: z.array(z.string().regex(/^[A-Z]{2}$/)).default(MARKETS),
  secondaryMarketsMax: z.int().min(0).default(2),
  industries: z.array(z.string()).default(['IT', 'FNB_TOURISM', 'BEAUTY']),
  allMustBeSme: z.boolean().default(true),
  /** Advice, never a rule (SPEC S8); the suffix 主題聯盟 does not count. */
  nameSoftMax: z.int().positive().default(4),
  /** Growth of the overseas business in hundredths of a percent. */
  growth: z.int().min(0).default(1500),
  leastTools: z.int().min(1).default(3),
  leastChannels: z.int().min(1).default(2),
  leastCustom: z.int().min(1).default(1),
  summaryMaxCharacters: z.int().positive().default(900),
  /** Last day of the first half (decision 6); the call's year where it is not given. */
  firstHalfEnds: z.iso.date().nullable().default(null),
  /** Days a firm has to correct its papers; 0 leaves it to the desk, case by case. */
  correctionDays: z.int().min(0).default(3),
  contractDays: z.int().min(1).default(30),
  panel: panel.prefault({}),
  instalments: z.array(instalment).default([
    { id: 'first', label: { zh: '第一期', en: 'First' }, after: 'CONTRACT', share: 3000 },
    { id: 'second', label: { zh: '第二期', en: 'Second' }, after: 'MIDTERM', share: 4000 },
    { id: 'third', label: { zh: '第三期', en: 'Third' }, after: 'FINAL', share: 3000 },
  ]),
});

export type AllianceRules = z.infer<typeof allianceRules>;
export type PanelRules = AllianceRules['panel'];
export type Instalment = AllianceRules['instalments'][number];

/** The rules of a call, with the defaults where it says nothing. */
export function allianceRulesOf(settings: { readonly alliance?: AllianceRules | null | undefined }): AllianceRules {
  return settings.alliance ?? allianceRules.parse({});
}
