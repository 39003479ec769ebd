import type { Refusal } from '../kernel';
import type { PanelRules } from '../programme';
import { divergences, type Divergence } from './divergence';
import { rankProposals, totalPoints, type ScoredCase, type Standing } from './ranking';
import type { Rubric } from './scoring';

export const dispositions = {
  DISCUSSED: { zh: '經討論後維持', en: 'Discussed and kept' },
  RESCORED: { zh: '經討論後重新評分', en: 'Scored again after discussion' },
  KEPT: { zh: '維持原評分', en: 'Kept as it is' },
} as const;
export type DispositionKind = keyof typeof dispositions;

/** A proposal of a meeting with what the panel has done about it; `id` is its number, a reviewer his letter. */
export interface PanelCase extends ScoredCase {
  readonly name: string;
  readonly leader: string;
  readonly recused: readonly string[];
  /** Reviewers without a valid sheet who were not recused: absent, never zero (SPEC M4). */
  readonly absent: readonly string[];
  readonly questions: number;
  /** The office's opinion before the meeting. */
  readonly opinion: string | null;
  readonly disposition: { readonly kind: DispositionKind; readonly text: string } | null;
}

export interface ConcludedCase extends Omit<PanelCase, 'sheets'> {
  readonly standing: Standing;
  /** Totals and points in hundredths. */
  readonly scores: readonly {
    readonly reviewer: string;
    readonly total: number;
    readonly points: Readonly<Record<string, number>>;
  }[];
  readonly divergence: readonly Divergence[];
}

export interface PanelTerms {
  readonly rubric: Rubric;
  readonly rules: PanelRules;
  readonly awards: number;
  /** Numbers in the order of the recorded votes. */
  readonly votes: readonly string[];
}

/** Why a result cannot be closed: too few sheets, a divergence nobody has written about, a tie that nobody has voted on. */
export function openMatters(cases: readonly PanelCase[], terms: PanelTerms): readonly Refusal[] {
  const { rules, rubric, awards, votes } = terms;
  const ranking = rankProposals(cases, rules, awards, votes);
  const found = divergences(cases, rubric, rules);
  const settled = new Set(cases.filter((c) => c.disposition?.text.trim()).map((c) => c.id));
  return [
    ...ranking.belowQuorum.map((no): Refusal => {
      const n = cases.find((c) => c.id === no)?.sheets.length ?? 0;
      return { code: 'QUORUM_NOT_MET', field: `cases.${no}`, params: { no, n, min: rules.quorum } };
    }),
    ...found
      .filter((d) => !settled.has(d.id))
      .map((d): Refusal => ({ code: 'DISPOSITION_MISSING', field: `cases.${d.id}`, params: { no: d.id } })),
    ...ranking.openTies.map((tied): Refusal => {
      const nos = tied.join('、');
      return { code: 'TIE_NEEDS_VOTE', field: 'votes', params: { nos } };
    }),
  ];
}

/** What the panel has come to, in the order of the ranking: the content of the frozen result and of its summary. */
export function concludePanel(cases: readonly PanelCase[], terms: PanelTerms): readonly ConcludedCase[] {
  const { rules, rubric, awards, votes } = terms;
  const found = new Map(divergences(cases, rubric, rules).map((d) => [d.id, d.found]));
  return rankProposals(cases, rules, awards, votes).standings.flatMap((standing) => {
    const known = cases.find((c) => c.id === standing.id);
    if (!known) return [];
    const { sheets, ...rest } = known;
    const scores = [...sheets]
      .sort((a, b) => (a.reviewer < b.reviewer ? -1 : 1))
      .map((s) => ({ reviewer: s.reviewer, total: totalPoints(s), points: s.points }));
    return [{ ...rest, standing, scores, divergence: found.get(standing.id) ?? [] }];
  });
}

/** What is frozen: the panel's result as one document, its members by their letters alone. */
export interface FrozenPanel {
  readonly meeting: string;
  readonly title: string;
  readonly startsAt: string;
  readonly seed: string | null;
  readonly rubric: string;
  readonly awards: number;
  readonly passMark: number;
  readonly seats: readonly {
    readonly code: string;
    readonly answer: 'INVITED' | 'ACCEPTED' | 'DECLINED';
    readonly attended: boolean | null;
  }[];
  readonly votes: readonly string[];
  readonly cases: readonly ConcludedCase[];
}
