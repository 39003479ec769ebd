import type { Text } from '../../kernel';
import type { Tag } from '../../questionnaire';
import type { Certificate, Outcome } from '../assign';
import type { GateFailure, GateName, MatchCase, MatchConsultant, MatchContext, Units } from '../types';

/** A case with a consultant; ids as in the input. */
export interface Pairing {
  readonly caseId: string;
  readonly consultantId: string;
}

export interface BatchCase {
  readonly case: MatchCase;
  /** Different consultants it asks for: 1 for a lead (also when left out), 2 with a support. */
  readonly seats?: number;
  /** Whether every seat must be filled; a batch that cannot do it is infeasible. Otherwise an empty seat only costs. */
  readonly required?: boolean;
  /** What an empty seat of this case costs, where it differs from the others'. */
  readonly emptySeatCost?: number;
}

/** Lower and upper bound of what a consultant gets in this batch. */
export interface Limit {
  readonly least?: number;
  readonly most?: number;
}

/** At least so many seats of the cases whose first market this is are filled (SPEC E5). */
export interface MarketMinimum {
  readonly market: string;
  readonly least: number;
}

/** What a batch is decided from. All of it is data: the same input gives the same result (SPEC E9). */
export interface BatchInput {
  readonly cases: readonly BatchCase[];
  readonly consultants: readonly MatchConsultant[];
  readonly context: MatchContext;
  /** By consultant; without an entry he may get what his cap leaves beside his active cases, and is promised nothing. */
  readonly limits?: Readonly<Record<string, Limit>>;
  readonly marketMinimums?: readonly MarketMinimum[];
  /** Choices that are made: pinned or accepted. They never move. */
  readonly pins?: readonly Pairing[];
  readonly forbids?: readonly Pairing[];
  /** TOTAL: the sum of the matches. FAIR: the worst match as good as possible, then the sum. */
  readonly objective?: 'TOTAL' | 'FAIR';
  /** What was proposed before: of all equally good assignments, the one that moves the fewest of these is taken. */
  readonly previous?: readonly Pairing[];
  /** Points (units of the score) that it is worth not to move one of `previous`; 0 when left out. Not with FAIR. */
  readonly stability?: number;
  /** What an empty seat costs in units of the score; two perfect matches when left out, so that seats are filled first. */
  readonly emptySeatCost?: number;
}

export interface BatchAssignment extends Pairing {
  /** The better match of a case leads. */
  readonly role: 'LEAD' | 'SUPPORT';
  readonly pinned: boolean;
  /** The case had this consultant in `previous`. */
  readonly kept: boolean;
  readonly total: number;
  readonly features: Units;
  readonly parts: Units;
}

export interface EmptySeats {
  readonly caseId: string;
  readonly seats: number;
  /** Consultants who pass every gate for the case. With none, how often each gate came first. */
  readonly open: number;
  readonly gates: readonly { readonly gate: GateFailure['gate']; readonly count: number }[];
}

export interface BatchResult {
  readonly outcome: Outcome;
  readonly policy: string;
  readonly assignments: readonly BatchAssignment[];
  readonly empty: readonly EmptySeats[];
  /** Sum of the matches, in units of the score. */
  readonly total: number;
  readonly worst: number | null;
  /** FAIR only: what the best total would have been, and its worst match. */
  readonly bestTotal: number | null;
  readonly worstAtBestTotal: number | null;
  /** Cases of `previous` that have somebody else now. */
  readonly moved: readonly string[];
  readonly certificate: Certificate;
  /** Dual prices: about what one more place of a consultant would bring (exactly: `valueOfPlace`). */
  readonly prices: Readonly<Record<string, number>>;
  readonly infeasible: Infeasible | null;
}

export interface BlockingSet {
  /** PINS: more choices are made than a consultant has places, or one that a gate forbids. */
  readonly kind: 'PLACES' | 'NOBODY' | 'MARKET' | 'CASES' | 'PINS';
  readonly caseIds: readonly string[];
  readonly consultantIds: readonly string[];
  readonly need: number;
  readonly available: number;
  readonly market: string | null;
  readonly tag: Tag | null;
  /** NOBODY only: the gate that most consultants fail first. */
  readonly gate: GateName | null;
  readonly sentence: Text;
}

/** A wish of the firm that can be asked for again; never a rule. */
export type Wish = 'MODE' | 'SLOTS' | 'LANGUAGE';

export interface Profile {
  readonly tags: readonly Tag[];
  readonly markets: readonly string[];
  readonly languages: readonly string[];
  readonly counties: readonly string[];
}

/** One thing that is changed so that the batch can be filled. */
export type Easing =
  | { readonly kind: 'PLACES'; readonly consultantId: string; readonly places: number }
  | { readonly kind: 'WISH'; readonly caseId: string; readonly wish: Wish }
  | { readonly kind: 'TRAIN'; readonly consultantId: string; readonly adds: Profile }
  | { readonly kind: 'RECRUIT'; readonly people: number; readonly places: number; readonly profile: Profile }
  | { readonly kind: 'POSTPONE'; readonly caseId: string; readonly seats: number }
  | { readonly kind: 'LOWER_MARKET'; readonly market: string; readonly by: number }
  | { readonly kind: 'LOWER_LEAST'; readonly consultantId: string; readonly by: number }
  | { readonly kind: 'NEW_CASES'; readonly consultantId: string; readonly cases: number }
  | { readonly kind: 'UNPIN'; readonly caseId: string; readonly consultantId: string };

export interface Remedy {
  readonly kind: 'RAISE_CAPS' | 'RELAX_WISHES' | 'TRAIN' | 'RECRUIT' | 'GIVE_WAY' | 'NEW_CASES';
  readonly easings: readonly Easing[];
  /** Σ of the prices of its easings, by `RemedyPrices`. */
  readonly price: number;
  /** The best total once it is applied, in units of the score: found by solving it. */
  readonly total: number;
  readonly sentence: Text;
}

/** What each easing costs the office, in any unit of its choice; the default is working days. */
export type RemedyPrices = Readonly<Record<Easing['kind'], number>>;

export interface Infeasible {
  readonly blocking: readonly BlockingSet[];
  /** Cheapest first; each was applied and solved. */
  readonly remedies: readonly Remedy[];
}
