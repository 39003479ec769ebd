import type { Tag } from '../../questionnaire';
import type { MatchCase, MatchConsultant } from '../types';
import { mostOf } from './problem';
import type { BatchCase, BatchInput, Easing, Profile, Wish } from './types';

/** The case when the firm gives up a wish: either mode, any half day, or the interview in Mandarin. */
export function withoutWish(c: MatchCase, wish: Wish): MatchCase {
  if (wish === 'MODE') return { ...c, mode: 'EITHER' };
  return wish === 'SLOTS' ? { ...c, slots: [] } : { ...c, language: 'zh-Hant' };
}

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];

/** The consultant when he has also learnt what a profile holds; a theme at the first level. */
export function trained(k: MatchConsultant, adds: Profile): MatchConsultant {
  const fresh = adds.tags.filter((tag) => k.expertise.every((e) => e.tag !== tag));
  const spoken = adds.languages.filter((code) => k.languages.every((l) => l.code !== code));
  return {
    ...k,
    expertise: [...k.expertise, ...fresh.map((tag) => ({ tag, level: 1 }))],
    markets: union(k.markets, adds.markets),
    languages: [...k.languages, ...spoken.map((code) => ({ code, level: 'B2' as const }))],
    countiesServed: union(k.countiesServed, adds.counties),
  };
}

/** Somebody who does not exist yet: everything in order, free, and skilled as the profile says. */
export function recruit(id: string, profile: Profile, places: number, level: number): MatchConsultant {
  return {
    id,
    active: true,
    ndaSignedOn: '0001-01-01',
    appointmentEndsOn: null,
    frozen: false,
    emails: [],
    name: id,
    ties: [],
    activeCases: 0,
    maxActiveCases: places,
    leave: [],
    languages: profile.languages.map((code) => ({ code, level: 'C1' })),
    modes: ['ONLINE', 'ONSITE'],
    baseCounty: profile.counties[0] ?? '',
    countiesServed: profile.counties,
    expertise: profile.tags.map((tag) => ({ tag, level })),
    industries: [],
    markets: profile.markets,
    ratingMean: null,
    ratingCount: 0,
    idleDays: 0,
  };
}

/** A case as a consultant would like it, for what it would bring to accept one more. */
function newCase(id: string, k: MatchConsultant): BatchCase {
  const needs = k.expertise.map(({ tag }): { tag: Tag; need: number } => ({ tag, need: 1 }));
  const language = k.languages[0]?.code ?? 'zh-Hant';
  const base = { ubn: '', emails: [], people: [], industry: k.industries[0] ?? '', county: k.baseCounty, slots: [] };
  const rest = { needs, markets: k.markets.slice(0, 1), mode: 'EITHER' as const, language };
  return { case: { id, ...base, ...rest, declinedBy: [], excludedByFirm: [] } };
}

/**
 * The batch with one thing eased. Rules are never waived: a wish is changed in the case, and the gates are asked again.
 */
export function ease(input: BatchInput, easing: Easing): BatchInput {
  switch (easing.kind) {
    case 'PLACES':
      return limited(input, easing.consultantId, (k) => ({ most: mostOf(k, input) + easing.places }));
    case 'LOWER_LEAST':
      return limited(input, easing.consultantId, (k) => ({
        least: Math.max(0, (input.limits?.[k.id]?.least ?? 0) - easing.by),
      }));
    case 'WISH':
      return changed(input, easing.caseId, (b) => ({ ...b, case: withoutWish(b.case, easing.wish) }));
    case 'POSTPONE':
      return changed(input, easing.caseId, (b) => fewerSeats(b, easing.seats));
    case 'TRAIN':
      return {
        ...input,
        consultants: input.consultants.map((k) => (k.id === easing.consultantId ? trained(k, easing.adds) : k)),
      };
    case 'RECRUIT':
      return { ...input, consultants: [...input.consultants, ...recruits(input, easing)] };
    case 'LOWER_MARKET':
      return { ...input, marketMinimums: lowered(input, easing.market, easing.by) };
    case 'NEW_CASES':
      return { ...input, cases: [...input.cases, ...newCases(input, easing.consultantId, easing.cases)] };
    case 'UNPIN':
      return { ...input, pins: (input.pins ?? []).filter((p) => !isSame(p, easing)) };
  }
}

function fewerSeats(b: BatchCase, by: number): BatchCase {
  const seats = Math.max(0, (b.seats ?? 1) - by);
  return { ...b, seats, required: seats > 0 && (b.required ?? false) };
}

function recruits(input: BatchInput, { people, places, profile }: Extract<Easing, { kind: 'RECRUIT' }>) {
  const { maxLevel } = input.context.policy;
  const taken = input.consultants.length;
  return Array.from({ length: people }, (_, n) => recruit(`+${taken + n + 1}`, profile, places, maxLevel));
}

function newCases(input: BatchInput, consultantId: string, count: number): BatchCase[] {
  const k = input.consultants.find((one) => one.id === consultantId);
  return k ? Array.from({ length: count }, (_, n) => newCase(`+${input.cases.length + n + 1}`, k)) : [];
}

function limited(input: BatchInput, id: string, change: (k: MatchConsultant) => object): BatchInput {
  const k = input.consultants.find((one) => one.id === id);
  return k ? { ...input, limits: { ...input.limits, [id]: { ...input.limits?.[id], ...change(k) } } } : input;
}

function changed(input: BatchInput, id: string, change: (b: BatchCase) => BatchCase): BatchInput {
  return { ...input, cases: input.cases.map((b) => (b.case.id === id ? change(b) : b)) };
}

const isSame = (a: { caseId: string; consultantId: string }, b: { caseId: string; consultantId: string }): boolean =>
  a.caseId === b.caseId && a.consultantId === b.consultantId;

function lowered(input: BatchInput, market: string, by: number) {
  return (input.marketMinimums ?? []).map((m) =>
    m.market === market ? { ...m, least: Math.max(0, m.least - by) } : m,
  );
}

/** The batch with everything eased, in order. */
export function easeAll(input: BatchInput, easings: readonly Easing[]): BatchInput {
  return easings.reduce(ease, input);
}
