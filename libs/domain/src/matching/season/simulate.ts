import type { MatchingPolicy } from '../policy';
import { SeasonDesk } from './desk';
import { summaryOf } from './summary';
import type { SeasonPlan, SeasonResult } from './types';

/** Days after the last arrival on which a season ends, whoever still waits. */
const LAST_DAYS = 180;

/**
 * Plays a season under a policy: arrivals, batches, offers, declines, offers that run out, firms that do not come, leave.
 * The same plan and policy give the same result to the last byte (SPEC X3). `step` may stop it by saying false.
 */
export function simulateSeason(
  plan: SeasonPlan,
  policy: MatchingPolicy,
  step: (day: number, of: number) => boolean = () => true,
): SeasonResult | null {
  const desk = new SeasonDesk(plan, policy);
  const lastArrival = plan.cases.reduce((last, c) => Math.max(last, c.day), 0);
  let day = 0;
  for (; day <= lastArrival + LAST_DAYS; day++) {
    if (day > lastArrival && desk.isDone) break;
    desk.day(day);
    if (!step(day, lastArrival + 1)) return null;
  }
  const loads = [...desk.loads.values()].map(({ active: _a, week: _w, ...load }) => load);
  const cases = desk.ends.map((e) => ({ ...e }));
  return { policy: policy.policy, days: day, cases, loads, summary: summaryOf(plan, cases, loads) };
}
