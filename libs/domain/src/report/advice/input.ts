import type { Answers, QuestionnaireDefinition, Score, Tag } from '../../questionnaire';
import type { IsoDate, WorkingCalendar } from '../../taiwan';
import type { ReportContent } from '../content';
import type { ReportFirm, ReportMeeting } from '../model';
import type { AdviceCatalogues, Industry } from './catalogue';

/** The application's needs N1–N12 as they were stored (codes, not display texts). */
export interface ApplicationNeeds {
  /** N1: ISO 3166-1 codes, most wanted first. */
  readonly markets: readonly string[];
  /** N2: B2B, B2C, B2B2C. */
  readonly models: readonly string[];
  /** N3: ranked themes. */
  readonly themes: readonly string[];
  /** N4: `T1_PLATFORM` … `T5_AI_DATA`. */
  readonly toolTypes: readonly string[];
  /** N5: the firm's own words; passed on as text, never interpreted as anything else. */
  readonly pain: string;
  /** N6: `0`, `1-100000`, … `2000001+`; NT$ for the next 12 months. */
  readonly budget: string;
  /** N7: `3M`, `6M`, `12M`. */
  readonly horizon: string;
  /** N11. */
  readonly toolsUsed: readonly string[];
  /** N12: percentage band such as `1-10`. */
  readonly exportShare: string;
  /** N9 REFERRAL_OK. */
  readonly referralOk: boolean;
  /** N9 ALLIANCE_INTEREST. */
  readonly allianceInterest?: boolean;
}

export interface PrefillNote {
  /** `V01` …; a note with another code is left out. */
  readonly code: string;
  readonly section?: string;
  readonly tag?: Tag;
  readonly said: string;
  readonly meaning: string;
  readonly confirmed: boolean;
}

export type EvidenceRow = ReportContent['evidence']['rows'][number];
export type Adjustment = ReportContent['assessment']['adjustments'][number];

/** Everything the first draft of a report is written from; no clock, no database. */
export interface PrefillInput {
  readonly definition: QuestionnaireDefinition;
  readonly answers: Answers;
  /** The score of the firm's own answers with its themes. */
  readonly score: Score;
  readonly needs: ApplicationNeeds;
  readonly firm: ReportFirm;
  readonly industry?: Industry;
  readonly notes: readonly PrefillNote[];
  readonly meetings: readonly ReportMeeting[];
  readonly catalogues: AdviceCatalogues;
  readonly adjustments?: readonly Adjustment[];
  /** Documents, observations and public sources on file (`E03` …); those not cited are left out. */
  readonly documents?: readonly EvidenceRow[];
  /** The firm's questions before the interview, in its own words; the first five count (SPEC X10). */
  readonly expectations: readonly string[];
  /** Day the application was submitted, for E01. */
  readonly appliedOn?: IsoDate | null;
  /** Day of the register snapshot, for E02. */
  readonly registerCheckedOn?: IsoDate | null;
  /** Monday after delivery: day 1 of week 1. */
  readonly startsOn: IsoDate;
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
}
