import { addDays, type IsoDate } from '../taiwan';
import type { LeaveDays } from './types';

/** Who is in the ledger, with what counts for and against his share. */
export interface LedgerMember {
  readonly consultant: string;
  /** Cases at a time that he has agreed to: who takes more is due more. */
  readonly places: number;
  /** From the pledge to the end of the appointment; null is open. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly leave: readonly LeaveDays[];
  readonly offers: number;
  readonly accepted: number;
  readonly declined: number;
  readonly expired: number;
  /** The firm did not come; named, and held against nobody. */
  readonly noShows: number;
  readonly minutes: number;
}

export interface LedgerLine extends Omit<LedgerMember, 'leave' | 'from' | 'to'> {
  /** Days of the period on which he could be asked; a half day of leave takes half a day. */
  readonly days: number;
  /** What he was due of all cases taken, and how much more or less he took, in hundredths of a case. */
  readonly due: number;
  readonly surplus: number;
}

const HUNDREDTHS = 100;
const MOST_DAYS = 400;

/**
 * The fairness ledger of a period (SPEC X4, PAINS 12): every consultant is due a share of the cases that were taken, by his
 * places and the days on which he could be asked, so that who joins late or is on leave is due less and quick workers lose
 * nothing. Shares are rounded by largest remainder: all dues are exactly all cases, and all surpluses exactly nought.
 */
export function fairnessLedger(
  members: readonly LedgerMember[],
  period: { readonly from: IsoDate; readonly to: IsoDate },
): LedgerLine[] {
  const known = [...members].sort((a, b) => (a.consultant < b.consultant ? -1 : 1));
  const halves = known.map((m) => halfDays(m, period));
  const dues = shared(
    known.reduce((sum, m) => sum + m.accepted, 0) * HUNDREDTHS,
    known.map((m, i) => m.places * halves[i]!),
    known.map((m) => m.accepted * HUNDREDTHS),
  );
  return known.map(({ leave: _l, from: _f, to: _t, ...m }, i) => ({
    ...m,
    days: halves[i]! / 2,
    due: dues[i]!,
    surplus: m.accepted * HUNDREDTHS - dues[i]!,
  }));
}

function halfDays(m: LedgerMember, period: { readonly from: IsoDate; readonly to: IsoDate }): number {
  const from = m.from !== null && m.from > period.from ? m.from : period.from;
  const to = m.to !== null && m.to < period.to ? m.to : period.to;
  let halves = 0;
  for (let [day, n] = [from, 0]; day <= to && n < MOST_DAYS; day = addDays(day, 1), n++) {
    const away = m.leave.filter((l) => l.from <= day && day <= l.to);
    if (!away.some((l) => l.half === null)) halves += 2 - new Set(away.map((l) => l.half)).size;
  }
  return halves;
}

/** A whole number in parts by weight, rounded by largest remainder; where nobody weighs anything, as it fell. */
function shared(whole: number, weights: readonly number[], asItFell: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return [...asItFell];
  const parts = weights.map((w) => Math.floor((whole * w) / sum));
  const rest = (i: number): number => (whole * weights[i]!) % sum;
  const order = [...weights.keys()].sort((a, b) => rest(b) - rest(a) || a - b);
  let left = whole - parts.reduce((a, b) => a + b, 0);
  for (const i of order) if (left > 0) [parts[i], left] = [parts[i]! + 1, left - 1];
  return parts;
}
