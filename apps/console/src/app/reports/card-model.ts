/** One row of a report as it reads: its sign, what it says, its facts, and what it stands on. */
export interface Card {
  readonly sign: string;
  readonly head: string;
  /** A word at the right of the head: a priority, a decision, a state. */
  readonly mark?: string;
  readonly text?: string;
  readonly facts?: readonly CardFact[];
  /** What it cites or answers. */
  readonly codes?: readonly string[];
  readonly table?: CardTable;
}

export interface CardFact {
  readonly label: string;
  readonly value: string;
}

export interface CardTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
