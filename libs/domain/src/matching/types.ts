import type { Text } from '../kernel';
import type { IsoDate } from '../taiwan';
import type { Tag } from '../questionnaire';
import type { CefrLevel, MatchingPolicy, PreferenceName } from './policy';

export type InterviewMode = 'ONLINE' | 'ONSITE';
export type ModePreference = InterviewMode | 'EITHER';
export type HalfDay = 'AM' | 'PM';

/** A half day on which the firm can be interviewed. */
export interface Slot {
  readonly date: IsoDate;
  readonly half: HalfDay;
}

/** What matching knows of one diagnosis: nothing that names the firm but its tax ID, which conflicts are keyed by. */
export interface MatchCase {
  readonly id: string;
  readonly ubn: string;
  /** Every mail address known for the firm; addresses and their domains are keys of conflicts too (PAINS 4). */
  readonly emails: readonly string[];
  /** Names of the firm's people (responsible person, contact, signer). */
  readonly people: readonly string[];
  readonly industry: string;
  /** Needs, highest first, with need(tag) 0–1. */
  readonly needs: readonly { readonly tag: Tag; readonly need: number }[];
  /** ISO 3166-1 codes, most wanted first. */
  readonly markets: readonly string[];
  readonly mode: ModePreference;
  /** County of the on-site interview. */
  readonly county: string;
  readonly language: string;
  readonly slots: readonly Slot[];
  /** Consultants who declined this case, and those the firm has excluded. */
  readonly declinedBy: readonly string[];
  readonly excludedByFirm: readonly string[];
}

/** In the order in which a form offers them: a vendor of tools is what is entered most. */
export const tieKinds = [
  'TOOL_VENDOR',
  'PAID_CLIENT',
  'EMPLOYMENT',
  'DIRECTOR',
  'SHAREHOLDER',
  'KIN',
  'SAME_ALLIANCE',
  'DECLARED',
] as const;
export type TieKind = (typeof tieKinds)[number];

/** An interest that ties a consultant to a firm or person (PAINS 5); `to` open means it still holds. */
export interface Tie {
  readonly kind: TieKind;
  readonly ubn: string | null;
  readonly person: string | null;
  /** A mail address or a bare domain. */
  readonly mail: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly source: string;
}

export interface LeaveDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly half: HalfDay | null;
}

export interface MatchConsultant {
  readonly id: string;
  readonly active: boolean;
  readonly ndaSignedOn: IsoDate | null;
  readonly appointmentEndsOn: IsoDate | null;
  readonly frozen: boolean;
  readonly emails: readonly string[];
  readonly name: string;
  readonly ties: readonly Tie[];
  readonly activeCases: number;
  readonly maxActiveCases: number;
  /** Cases taken, or being asked for, in the week and in the season of the day; own caps stand before the policy's. */
  readonly casesThisWeek?: number;
  readonly casesThisSeason?: number;
  readonly maxPerWeek?: number | null;
  readonly maxPerSeason?: number | null;
  readonly leave: readonly LeaveDays[];
  readonly languages: readonly { readonly code: string; readonly level: CefrLevel }[];
  readonly modes: readonly InterviewMode[];
  readonly baseCounty: string;
  readonly countiesServed: readonly string[];
  readonly expertise: readonly { readonly tag: Tag; readonly level: number }[];
  readonly industries: readonly string[];
  readonly markets: readonly string[];
  /** Mean satisfaction 1–5 and how many answers it rests on. */
  readonly ratingMean: number | null;
  readonly ratingCount: number;
  /** Whole days since his last offer; longer idle wins a tie. */
  readonly idleDays: number;
}

export interface MatchContext {
  readonly policy: MatchingPolicy;
  /** The day the decision is made, in Taipei. */
  readonly today: IsoDate;
}

/** One integer a preference, in `policy.scaleUnits` parts. */
export type Units = Readonly<Record<PreferenceName, number>>;

export interface RankedConsultant {
  readonly consultantId: string;
  readonly rank: number;
  readonly features: Units;
  readonly parts: Units;
  readonly total: number;
}

export interface GatedConsultant {
  readonly consultantId: string;
  /** Every failing gate, in the policy's order; the first is the one that is shown. */
  readonly gates: readonly GateFailure[];
  /** What the score would be if the gates opened. */
  readonly total: number;
}

export interface GateFailure {
  readonly gate: GateName;
  readonly params?: Readonly<Record<string, string | number>>;
}

export const gateNames = [
  'INACTIVE',
  'NDA_MISSING',
  'APPOINTMENT_ENDED',
  'CONFLICT_OF_INTEREST',
  'CONSULTANT_AT_CAPACITY',
  'ON_LEAVE',
  'LANGUAGE',
  'MODE',
  'OUT_OF_REACH',
  'NO_RELEVANT_EXPERTISE',
  'DECLINED_BEFORE',
  'EXCLUDED_BY_FIRM',
  'FROZEN',
] as const;
export type GateName = (typeof gateNames)[number];

export interface Ranking {
  readonly caseId: string;
  readonly policy: string;
  readonly ranked: readonly RankedConsultant[];
  readonly gated: readonly GatedConsultant[];
}

export interface NamedPreference {
  readonly name: PreferenceName;
  readonly label: Text;
  readonly explains: Text;
  /** The feature in `policy.scaleUnits` parts, 0 … scaleUnits. */
  readonly feature: (c: MatchCase, k: MatchConsultant, context: MatchContext) => number;
}
