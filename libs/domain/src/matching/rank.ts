import { ratioUnits, stableHash } from '../kernel';
import { preferenceNames, type PreferenceName } from './policy';
import { featuresOf } from './preferences';
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

interface Scored {
  readonly k: MatchConsultant;
  readonly features: Units;
  readonly parts: Units;
  readonly total: number;
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
function better(a: Scored, b: Scored, tie: (id: string) => number): number {
  return (
    b.total - a.total ||
    b.features.expertise - a.features.expertise ||
    b.k.idleDays - a.k.idleDays ||
    tie(a.k.id) - tie(b.k.id) ||
    (a.k.id < b.k.id ? -1 : 1)
  );
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
  const tie = (id: string): number => stableHash(`${c.id}|${id}|${context.policy.policy}`);
  open.sort((a, b) => better(a, b, tie));
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
