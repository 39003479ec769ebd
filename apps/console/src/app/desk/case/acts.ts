import { moves, type MoveName, type StatusCode } from '@pilotage/domain/flow';
import type { DiagnosisView } from './diagnosis-client';

/** What the desk does to a case: moves of the flow, and a few acts that move nothing. */
export const deskMoves = [
  'accept',
  'returnForCorrection',
  'hold',
  'waitlist',
  'reject',
  'commitMatch',
  'offer',
  'releaseMatch',
  'redispatch',
  'schedule',
  'reschedule',
  'giveUpSlot',
  'holdInterview',
  'secondVisit',
  'close',
  'closeSeason',
  'resume',
  'suspend',
  'withdraw',
] as const satisfies readonly MoveName[];
export type DeskMove = (typeof deskMoves)[number];

export const extraActs = ['withdrawOffer', 'excerpt', 'resend', 'revokeLinks'] as const;
export type ExtraAct = (typeof extraActs)[number];
export type Act = DeskMove | ExtraAct;

export type ActOn = Pick<
  DiagnosisView,
  'no' | 'status' | 'moves' | 'eligibility' | 'offers' | 'interviews' | 'document'
>;

export function isDeskMove(act: string): act is DeskMove {
  return (deskMoves as readonly string[]).includes(act);
}

/** Moves that are made on the screen of candidates. */
export function leadsToMatch(act: Act): boolean {
  return act === 'commitMatch' || act === 'offer';
}

/** Statuses in which the screen of candidates leads on. */
export function isForMatching(status: StatusCode): boolean {
  return status === 'accepted' || status === 'matched';
}

/** A move that ends something or takes something away. */
export function isDangerous(act: Act): boolean {
  return ['reject', 'withdraw', 'revokeLinks', 'withdrawOffer'].includes(act);
}

export function needsReason(act: Act): boolean {
  return act === 'withdrawOffer' || (isDeskMove(act) && moves[act].reason === 'required' && act !== 'secondVisit');
}

function extras(c: ActOn): readonly ExtraAct[] {
  const out: ExtraAct[] = [];
  if (c.offers.some((o) => o.status === 'OPEN')) out.push('withdrawOffer');
  if (['applied', 'held', 'accepted', 'matched', 'offered'].includes(c.status)) out.push('excerpt');
  if (c.document?.ready && (c.status === 'delivered' || c.status === 'closed')) out.push('resend', 'revokeLinks');
  return out;
}

/** Everything that may be done to a case now, the flow's moves first. */
export function actsOf(c: ActOn): readonly Act[] {
  return [...deskMoves.filter((m) => c.moves.includes(m)), ...extras(c)];
}

const first: Partial<Record<StatusCode, DeskMove>> = {
  applied: 'accept',
  held: 'accept',
  waitlisted: 'accept',
  accepted: 'commitMatch',
  matched: 'offer',
  suspended: 'resume',
};

/** What stands beside the first button, where there is one. */
const beside: Partial<Record<StatusCode, readonly Act[]>> = {
  applied: ['accept', 'returnForCorrection', 'reject'],
  held: ['waitlist', 'reject'],
  waitlisted: ['closeSeason'],
  matched: ['releaseMatch'],
  offered: ['withdrawOffer'],
  dispatched: ['schedule'],
  scheduled: ['holdInterview', 'reschedule', 'giveUpSlot'],
  interviewed: ['secondVisit'],
  delivered: ['resend', 'close'],
  closed: ['resend'],
};

function firstOf(c: ActOn, now: number): Act | null {
  if (c.status === 'applied') {
    const proposal = c.eligibility?.proposal;
    return proposal !== undefined && isDeskMove(proposal) ? proposal : 'accept';
  }
  const due = c.interviews.findLast((i) => i.status === 'SCHEDULED');
  if (c.status === 'scheduled' && due && Date.parse(due.endsAt) < now) return 'holdInterview';
  return first[c.status] ?? null;
}

export interface NextStep {
  /** The one thing to do; null while others act. */
  readonly first: Act | null;
  readonly beside: readonly Act[];
  /** The rest, for the menu. */
  readonly rest: readonly Act[];
}

/** One act first, a few beside it, the rest in a menu: from the moves that the flow allows and the system's proposal. */
export function nextStep(c: ActOn, now: number): NextStep {
  const all = actsOf(c);
  const wanted = firstOf(c, now);
  const chosen = wanted !== null && all.includes(wanted) ? wanted : null;
  const near = (beside[c.status] ?? []).filter((act) => act !== chosen && all.includes(act));
  return { first: chosen, beside: near, rest: all.filter((act) => act !== chosen && !near.includes(act)) };
}
