import * as z from 'zod';

const cefrLevels = ['NATIVE', 'C2', 'C1', 'B2', 'B1', 'A2', 'A1'] as const;
export type CefrLevel = (typeof cefrLevels)[number];
export { cefrLevels };

export const preferenceNames = [
  'expertise',
  'market',
  'industry',
  'language',
  'modeDistance',
  'outcome',
  'load',
] as const;
export type PreferenceName = (typeof preferenceNames)[number];

const weights = z
  .object(
    Object.fromEntries(preferenceNames.map((n) => [n, z.number().min(0).max(100)])) as Record<
      PreferenceName,
      z.ZodNumber
    >,
  )
  .refine((w) => Object.values(w).reduce((a, b) => a + b, 0) === 100, { message: 'weights must sum to 100' });

/**
 * The matching policy as data with a version (SPEC E2): weights, scales and reach. Every decision stores the version it
 * was made under. Hard rules are not in here as weights; `gates` only says which of them are in force, in their order.
 */
export const matchingPolicy = z.object({
  policy: z.string().min(1),
  weights,
  topNeeds: z.int().min(1).max(24),
  maxLevel: z.int().positive(),
  /** For one, two or three ranked markets, the share of each rank. */
  marketRank: z.record(z.string(), z.array(z.number().positive())),
  sameRegion: z.number().min(0).max(1),
  regions: z.record(z.string(), z.array(z.string())),
  marketLanguages: z.record(z.string(), z.array(z.string())),
  cefr: z.record(z.enum(cefrLevels), z.number().min(0).max(1)),
  travelRegions: z.record(z.string(), z.array(z.string())),
  adjacentRegions: z.array(z.tuple([z.string(), z.string()])),
  travelMinutes: z.object({
    sameCounty: z.int(),
    sameRegion: z.int(),
    adjacent: z.int(),
    far: z.int(),
    islands: z.int(),
  }),
  distance: z.array(z.object({ maxMinutes: z.int(), value: z.number().min(0).max(1) })).min(1),
  outcome: z.object({ priorMean: z.number(), priorCount: z.number().positive(), scale: z.string() }),
  gates: z.array(z.string()),
  /** Every feature and contribution is an integer of one part in this many. */
  scaleUnits: z.int().positive(),
  rounding: z.string().optional(),
  /** Cases a consultant takes in a week (Monday to Sunday) and in a season where he has no number of his own. */
  caps: z
    .object({ perWeek: z.int().min(0).nullable(), perSeason: z.int().min(0).nullable() })
    .default({ perWeek: null, perSeason: null }),
  /** The clock of an offer in working hours, and how many are asked after the first (SPEC F3). */
  offer: z
    .object({ workingHours: z.int().min(1).max(240), maxAlternates: z.int().min(0).max(9) })
    .default({ workingHours: 48, maxAlternates: 3 }),
});

export type MatchingPolicy = z.infer<typeof matchingPolicy>;
