import { canonicalJson } from '../kernel';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Which settings differ, as dotted paths such as `calls.1.closesAt` or `rubric.criteria`, in the order of the newer ones: a
 * list of another length is one difference. Settings that one side leaves out and the other leaves empty are the same.
 * @param before null where there were none: everything is new, `*`
 */
export function changedSettings(before: object | null, after: object): string[] {
  return before === null ? ['*'] : pathsOf(before, after, '');
}

function pathsOf(before: unknown, after: unknown, at: string): string[] {
  const below = (key: string): string => (at === '' ? key : `${at}.${key}`);
  if (isPlain(before) && isPlain(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return keys.flatMap((key) => pathsOf(before[key], after[key], below(key)));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return after.flatMap((value, i) => pathsOf(before[i], value, below(String(i))));
  return canonicalJson(before ?? null) === canonicalJson(after ?? null) ? [] : [at];
}
