import type { IsoDate } from '../../taiwan';
import type { Outcome } from '../assign';
import type { BlockingSet, Remedy } from '../batch';
import type { MatchingPolicy } from '../policy';
import type { GateFailure, GateName, MatchCase, MatchConsultant, Units } from '../types';

/** A case that waits to be matched, with the whole days it has waited: who waits longer is left out last. */
export interface WaitingCase {
  readonly case: MatchCase;
  readonly waitingDays: number;
}

/** Everything a proposal is computed from: the same world and settings give the same result (SPEC E9). */
export interface ProposalWorld {
  readonly cases: readonly WaitingCase[];
  readonly pool: readonly MatchConsultant[];
  /** Places of a consultant that other committed matches will take as soon as their offers go out. */
  readonly planned: Readonly<Record<string, number>>;
  readonly policy: MatchingPolicy;
  readonly today: IsoDate;
}

/** A case and a consultant, by their public codes. */
export interface CodePair {
  readonly case: string;
  readonly consultant: string;
}

/** What a coordinator may set for one version of a batch. */
export interface ProposalSettings {
  /** The most cases of this batch for one consultant; null leaves it to his free places. */
  readonly perConsultant: number | null;
  readonly pins: readonly CodePair[];
  readonly forbids: readonly CodePair[];
  /** What a change against the former version must bring, in units of the policy; 0 lets everything move that is better. */
  readonly keep: number;
  /** The fewest cases of this batch a consultant, or a first market, is promised. */
  readonly least: Readonly<Record<string, number>>;
  readonly markets: Readonly<Record<string, number>>;
  /** The worst match as good as possible, instead of the best sum. */
  readonly fair: boolean;
}

export const plainSettings: ProposalSettings = {
  perConsultant: null,
  pins: [],
  forbids: [],
  keep: 0,
  least: {},
  markets: {},
  fair: false,
};

/** A former version to start from. */
export interface Former {
  readonly assigned: Readonly<Record<string, string | null>>;
  readonly prices: Readonly<Record<string, number>>;
}

export interface RunnerUp {
  readonly consultant: string;
  readonly total: number;
  readonly parts: Units;
}

export interface ProposalRow {
  readonly case: string;
  /** Null when the case stays without a consultant in this batch. */
  readonly consultant: string | null;
  readonly pinned: boolean;
  readonly total: number;
  readonly features: Units | null;
  readonly parts: Units | null;
  /** 1 when nobody who may be asked scores higher for this case. */
  readonly rank: number | null;
  /** Who is asked after him, best first. */
  readonly runnersUp: readonly RunnerUp[];
  /** How many consultants pass every gate of this case, full ones among them. */
  readonly open: number;
  /** Where nobody does: how often each gate came first. */
  readonly gated: Partial<Record<GateName, number>>;
}

/** A pin that cannot be kept: the gate in its way, or null when no place is left for it. */
export interface PinFault extends CodePair {
  readonly gate: GateFailure | null;
}

export interface CurvePoint {
  readonly perConsultant: number;
  readonly total: number;
  readonly given: number;
}

export interface ProposalResult {
  readonly outcome: Outcome;
  readonly faults: readonly PinFault[];
  /** Why the batch cannot be filled, in words, with remedies that were tried (SPEC X2). */
  readonly blocking: readonly BlockingSet[];
  readonly remedies: readonly Remedy[];
  readonly rows: readonly ProposalRow[];
  /** Σ of the scores given, and the worst of them. */
  readonly total: number;
  readonly worst: number | null;
  /** Whether the prices prove that no better assignment exists. */
  readonly proven: boolean;
  /** Σ of the scores when every case in turn, the longest waiting first, takes the best that is left. */
  readonly oneByOne: number;
  /** What one more place of a consultant would bring, where that is more than nothing; dearest first. */
  readonly prices: readonly { readonly consultant: string; readonly price: number }[];
  /** The total by the most cases a consultant may get, where the pool is small enough to try. */
  readonly curve: readonly CurvePoint[];
}

/** Where the work stands; scoring comes before what the engine does. */
export interface ProposalProgress {
  readonly phase: 'scoring' | 'bidding' | 'placing' | 'filling' | 'explaining';
  readonly done: number;
  readonly of: number;
}
