import { halfUp } from '../kernel';
import type { PanelRules } from '../programme';

/** A handed-in sheet that counts: hundredths of points by criterion. */
export interface ValidSheet {
  readonly reviewer: string;
  readonly points: Readonly<Record<string, number>>;
}

export interface ScoredCase {
  readonly id: string;
  /** Sheets of reviewers who are neither recused nor absent, nor were taken out later. */
  readonly sheets: readonly ValidSheet[];
}

export type Outcome = 'SELECTED' | 'RESERVED' | 'DECLINED';

export interface Standing {
  readonly id: string;
  readonly sheets: number;
  /** Sum of totals in hundredths: mean = sum / sheets, compared without rounding. */
  readonly sum: number;
  /** For showing only: two decimals, half up; null without a sheet. */
  readonly mean: number | null;
  readonly place: number;
  readonly outcome: Outcome;
  /** Place on the reserve list, from 1. */
  readonly reserve: number | null;
  /** What decided against the next equal one: nothing, a criterion, or the vote. */
  readonly tieBrokenBy: string | null;
}

export interface Ranking {
  readonly standings: readonly Standing[];
  /** Groups that are equal in everything and whose order would decide something: a vote is due (SPEC M5). */
  readonly openTies: readonly (readonly string[])[];
  readonly belowQuorum: readonly string[];
}

export function totalPoints(sheet: ValidSheet): number {
  return Object.values(sheet.points).reduce((a, p) => a + p, 0);
}

/** Sheets that enter the mean: all, or without the extremes where the call says so and five are there. */
function counted(sheets: readonly ValidSheet[], rules: PanelRules): readonly ValidSheet[] {
  if (!rules.dropExtremes || sheets.length < 5) return sheets;
  return [...sheets].sort((a, b) => totalPoints(a) - totalPoints(b)).slice(1, -1);
}

interface Measured {
  readonly id: string;
  readonly count: number;
  readonly sum: number;
  readonly sums: Readonly<Record<string, number>>;
  readonly vote: number;
}

function measure(c: ScoredCase, rules: PanelRules, votes: readonly string[]): Measured {
  const sheets = counted(c.sheets, rules);
  const sums = Object.fromEntries(rules.ties.map((t) => [t, sheets.reduce((a, s) => a + (s.points[t] ?? 0), 0)]));
  const vote = votes.indexOf(c.id);
  return {
    id: c.id,
    count: sheets.length,
    sum: sheets.reduce((a, s) => a + totalPoints(s), 0),
    sums,
    vote: vote < 0 ? Number.MAX_SAFE_INTEGER : vote,
  };
}

/** Compares two means as fractions; nothing is rounded (SPEC M4). */
const byMean = (a: number, m: number, b: number, n: number): number => (m === 0 || n === 0 ? n - m : b * m - a * n);

/** The first of the tie rules that tells two cases apart, and which of them it puts first. */
function compare(a: Measured, b: Measured, rules: PanelRules): { order: number; by: string | null } {
  const main = byMean(a.sum, a.count, b.sum, b.count);
  if (main !== 0) return { order: main, by: null };
  for (const t of rules.ties) {
    const order = byMean(a.sums[t] ?? 0, a.count, b.sums[t] ?? 0, b.count);
    if (order !== 0) return { order, by: t };
  }
  return { order: a.vote - b.vote, by: a.vote === b.vote ? null : 'vote' };
}

function passes(m: Measured, rules: PanelRules): boolean {
  return m.count > 0 && m.sum >= rules.passMark * 100 * m.count;
}

/** Neighbours that nothing tells apart, as groups of places. */
function equalGroups(sorted: readonly Measured[], rules: PanelRules): readonly (readonly number[])[] {
  const groups: number[][] = [];
  sorted.forEach((m, i) => {
    const last = sorted[i - 1];
    if (last && compare(last, m, rules).order === 0) groups.at(-1)?.push(i);
    else groups.push([i]);
  });
  return groups;
}

/**
 * Ranks proposals by the mean of their valid sheets; equal ones by the criteria of the call and then by the recorded vote
 * (SPEC M4, M5, M9). The first `awards` above the pass mark are selected, the others above it stand by in order.
 * @param votes ids in the order of the recorded votes
 */
export function rankProposals(
  cases: readonly ScoredCase[],
  rules: PanelRules,
  awards: number,
  votes: readonly string[] = [],
): Ranking {
  const sorted = cases
    .map((c) => measure(c, rules, votes))
    .sort((a, b) => compare(a, b, rules).order || (a.id < b.id ? -1 : 1));
  const groups = equalGroups(sorted, rules);
  const outcomeAt = (i: number): Outcome => {
    const m = sorted[i];
    return m && passes(m, rules) ? (i < awards ? 'SELECTED' : 'RESERVED') : 'DECLINED';
  };
  const standings = sorted.map((m, i): Standing => {
    const next = sorted[i + 1];
    return {
      id: m.id,
      sheets: m.count,
      sum: m.sum,
      mean: m.count === 0 ? null : halfUp(m.sum / m.count / 100, 2),
      place: (groups.find((g) => g.includes(i))?.[0] ?? i) + 1,
      outcome: outcomeAt(i),
      reserve: outcomeAt(i) === 'RESERVED' ? i - awards + 1 : null,
      tieBrokenBy: next ? compare(m, next, rules).by : null,
    };
  });
  const decides = (g: readonly number[]): boolean =>
    g.length > 1 && (new Set(g.map(outcomeAt)).size > 1 || g.some((i) => outcomeAt(i) === 'RESERVED'));
  return {
    standings,
    openTies: groups.filter(decides).map((g) => g.map((i) => sorted[i]?.id ?? '')),
    belowQuorum: cases.filter((c) => c.sheets.length < rules.quorum).map((c) => c.id),
  };
}
