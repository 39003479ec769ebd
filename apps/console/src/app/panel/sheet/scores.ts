import type { Rubric, ScoreEntries } from '@pilotage/domain/alliance';
import { subItemsOf } from '@pilotage/domain/programme';
import type { WirePanelRules } from '@pilotage/contracts/panel';

type Criterion = Rubric['criteria'][number];
export type Entry = ScoreEntries[string];

export const entryOf = (scores: ScoreEntries, id: string): Entry => scores[id] ?? { points: null, comment: '' };

export interface ScoreRow {
  readonly id: string;
  readonly label: Criterion['label'];
  readonly subItems: readonly Criterion['label'][];
  readonly max: number;
  readonly unconfirmed: boolean;
  readonly points: number | null;
  readonly comment: string;
  /** Why a comment is due: the points lie below or above the shares of the call. */
  readonly due: 'LOW' | 'HIGH' | null;
}

function dueOf(points: number | null, max: number, rules: WirePanelRules): ScoreRow['due'] {
  if (points === null) return null;
  if (points / max < rules.commentBelow) return 'LOW';
  return points / max > rules.commentAbove ? 'HIGH' : null;
}

export function scoreRows(rubric: Rubric, rules: WirePanelRules, scores: ScoreEntries): ScoreRow[] {
  return rubric.criteria.map((c) => {
    const { points, comment } = entryOf(scores, c.id);
    return {
      id: c.id,
      label: c.label,
      subItems: subItemsOf(c),
      max: c.max,
      unconfirmed: c.needsOwnerConfirmation,
      points,
      comment,
      due: dueOf(points, c.max, rules),
    };
  });
}

/** The next value of a stepper: from nothing it begins at the middle of what needs no comment. */
export function stepped(points: number | null, by: 1 | -1, max: number, step: number): number {
  const from = points ?? Math.round((max * 0.75) / step) * step - by * step;
  return Math.max(0, Math.min(max, Math.round((from + by * step) / step) * step));
}

/** Mine laid over what the server has: what was changed here since `base` wins, the rest is theirs. */
export function laidOver(base: ScoreEntries, mine: ScoreEntries, theirs: ScoreEntries): ScoreEntries {
  const changed = Object.entries(mine).filter(([id, e]) => {
    const before = entryOf(base, id);
    return before.points !== e.points || before.comment !== e.comment;
  });
  return { ...theirs, ...Object.fromEntries(changed) };
}

export function sameScores(a: ScoreEntries, b: ScoreEntries): boolean {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...ids].every((id) => {
    const [x, y] = [entryOf(a, id), entryOf(b, id)];
    return x.points === y.points && x.comment === y.comment;
  });
}
