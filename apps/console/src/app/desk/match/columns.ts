import { preferenceNames, type PreferenceName } from '@pilotage/domain/matching';
import type { Candidate, WireRanking } from './match-client';

/** The first and three alternates. */
export const MOST_CANDIDATES = 4;
/** Scores are integers of one in so many. */
export const UNITS = 10_000;

export interface Cell {
  readonly name: PreferenceName;
  /** Share of the whole, 0–1. */
  readonly weight: number;
  /** How well it is met, 0–1. */
  readonly feature: number;
  /** What it adds to the total. */
  readonly part: number;
}

export interface Column {
  readonly candidate: Candidate;
  readonly cells: readonly Cell[];
  /** The sum of the parts. */
  readonly total: number;
}

/** A candidate's score, taken apart into what adds up to it again. */
export function columnOf(candidate: Candidate, weights: WireRanking['weights']): Column {
  const cells = preferenceNames.map((name): Cell => ({
    name,
    weight: (weights[name] ?? 0) / 100,
    feature: (candidate.features[name] ?? 0) / UNITS,
    part: (candidate.parts[name] ?? 0) / UNITS,
  }));
  return { candidate, cells, total: candidate.total / UNITS };
}

export function columnsOf(ranking: WireRanking, order: readonly string[]): readonly Column[] {
  return order.flatMap((code) => {
    const found = ranking.ranked.find((k) => k.code === code);
    return found ? [columnOf(found, ranking.weights)] : [];
  });
}

/** What the ranking itself would ask, in its order. */
export function proposedOrder(ranking: WireRanking): readonly string[] {
  return ranking.ranked.slice(0, MOST_CANDIDATES).map((k) => k.code);
}

/** Whoever is asked in another order than the ranking's needs a reason. */
export function leavesRanking(ranking: WireRanking, order: readonly string[]): boolean {
  return order.some((code, i) => ranking.ranked[i]?.code !== code);
}

/** How much is missing to the first of the ranking, and in which preference most of it. */
export function behindFirst(
  ranking: WireRanking,
  k: Candidate,
): { by: number; in: PreferenceName; part: number } | null {
  const first = ranking.ranked[0];
  if (!first || first.code === k.code) return null;
  const lacks = (name: PreferenceName): number => (first.parts[name] ?? 0) - (k.parts[name] ?? 0);
  const most = preferenceNames.reduce((a, b) => (lacks(b) > lacks(a) ? b : a));
  return { by: (first.total - k.total) / UNITS, in: most, part: lacks(most) / UNITS };
}

/** Where somebody who is stopped by a gate would rank without it. */
export function rankWithout(ranking: WireRanking, total: number): number {
  return ranking.ranked.filter((k) => k.total > total).length + 1;
}

/** True when both would lead to the same decision: the same people, the same totals, the same gates. */
export function sameRanking(a: WireRanking, b: WireRanking): boolean {
  const said = (r: WireRanking): string =>
    [...r.ranked.map((k) => `${k.code} ${k.total}`), ...r.gated.map((k) => k.code)].join('|');
  return said(a) === said(b);
}
