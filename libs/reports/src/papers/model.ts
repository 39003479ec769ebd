import type { PaperKind, Proposal } from '@pilotage/domain/alliance';

export const paperTitles: Readonly<Record<PaperKind, string>> = {
  PLAN: '提案計畫書',
  SUMMARY: '提案摘要表',
  LABEL: '提案標封',
};

/** Where the envelope goes, and what makes it come in time. */
export interface Delivery {
  readonly office: string;
  readonly address: string;
  readonly phone: string;
  /** The deadline in words. */
  readonly deadline: string;
  readonly basis: 'RECEIVED' | 'POSTMARK';
  readonly copies: number;
}

/** What the papers of a proposal are printed from. They are the programme's own forms and stand in Chinese only. */
export interface ProposalPapers {
  /** Figures that a member keeps to itself are not in its sheet (SPEC X13). */
  readonly proposal: Proposal;
  /** ROC year of the call. */
  readonly year: number;
  /** The coaching months, `YYYY-MM`. */
  readonly months: readonly string[];
  /** Null until it has been handed in. */
  readonly number: string | null;
  /** Case and revision, as the desk scans it (SPEC X6). */
  readonly code: string;
  readonly printedAt: Date;
  readonly delivery: Delivery;
}
