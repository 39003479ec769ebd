import type { Refusal } from '../kernel';
import { DAY_MS } from '../taiwan';

export const sides = ['FIRM', 'CONSULTANT'] as const;
export type Side = (typeof sides)[number];

/** How long the other side may object to being named (SPEC G5). */
export const DISPUTE_DAYS = 3;

export interface NoShow {
  readonly by: Side | null;
  readonly at: Date | null;
  readonly disputedAt: Date | null;
}

/** Until when an objection counts; null when nobody is said to have stayed away. */
export function disputeUntil(noShow: Pick<NoShow, 'at'>): Date | null {
  return noShow.at && new Date(noShow.at.getTime() + DISPUTE_DAYS * DAY_MS);
}

/** Why this side cannot object: it was not the one named, has done so, or the time is over. */
export function checkDispute(noShow: NoShow, side: Side, now: Date): Refusal[] {
  const until = disputeUntil(noShow);
  const may = until !== null && noShow.by === side && noShow.disputedAt === null && now < until;
  return may ? [] : [{ code: 'DISPUTE_CLOSED', field: '', params: { days: DISPUTE_DAYS } }];
}
