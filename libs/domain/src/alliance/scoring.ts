import * as z from 'zod';
import type { Refusal } from '../kernel';
import type { CallSettings, PanelRules } from '../programme';

export type Rubric = NonNullable<CallSettings['rubric']>;

/** One reviewer's scores of one proposal, by criterion; unfinished while they are typed. */
export const scoreEntries = z.record(
  z.string().max(40),
  z.object({ points: z.number().min(0).max(100).nullable(), comment: z.string().max(2000) }),
);
export type ScoreEntries = z.infer<typeof scoreEntries>;

/** Points in hundredths, so that sums and comparisons are exact. */
export const inHundredths = (points: number): number => Math.round(points * 100);

export function totalOf(entries: ScoreEntries, rubric: Rubric): number {
  return rubric.criteria.reduce((a, c) => a + inHundredths(entries[c.id]?.points ?? 0), 0);
}

function needsComment(points: number, max: number, rules: PanelRules): boolean {
  const share = inHundredths(points) / inHundredths(max);
  return share < rules.commentBelow || share > rules.commentAbove;
}

/** Why a sheet cannot be handed in (SPEC M3): every criterion, in range and on the step, comments where they are due. */
export function checkScores(entries: ScoreEntries, rubric: Rubric, rules: PanelRules): readonly Refusal[] {
  return rubric.criteria.flatMap((c): readonly Refusal[] => {
    const points = entries[c.id]?.points ?? null;
    if (points === null) return [{ code: 'SCORE_INCOMPLETE', field: `scores.${c.id}` }];
    const onStep = inHundredths(points) % inHundredths(rules.step) === 0;
    if (points > c.max || !onStep)
      return [{ code: 'SCORE_OUT_OF_RANGE', field: `scores.${c.id}`, params: { max: c.max, step: rules.step } }];
    return needsComment(points, c.max, rules) && !entries[c.id]?.comment.trim()
      ? [{ code: 'COMMENT_REQUIRED', field: `scores.${c.id}.comment` }]
      : [];
  });
}
