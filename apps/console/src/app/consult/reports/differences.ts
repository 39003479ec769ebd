/** A field that two states fill differently, both in words; empty where one has nothing. */
export interface Difference {
  readonly path: string;
  readonly mine: string;
  readonly theirs: string;
}

type Branch = Readonly<Record<string, unknown>>;

/** Something with fields or rows of its own; a list of words is one value. */
function isBranch(value: unknown): value is Branch {
  if (typeof value !== 'object' || value === null) return false;
  return !Array.isArray(value) || value.some((v) => typeof v === 'object');
}

function said(value: unknown): string {
  if (Array.isArray(value)) return value.map(said).join('、');
  if (isBranch(value)) return Object.values(value).map(said).filter(Boolean).join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : value === true ? '✓' : '';
}

/** The fields that differ, in the order of the section. */
export function differences(mine: unknown, theirs: unknown, path: string): readonly Difference[] {
  if (!isBranch(mine) || !isBranch(theirs)) {
    const [a, b] = [said(mine), said(theirs)];
    return a === b ? [] : [{ path, mine: a, theirs: b }];
  }
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return keys.flatMap((key) => differences(mine[key], theirs[key], `${path}.${key}`));
}
