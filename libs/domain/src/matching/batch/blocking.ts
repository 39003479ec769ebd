import { tagCodes, type Tag } from '../../questionnaire';
import { blockingSets, type Blocking } from '../assign';
import type { MatchCase } from '../types';
import { gatesOf, overPromised, seatsOfMarket } from './problem';
import type { SolvedBatch } from './solve';
import { sayBlocking } from './sentences';
import type { BlockingSet, MarketMinimum } from './types';

type Found = Omit<BlockingSet, 'sentence'>;

/** Why a batch cannot be filled, smallest set first, in words (PAINS 1). */
export function blockingOf(solved: SolvedBatch): readonly BlockingSet[] {
  const found = [
    ...solved.brokenPins.map((p) => brokenPin(solved, p.caseId, p.consultantId)),
    ...overPromised(solved.input).map((m) => emptyPromise(solved, m)),
    ...together(blockingSets(solved.assigner).map((set) => named(solved, set))),
  ];
  const pool = new Map(solved.input.consultants.map((k) => [k.id, k.name]));
  return found.map((f) => ({ ...f, sentence: sayBlocking(f, (id) => pool.get(id) ?? id) }));
}

const PLAIN = { market: null, tag: null, gate: null };

function brokenPin({ input }: SolvedBatch, caseId: string, consultantId: string): Found {
  const pins = (input.pins ?? []).filter((p) => p.consultantId === consultantId);
  const caseIds = [caseId, ...pins.map((p) => p.caseId).filter((id) => id !== caseId)];
  const base = { ...PLAIN, kind: 'PINS' as const, consultantIds: [consultantId] };
  return { ...base, caseIds, need: pins.length, available: pins.length - 1 };
}

function emptyPromise({ input }: SolvedBatch, { market, least }: MarketMinimum): Found {
  const caseIds = input.cases.filter((b) => b.case.markets[0] === market).map((b) => b.case.id);
  const base = { ...PLAIN, kind: 'MARKET' as const, consultantIds: [], market };
  return { ...base, caseIds, need: least, available: seatsOfMarket(market, input) };
}

function named({ input, numbers }: SolvedBatch, set: Blocking): Found {
  const people = set.consultants.filter((j) => j < input.consultants.length);
  const cases = set.cases.map((i) => input.cases[i]!.case);
  const ids = { caseIds: cases.map((c) => c.id), consultantIds: people.map((j) => input.consultants[j]!.id) };
  const promise = set.consultants.find((j) => j >= input.consultants.length);
  if (promise !== undefined) {
    const market = numbers.markets[promise - input.consultants.length]!;
    const need = input.marketMinimums!.find((m) => m.market === market)!.least;
    return { ...PLAIN, kind: 'MARKET', ...ids, need, available: need - (set.need - set.available), market };
  }
  const base = { ...ids, need: set.need, available: set.available, market: commonMarket(cases) };
  if (set.kind === 'CASES') return { ...base, kind: 'CASES', tag: null, gate: null };
  const tag = commonTag(cases, input.context.policy.topNeeds);
  if (people.length > 0) return { ...base, kind: 'PLACES', tag, gate: null };
  return { ...base, kind: 'NOBODY', tag, gate: gatesOf(cases[0]!, input)[0]?.gate ?? null };
}

/** Cases that nobody may take, for one reason and of one kind, in one set. */
function together(found: readonly Found[]): readonly Found[] {
  const sets = new Map<string, Found>();
  for (const f of found) {
    const key = f.kind === 'NOBODY' ? `${f.market} ${f.tag} ${f.gate}` : `${sets.size}`;
    const before = sets.get(key);
    const caseIds = [...(before?.caseIds ?? []), ...f.caseIds];
    sets.set(key, before ? { ...f, caseIds, need: before.need + f.need } : f);
  }
  return [...sets.values()];
}

function commonMarket(cases: readonly MatchCase[]): string | null {
  const first = cases[0]?.markets[0];
  return first !== undefined && cases.every((c) => c.markets[0] === first) ? first : null;
}

/** The theme that all cases need, the most needed first. */
export function commonTag(cases: readonly MatchCase[], topNeeds: number): Tag | null {
  const total = (tag: Tag): number => {
    const needs = cases.map((c) => c.needs.slice(0, topNeeds).find((n) => n.tag === tag)?.need);
    return needs.every((n) => n !== undefined) ? needs.reduce<number>((sum, n) => sum + (n ?? 0), 0) : -1;
  };
  const best = [...tagCodes].sort((a, b) => total(b) - total(a))[0];
  return best !== undefined && cases.length > 0 && total(best) >= 0 ? best : null;
}
