import { ratioUnits, stableHash } from '../kernel';
import { preferenceNames, type PreferenceName } from './policy';
import { featuresOf, preferences } from './preferences';
import { failingGates } from './requirements';
import type {
  GatedConsultant,
  MatchCase,
  MatchConsultant,
  MatchContext,
  RankedConsultant,
  Ranking,
  Units,
} from './types';

type Comparable = Pick<Scored, 'k' | 'features' | 'total'>;

interface Scored {
  readonly k: MatchConsultant;
  readonly features: Units;
  readonly parts: Units;
  readonly total: number;
}

/** One preference of a pair: the feature, and what it contributes under its weight. */
export function scorePreference(
  name: PreferenceName,
  c: MatchCase,
  k: MatchConsultant,
  context: MatchContext,
): { readonly feature: number; readonly part: number } {
  const feature = preferences.find((p) => p.name === name)!.feature(c, k, context);
  return { feature, part: ratioUnits(context.policy.weights[name] * feature, 100, 1) };
}

/** Contribution = weight · feature / 100, rounded half up to one unit; the total is the sum of the contributions. */
export function scorePair(c: MatchCase, k: MatchConsultant, context: MatchContext): Scored {
  const features = featuresOf(c, k, context);
  const { weights } = context.policy;
  const parts = Object.fromEntries(
    preferenceNames.map((n) => [n, ratioUnits(weights[n] * features[n], 100, 1)]),
  ) as Record<PreferenceName, number>;
  return { k, features, parts, total: preferenceNames.reduce((sum, n) => sum + parts[n], 0) };
}

/** SPEC E3: higher expertise, longer idle, then a stable hash of case, consultant and policy version. */
function better(a: Comparable, b: Comparable, tie: (id: string) => number): number {
  return (
    b.total - a.total ||
    b.features.expertise - a.features.expertise ||
    b.k.idleDays - a.k.idleDays ||
    tie(a.k.id) - tie(b.k.id) ||
    (a.k.id < b.k.id ? -1 : 1)
  );
}

function tieOf(caseId: string, policy: string): (id: string) => number {
  return (id) => stableHash(`${caseId}|${id}|${policy}`);
}

/** The order of a ranking for a case under a policy version. */
export function inOrder(caseId: string, policy: string): (a: Comparable, b: Comparable) => number {
  const tie = tieOf(caseId, policy);
  return (a, b) => better(a, b, tie);
}

/** Whether a scored consultant comes before one of a ranking of the same case. */
export function isBetter(a: Scored, b: Comparable, caseId: string, { policy }: MatchContext): boolean {
  return better(a, b, tieOf(caseId, policy.policy)) < 0;
}

/**
 * Every consultant for one case: those who pass all gates ranked with the arithmetic of their score, the others with the
 * gates that stop them. The result depends on the arguments only, never on the order of `pool`.
 */
export function rankConsultants(c: MatchCase, pool: readonly MatchConsultant[], context: MatchContext): Ranking {
  const open: Scored[] = [];
  const gated: GatedConsultant[] = [];
  for (const k of pool) {
    const scored = scorePair(c, k, context);
    const gates = failingGates(c, k, context);
    if (gates.length > 0) gated.push({ consultantId: k.id, gates, total: scored.total });
    else open.push(scored);
  }
  open.sort(inOrder(c.id, context.policy.policy));
  const ranked = open.map((s, i): RankedConsultant => ({
    consultantId: s.k.id,
    rank: i + 1,
    features: s.features,
    parts: s.parts,
    total: s.total,
  }));
  return {
    caseId: c.id,
    policy: context.policy.policy,
    ranked,
    gated: gated.sort((a, b) => (a.consultantId < b.consultantId ? -1 : 1)),
  };
}
