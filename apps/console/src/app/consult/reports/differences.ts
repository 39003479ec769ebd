import { canonicalJson } from '@pilotage/domain/kernel';

/** A field that two states fill differently; null where one has nothing. */
export interface Difference {
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

type Branch = Readonly<Record<string, unknown>>;

/** Something with fields or rows of its own; a list of words is one value. */
function isBranch(value: unknown): value is Branch {
  if (typeof value !== 'object' || value === null) return false;
  return !Array.isArray(value) || value.some((v) => typeof v === 'object');
}

const emptied = (value: unknown): unknown =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;

/** The fields that differ, in the order of the section. */
export function differences(mine: unknown, theirs: unknown, path: string): readonly Difference[] {
  if (!isBranch(mine) || !isBranch(theirs)) {
    const [a, b] = [emptied(mine), emptied(theirs)];
    return canonicalJson(a) === canonicalJson(b) ? [] : [{ path, mine: a, theirs: b }];
  }
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return keys.flatMap((key) => differences(mine[key], theirs[key], `${path}.${key}`));
}
