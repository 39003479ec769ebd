import type { FrozenPanel, Rubric } from '@pilotage/domain/alliance';

/** What the summary sheet of a panel is printed from: the frozen result, and who has signed it by now. */
export interface PanelSummaryPaper {
  readonly result: FrozenPanel;
  readonly rubric: Rubric;
  /** ROC year of the call. */
  readonly year: number;
  readonly place: string | null;
  readonly hash: string;
  readonly frozenAt: Date;
  /** When each member signed in the system, by letter. */
  readonly signed: ReadonlyMap<string, Date>;
  readonly printedAt: Date;
}
