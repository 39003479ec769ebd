import type { BatchPlan } from '../batch';
import type { CurvePoint, ProposalSettings } from './types';

/** How many pairs a pool may have for the curve to be tried. */
const MOST_PAIRS = 200_000;
const MOST_POINTS = 5;

/** The total for one case a consultant, two, three …, each from the one before; ends where more places change nothing. */
export function curveOf({ assigner, input, numbers }: BatchPlan, settings: ProposalSettings): CurvePoint[] {
  const { problem } = assigner;
  const isPlain = Object.keys(settings.least).length + Object.keys(settings.markets).length === 0;
  if (problem.score.length > MOST_PAIRS || !isPlain) return [];
  const trial = assigner.fork();
  const most = [...trial.plan.most];
  const points: CurvePoint[] = [];
  for (let cap = 1; cap <= MOST_POINTS; cap++) {
    input.consultants.forEach((_, j) => trial.setMost(j, Math.max(trial.plan.pinned[j]!, Math.min(most[j]!, cap))));
    const used = trial.plan.pairOf.filter((e) => e >= 0);
    const total = used.reduce((sum, e) => sum + problem.score[e]! - (numbers.bonus.get(e) ?? 0), 0);
    points.push({ perConsultant: cap, total, given: used.length });
    if (most.every((m) => m <= cap)) break;
  }
  return points;
}
