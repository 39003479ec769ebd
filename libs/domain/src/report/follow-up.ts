import type { Refusal, Text } from '../kernel';

/** Days after delivery at which a firm is asked what became of each recommendation (SPEC I4, X11). */
export const followUpMarks = [30, 90, 180] as const;
export type FollowUpMark = (typeof followUpMarks)[number];

export const followUpStates = {
  DOING: { zh: '進行中', en: 'Under way' },
  DONE: { zh: '已完成', en: 'Done' },
  BLOCKED: { zh: '卡住了', en: 'Stuck' },
  NOT_FOR_US: { zh: '不適用', en: 'Not for us' },
} as const satisfies Record<string, Text>;
export type FollowUpState = keyof typeof followUpStates;

/** Days after delivery at which a firm that has not answered is reminded of the survey (SPEC I3). */
export const surveyReminders = [3, 10] as const;
/** After so many days an unopened report is a task of the office (SPEC I1). */
export const UNOPENED_DAYS = 7;

/** Why an answer does not count as it stands: stuck needs a word why. */
export function checkFollowUp(answer: { state: FollowUpState; reason: string | null }): Refusal[] {
  return answer.state === 'BLOCKED' && !answer.reason?.trim() ? [{ code: 'REASON_REQUIRED', field: 'reason' }] : [];
}

export interface FollowUpAnswer {
  readonly case: string;
  readonly action: string;
  readonly mark: number;
  readonly state: FollowUpState;
  /** What the row is counted under: a theme, a market, a consultant. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

export interface FunnelRow {
  readonly group: string;
  readonly key: string;
  readonly answered: number;
  readonly counts: Readonly<Record<FollowUpState, number>>;
}

/** The newest answer of each recommendation, counted by group; most answers first, then by key. */
export function adoptionFunnel(answers: readonly FollowUpAnswer[]): FunnelRow[] {
  const newest = new Map<string, FollowUpAnswer>();
  for (const a of answers) {
    const id = `${a.case} ${a.action}`;
    const known = newest.get(id);
    if (!known || known.mark <= a.mark) newest.set(id, a);
  }
  const rows = new Map<string, { group: string; key: string; counts: Record<FollowUpState, number> }>();
  for (const a of newest.values())
    for (const [group, keys] of Object.entries(a.groups))
      for (const key of new Set(keys)) {
        const id = `${group} ${key}`;
        const row = rows.get(id) ?? { group, key, counts: { DOING: 0, DONE: 0, BLOCKED: 0, NOT_FOR_US: 0 } };
        row.counts[a.state] += 1;
        rows.set(id, row);
      }
  return [...rows.values()]
    .map((r) => ({ ...r, answered: Object.values(r.counts).reduce((sum, n) => sum + n, 0) }))
    .sort((a, b) => a.group.localeCompare(b.group) || b.answered - a.answered || a.key.localeCompare(b.key));
}
