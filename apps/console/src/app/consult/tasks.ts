import { addDays, taipeiDate } from '@pilotage/domain/taiwan';
import type { CaseRow } from './case-client';
import type { AnonymousOffer } from './offer-client';

/** What a consultant may have to do next with an offer or a case. */
export type TaskKind = 'answer' | 'schedule' | 'visit' | 'record' | 'write' | 'mend';

export type Task = { readonly dueAt: string | null } & (
  | { readonly kind: 'answer'; readonly offer: AnonymousOffer }
  | { readonly kind: Exclude<TaskKind, 'answer'>; readonly row: CaseRow }
);

/** The interview that is fixed and not yet held. */
export function plannedOf(row: Pick<CaseRow, 'interviews'>): CaseRow['interviews'][number] | undefined {
  return row.interviews.findLast((i) => i.status === 'SCHEDULED');
}

/** What a case asks of its consultant now; null while others act. */
export function taskOf(row: Pick<CaseRow, 'status' | 'interviews'>, now: number): Exclude<TaskKind, 'answer'> | null {
  if (row.status === 'dispatched') return 'schedule';
  if (row.status === 'interviewed') return 'write';
  if (row.status === 'sentBack') return 'mend';
  if (row.status !== 'scheduled') return null;
  const planned = plannedOf(row);
  return planned && Date.parse(planned.endsAt) < now ? 'record' : 'visit';
}

/** Everything to do, the first due first; what has no deadline comes last. */
export function tasksOf(offers: readonly AnonymousOffer[], rows: readonly CaseRow[], now: number): readonly Task[] {
  const answers = offers
    .filter((o) => o.status === 'OPEN')
    .map((offer): Task => ({ kind: 'answer', dueAt: offer.dueAt, offer }));
  const works = rows.flatMap((row): Task[] => {
    const kind = taskOf(row, now);
    if (kind === null) return [];
    const planned = kind === 'visit' || kind === 'record' ? plannedOf(row) : undefined;
    return [{ kind, dueAt: planned?.startsAt ?? row.dueAt, row }];
  });
  return [...answers, ...works].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
}

export const spans = ['late', 'soon', 'week', 'later', 'open'] as const;
export type Span = (typeof spans)[number];

/** By time: past, today, within seven days, after that, and without a deadline. */
export function spanOf(dueAt: string | null, now: number): Span {
  if (dueAt === null) return 'open';
  if (Date.parse(dueAt) < now) return 'late';
  const [day, today] = [taipeiDate(new Date(dueAt)), taipeiDate(new Date(now))];
  if (day === today) return 'soon';
  return day <= addDays(today, 7) ? 'week' : 'later';
}
