import type { PaceOptions } from '../assign';
import { planBatch, quickScorer, type BatchInput, type BatchPlan, type RowScorer } from '../batch';
import { firstFailure } from '../requirements';
import { curveOf } from './curve';
import { inputOf, previousOf } from './input';
import { oneByOne } from './one-by-one';
import { rowsOf } from './rows';
import type { Former, PinFault, ProposalProgress, ProposalResult, ProposalSettings, ProposalWorld } from './types';

export interface ProposalPace {
  readonly onProgress?: (progress: ProposalProgress) => void;
  readonly signal?: PaceOptions['signal'];
  readonly limit?: PaceOptions['limit'];
}

/**
 * A version of a batch: the best whole assignment under all gates (SPEC E4, E5, E7), from a former version where there is
 * one, with everything the desk is shown of it. Depends on its arguments only; their order does not matter.
 */
export function proposeBatch(
  world: ProposalWorld,
  settings: ProposalSettings,
  former: Former | null = null,
  pace: ProposalPace = {},
): ProposalResult {
  const input = inputOf(world, settings, former);
  const start = former ? { start: { assignments: previousOf(former), prices: former.prices } } : {};
  try {
    const plan = planBatch(input, { ...pace, ...start, scorer: watched(input, pace) });
    pace.onProgress?.({ phase: 'explaining', done: 0, of: input.cases.length });
    return resultOf(world, settings, plan);
  } catch (error) {
    if (error instanceof Halted) return { ...nothing, outcome: error.why };
    throw error;
  }
}

/** Thrown out of the scoring; the engine has a pace of its own. */
class Halted extends Error {
  constructor(readonly why: 'CANCELLED' | 'TIME_LIMIT') {
    super(why);
  }
}

/** Scores row after row, says how far it is and stops between two of them. */
function watched({ cases, consultants, context }: BatchInput, { onProgress, signal, limit }: ProposalPace): RowScorer {
  const score = quickScorer(consultants, context);
  let done = 0;
  return (c, out) => {
    if (signal?.aborted) throw new Halted('CANCELLED');
    if (limit && limit.now() >= limit.until) throw new Halted('TIME_LIMIT');
    score(c, out);
    if (done < cases.length) onProgress?.({ phase: 'scoring', done: ++done, of: cases.length });
  };
}

const nothing: ProposalResult = {
  outcome: 'INFEASIBLE',
  faults: [],
  blocking: [],
  remedies: [],
  rows: [],
  total: 0,
  worst: null,
  proven: false,
  oneByOne: 0,
  prices: [],
  curve: [],
};

function resultOf(world: ProposalWorld, settings: ProposalSettings, plan: BatchPlan): ProposalResult {
  const { outcome, infeasible, certificate, worst, prices } = plan.whole;
  if (outcome === 'INFEASIBLE') {
    const { blocking = [], remedies = [] } = infeasible ?? {};
    return { ...nothing, faults: faultsOf(plan), blocking, remedies };
  }
  const rows = rowsOf(plan);
  return {
    ...nothing,
    outcome,
    rows,
    total: rows.reduce((sum, r) => sum + r.total, 0),
    worst,
    proven: outcome === 'OPTIMAL' && certificate.certified,
    oneByOne: oneByOne(plan, world),
    prices: Object.entries(prices)
      .flatMap(([consultant, price]) => (price > 0 && roomFor(plan, consultant) > 0 ? [{ consultant, price }] : []))
      .sort((a, b) => b.price - a.price || (a.consultant < b.consultant ? -1 : 1)),
    curve: outcome === 'OPTIMAL' && !settings.fair ? curveOf(plan, settings) : [],
  };
}

function roomFor({ input }: BatchPlan, code: string): number {
  return input.limits?.[code]?.most ?? 0;
}

function faultsOf({ input, brokenPins }: BatchPlan): PinFault[] {
  return brokenPins.map(({ caseId, consultantId }) => {
    const c = input.cases.find((b) => b.case.id === caseId)?.case;
    const k = input.consultants.find((one) => one.id === consultantId);
    return { case: caseId, consultant: consultantId, gate: c && k ? firstFailure(c, k, input.context) : null };
  });
}
