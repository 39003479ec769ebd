import type { IsoDate } from '../../taiwan';
import type { MatchCase, MatchConsultant } from '../types';

/** A case and the day of the season on which it is ready to be matched; day 0 is the first. */
export interface SeasonCase {
  readonly case: MatchCase;
  readonly day: number;
}

/** How people behave, in percent. The same pair behaves alike under every policy, so that policies can be compared. */
export interface SeasonBehaviour {
  readonly declinePercent: number;
  /** Who lets the offer run out. */
  readonly silentPercent: number;
  /** The firm does not come: the case takes a week longer, and the consultant is not to blame. */
  readonly noShowPercent: number;
  /** Days from taking a case to its approved report, least and most. */
  readonly workDays: readonly [number, number];
  /** A batch is matched every so many days. */
  readonly batchEvery: number;
}

export const usualBehaviour: SeasonBehaviour = {
  declinePercent: 12,
  silentPercent: 6,
  noShowPercent: 4,
  workDays: [12, 35],
  batchEvery: 2,
};

export interface SeasonPlan {
  readonly seed: number;
  readonly from: IsoDate;
  readonly cases: readonly SeasonCase[];
  readonly pool: readonly MatchConsultant[];
  readonly behaviour: SeasonBehaviour;
  /** Days on which a consultant is away, inclusive. */
  readonly away: Readonly<Record<string, readonly { readonly from: number; readonly to: number }[]>>;
}

export interface SeasonCaseEnd {
  readonly case: string;
  /** Null when nobody has taken it by the end. */
  readonly consultant: string | null;
  /** Days from its arrival to the acceptance. */
  readonly waited: number | null;
  readonly declines: number;
  readonly silent: number;
  readonly total: number;
}

export interface SeasonLoad {
  readonly consultant: string;
  readonly offers: number;
  readonly accepted: number;
  readonly declined: number;
  readonly silent: number;
  readonly noShows: number;
  /** The most cases at one time. */
  readonly most: number;
}

/** Figures of a season; shares and Gini in 1/10000, waits in days. */
export interface SeasonSummary {
  readonly cases: number;
  readonly served: number;
  readonly meanWait: number;
  readonly p90Wait: number;
  readonly maxWait: number;
  readonly gini: number;
  readonly maxAccepted: number;
  readonly acceptance: number;
  readonly meanTotal: number;
  /** By first market: how many of its cases somebody has taken. */
  readonly markets: readonly { readonly market: string; readonly cases: number; readonly served: number }[];
}

export interface SeasonResult {
  readonly policy: string;
  readonly days: number;
  readonly cases: readonly SeasonCaseEnd[];
  readonly loads: readonly SeasonLoad[];
  readonly summary: SeasonSummary;
}
