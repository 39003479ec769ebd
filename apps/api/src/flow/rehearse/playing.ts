import type { MatchingPolicy } from '@pilotage/domain/matching';
import {
  simulateSeason,
  syntheticSeason,
  type SeasonPlan,
  type SeasonResult,
  type SyntheticSize,
} from '@pilotage/domain/matching/season';

export interface PlayInput {
  readonly season: { readonly plan: SeasonPlan } | { readonly synthetic: SyntheticSize };
  readonly before: MatchingPolicy;
  readonly after: MatchingPolicy;
}

export interface Played {
  readonly before: SeasonResult;
  readonly after: SeasonResult;
}

export interface PlayProgress {
  readonly phase: 'before' | 'after';
  readonly done: number;
  readonly of: number;
}

/** A season under two policies, in a thread; null when it was stopped. */
export function play(
  { season, before, after }: PlayInput,
  tell: (progress: PlayProgress) => void,
  isStopped: () => boolean,
): Played | null {
  const plan = 'plan' in season ? season.plan : syntheticSeason(season.synthetic);
  const under = (phase: PlayProgress['phase'], policy: MatchingPolicy): SeasonResult | null =>
    simulateSeason(plan, policy, (day, of) => {
      tell({ phase, done: Math.min(day + 1, of), of });
      return !isStopped();
    });
  const one = under('before', before);
  const other = one && under('after', after);
  return one && other ? { before: one, after: other } : null;
}
