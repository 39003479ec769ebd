import * as z from 'zod';
import { matchingPolicy, preferenceNames, type MatchingPolicy, type PreferenceName } from './policy';

/** What staff may change of a policy: whole weights, caps, thresholds and the clock of an offer. The rest is its base's. */
export const policyEdit = z.object({
  weights: z
    .object(
      Object.fromEntries(preferenceNames.map((n) => [n, z.int().min(0).max(100)])) as Record<PreferenceName, z.ZodInt>,
    )
    .refine((w) => Object.values(w).reduce((a, b) => a + b, 0) === 100, { message: 'weights must sum to 100' }),
  topNeeds: z.int().min(1).max(10),
  sameRegion: z.number().min(0).max(1),
  outcome: z.object({ priorMean: z.number().min(1).max(5), priorCount: z.number().min(1).max(100) }),
  caps: matchingPolicy.shape.caps.unwrap(),
  offer: matchingPolicy.shape.offer.unwrap(),
});
export type PolicyEdit = z.infer<typeof policyEdit>;

/** The part of a policy that staff may change. */
export function editOf(p: MatchingPolicy): PolicyEdit {
  const { weights, topNeeds, sameRegion, outcome, caps, offer } = p;
  const { priorMean, priorCount } = outcome;
  return { weights, topNeeds, sameRegion, outcome: { priorMean, priorCount }, caps, offer };
}

/** A policy with what staff have changed, under a name of its own. */
export function withEdit(base: MatchingPolicy, edit: PolicyEdit, name: string): MatchingPolicy {
  return { ...base, ...edit, outcome: { ...base.outcome, ...edit.outcome }, policy: name };
}

export interface PolicyChange {
  /** Such as `weights.expertise`. */
  readonly path: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What differs between two policies, as far as staff may change it. */
export function policyChanges(before: MatchingPolicy, after: MatchingPolicy): PolicyChange[] {
  const [a, b] = [flat(editOf(before)), flat(editOf(after))];
  return [...a.keys()]
    .filter((path) => a.get(path) !== b.get(path))
    .map((path) => ({ path, before: a.get(path) ?? null, after: b.get(path) ?? null }));
}

function flat(edit: PolicyEdit): Map<string, number | null> {
  const out = new Map<string, number | null>();
  for (const [key, value] of Object.entries(edit) as [string, unknown][]) {
    if (typeof value === 'number') out.set(key, value);
    else for (const [inner, v] of Object.entries(value as Record<string, number | null>)) out.set(`${key}.${inner}`, v);
  }
  return out;
}
