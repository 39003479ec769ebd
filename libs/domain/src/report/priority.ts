import type { Tag } from '../questionnaire';
import type { Effort, ReportAction } from './content';

export const effortDivisor: Readonly<Record<Effort, number>> = { S: 1, M: 2, L: 3 };

/** priority = impact (1–5) × need(tag) ÷ effort (FACTS 3.1); unrounded, shown with two decimals. */
export function priorityOf(
  action: Pick<ReportAction, 'impact' | 'effort' | 'tag'>,
  needs: ReadonlyMap<Tag, number>,
): number {
  return (action.impact * (needs.get(action.tag) ?? 0)) / effortDivisor[action.effort];
}

/** Actions in the order of the formula; ties by lower cost, then id. */
export function byPriority(actions: readonly ReportAction[], needs: ReadonlyMap<Tag, number>): readonly ReportAction[] {
  return [...actions].sort(
    (a, b) =>
      priorityOf(b, needs) - priorityOf(a, needs) ||
      a.costToK - b.costToK ||
      Number(a.id.slice(1)) - Number(b.id.slice(1)),
  );
}
