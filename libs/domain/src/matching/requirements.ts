import { refusals, type Text } from '../kernel';
import { taipeiDate } from '../taiwan';
import { conflictsOf } from './conflicts';
import {
  gateNames,
  type GateFailure,
  type GateName,
  type LeaveDays,
  type MatchCase,
  type MatchConsultant,
  type MatchContext,
  type Slot,
} from './types';

/** A hard rule: it returns what is wrong, or null. It never weighs anything (DESIGN house rule 6). */
export type Requirement = (
  c: MatchCase,
  k: MatchConsultant,
  context: MatchContext,
) => GateFailure['params'] | true | null;

const consultantIsActive: Requirement = (_c, k) => (k.active ? null : true);

const pledgeIsSigned: Requirement = (_c, k) => (k.ndaSignedOn !== null ? null : true);

const appointmentRuns: Requirement = (_c, k, { today }) =>
  k.appointmentEndsOn !== null && k.appointmentEndsOn < today ? { date: k.appointmentEndsOn } : null;

const hasNoInterest: Requirement = (c, k, { today }) => {
  const tie = conflictsOf(c, k, today)[0];
  return tie ? { kind: tie.kind } : null;
};

const hasCapacity: Requirement = (_c, k, { policy }) => {
  const full = placesOf(k, policy).find((p) => p.active >= p.cap);
  if (!full) return null;
  const { span, ...numbers } = full;
  return span === 'NOW' ? numbers : { ...numbers, span };
};

interface Places {
  readonly span: 'NOW' | 'WEEK' | 'SEASON';
  readonly active: number;
  readonly cap: number;
}

/** What bounds a consultant: cases at a time, in a week, in a season (PAINS 10). */
function placesOf(k: MatchConsultant, { caps }: MatchContext['policy']): readonly Places[] {
  const [week, season] = [k.maxPerWeek ?? caps.perWeek, k.maxPerSeason ?? caps.perSeason];
  return [
    { span: 'NOW', active: k.activeCases, cap: k.maxActiveCases },
    ...(week === null ? [] : [{ span: 'WEEK' as const, active: k.casesThisWeek ?? 0, cap: week }]),
    ...(season === null ? [] : [{ span: 'SEASON' as const, active: k.casesThisSeason ?? 0, cap: season }]),
  ];
}

/** How many more cases a consultant may take now, by the narrowest of his caps. */
export function freePlaces(k: MatchConsultant, policy: MatchContext['policy']): number {
  return Math.max(0, Math.min(...placesOf(k, policy).map((p) => p.cap - p.active)));
}

function isAway(slot: Slot, leave: readonly LeaveDays[]): boolean {
  return leave.some((l) => l.from <= slot.date && slot.date <= l.to && (l.half === null || l.half === slot.half));
}

const isThereForSomeSlot: Requirement = (c, k) =>
  c.slots.length > 0 && c.slots.every((s) => isAway(s, k.leave)) ? true : null;

const speaksTheLanguage: Requirement = (c, k) =>
  k.languages.some((l) => l.code === c.language) ? null : { language: c.language };

const offersTheMode: Requirement = (c, k) =>
  (c.mode === 'EITHER' ? k.modes.length > 0 : k.modes.includes(c.mode)) ? null : { mode: c.mode };

const reachesTheSite: Requirement = (c, k) => {
  const mustTravel = c.mode === 'ONSITE' || (c.mode === 'EITHER' && !k.modes.includes('ONLINE'));
  return !mustTravel || k.countiesServed.includes(c.county) ? null : { county: c.county };
};

const coversSomeNeed: Requirement = (c, k, { policy }) => {
  const wanted = c.needs.slice(0, policy.topNeeds).map((n) => n.tag);
  return k.expertise.some((e) => wanted.includes(e.tag)) ? null : true;
};

const hasNotDeclined: Requirement = (c, k) => (c.declinedBy.includes(k.id) ? true : null);

const isNotExcluded: Requirement = (c, k) => (c.excludedByFirm.includes(k.id) ? true : null);

const isNotFrozen: Requirement = (_c, k) => (k.frozen ? true : null);

/** The hard rules in the order in which they are named (SPEC E1). */
export const requirements: Readonly<Record<GateName, Requirement>> = {
  INACTIVE: consultantIsActive,
  NDA_MISSING: pledgeIsSigned,
  APPOINTMENT_ENDED: appointmentRuns,
  CONFLICT_OF_INTEREST: hasNoInterest,
  CONSULTANT_AT_CAPACITY: hasCapacity,
  ON_LEAVE: isThereForSomeSlot,
  LANGUAGE: speaksTheLanguage,
  MODE: offersTheMode,
  OUT_OF_REACH: reachesTheSite,
  NO_RELEVANT_EXPERTISE: coversSomeNeed,
  DECLINED_BEFORE: hasNotDeclined,
  EXCLUDED_BY_FIRM: isNotExcluded,
  FROZEN: isNotFrozen,
};

const FULL: Readonly<Record<string, Text>> = {
  WEEK: { zh: '本週承接已滿（{active}/{cap} 件）', en: 'At capacity this week ({active} of {cap})' },
  SEASON: { zh: '本年度承接已滿（{active}/{cap} 件）', en: 'At capacity this season ({active} of {cap})' },
};

/** How a gate is named to staff. */
export function gateText(gate: GateName, params: GateFailure['params'] = {}): Text {
  return (gate === 'CONSULTANT_AT_CAPACITY' && FULL[params['span'] ?? '']) || refusals[gate];
}

/** Every hard rule that a consultant fails for a case, in the canonical order; empty means he may be chosen. */
export function failingGates(c: MatchCase, k: MatchConsultant, context: MatchContext): readonly GateFailure[] {
  const failures: GateFailure[] = [];
  for (const gate of gateNames) {
    const failed = requirements[gate](c, k, context);
    if (failed !== null) failures.push(failed === true || failed === undefined ? { gate } : { gate, params: failed });
  }
  return failures;
}

/** The first hard rule that a consultant fails for a case: what `failingGates` names first, without looking further. */
export function firstFailure(c: MatchCase, k: MatchConsultant, context: MatchContext): GateFailure | null {
  for (const gate of gateNames) {
    const failed = requirements[gate](c, k, context);
    if (failed !== null) return failed === true || failed === undefined ? { gate } : { gate, params: failed };
  }
  return null;
}

/** The first gate of a consultant for a case on the day of `at`, for re-checks at offer, accept, interview and approval. */
export function firstGate(
  c: MatchCase,
  k: MatchConsultant,
  policy: MatchContext['policy'],
  at: Date,
): GateFailure | null {
  return firstFailure(c, k, { policy, today: taipeiDate(at) });
}
