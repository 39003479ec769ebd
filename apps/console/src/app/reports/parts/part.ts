import type { ReportContext } from '../report-context';

/** Where the choices of a field come from. */
export type Choosing =
  | 'actions'
  | 'confidence'
  | 'decisions'
  | 'efforts'
  | 'evidence'
  | 'findings'
  | 'gates'
  | 'grades'
  | 'items'
  | 'kinds'
  | 'levels'
  | 'markets'
  | 'resources'
  | 'states'
  | 'tags'
  | 'toolTypes';

/** A field: its key, and how it is filled. `line` holds a sentence, `text` paragraphs. */
export type Plain = {
  readonly key: string;
  readonly optional?: boolean;
} & (
  | { readonly kind: 'line' | 'text' | 'date' | 'tick' | 'thousands' | 'cells' | 'fixed' }
  | { readonly kind: 'choice'; readonly from: Choosing; readonly numeric?: boolean; readonly none?: boolean }
  | { readonly kind: 'picks'; readonly from: Choosing; readonly most: number; readonly least?: number }
);

export type Row = Readonly<Record<string, unknown>>;

/** A list of rows, or one row that may be missing. */
export interface Rows {
  readonly kind: 'rows';
  readonly key: string;
  readonly parts: readonly Part[];
  readonly most: number;
  /** The value is one object or null. */
  readonly single?: boolean;
  /** A new row; null when there is nothing left to add. */
  readonly fresh: (context: ReportContext) => Row | null;
}

export type Part = Plain | Rows;

export const line = (key: string, optional = false): Plain => ({ kind: 'line', key, optional });
export const title = line('title');
export const lead: Plain = { kind: 'text', key: 'lead', optional: true };
export const choice = (key: string, from: Choosing, over: { numeric?: boolean; none?: boolean } = {}): Plain => ({
  kind: 'choice',
  key,
  from,
  ...over,
});
export const grade = (key: string): Plain => choice(key, 'grades', { numeric: true });
export const date = (key: string, optional = false): Plain => ({ kind: 'date', key, optional });
export const evidence: Plain = { kind: 'picks', key: 'evidence', from: 'evidence', most: 8 };

/** The next free number of `F1`, `A2`, … */
export function nextId(letter: string, used: readonly { readonly id: string }[]): string {
  return `${letter}${Math.max(0, ...used.map((u) => Number(u.id.slice(1)))) + 1}`;
}
