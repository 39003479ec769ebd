import type { BatchInput, Limit, Pairing } from '../batch';
import { freePlaces } from '../requirements';
import type { MatchConsultant } from '../types';
import type { CodePair, Former, ProposalSettings, ProposalWorld, WaitingCase } from './types';

const MOST_DAYS = 200;

const byCode = <T>(list: readonly T[], code: (t: T) => string): T[] =>
  [...list].sort((a, b) => (code(a) < code(b) ? -1 : code(a) > code(b) ? 1 : 0));

/** An empty seat costs two perfect matches, so that nobody is left out for points, and more the longer he has waited. */
function costOfEmpty({ waitingDays }: WaitingCase, scaleUnits: number): number {
  const days = Math.min(Math.max(0, waitingDays), MOST_DAYS);
  return 2 * scaleUnits + Math.floor((days * scaleUnits) / MOST_DAYS);
}

/** Free places of a consultant in a batch. */
export function roomOf(
  k: MatchConsultant,
  { planned, policy }: Pick<ProposalWorld, 'planned' | 'policy'>,
  perConsultant: number | null,
): number {
  const free = Math.max(0, freePlaces(k, policy) - (planned[k.id] ?? 0));
  return Math.min(free, perConsultant ?? free);
}

/** The batch in the order of its codes, so that the order in which it was read does not matter. */
export function inputOf(world: ProposalWorld, settings: ProposalSettings, former: Former | null): BatchInput {
  const { policy, today } = world;
  const cases = byCode(world.cases, (c) => c.case.id);
  const consultants = byCode(world.pool, (k) => k.id);
  const limits = consultants.map((k): [string, Limit] => [
    k.id,
    { most: roomOf(k, world, settings.perConsultant), least: settings.least[k.id] ?? 0 },
  ]);
  return {
    cases: cases.map((c) => ({ case: c.case, emptySeatCost: costOfEmpty(c, policy.scaleUnits) })),
    consultants,
    context: { policy, today },
    limits: Object.fromEntries(limits),
    marketMinimums: Object.entries(settings.markets).map(([market, least]) => ({ market, least })),
    pins: settings.pins.map(pairing),
    forbids: settings.forbids.map(pairing),
    objective: settings.fair ? 'FAIR' : 'TOTAL',
    ...(former ? { previous: previousOf(former), stability: settings.keep } : {}),
  };
}

const pairing = (p: CodePair): Pairing => ({ caseId: p.case, consultantId: p.consultant });

export function previousOf({ assigned }: Former): Pairing[] {
  const pairs = Object.entries(assigned).sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.flatMap(([caseId, consultantId]) => (consultantId === null ? [] : [{ caseId, consultantId }]));
}
