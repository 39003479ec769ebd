import type { PolicyEdit } from './policy-client';

/** What staff may change besides the weights: where it stands, from what to what, in which steps. */
export const policyFields = [
  { path: 'topNeeds', least: 1, most: 10, step: 1, empty: false },
  { path: 'sameRegion', least: 0, most: 1, step: 0.05, empty: false },
  { path: 'outcome.priorMean', least: 1, most: 5, step: 0.1, empty: false },
  { path: 'outcome.priorCount', least: 1, most: 100, step: 1, empty: false },
  { path: 'caps.perWeek', least: 0, most: 50, step: 1, empty: true },
  { path: 'caps.perSeason', least: 0, most: 500, step: 1, empty: true },
  { path: 'offer.workingHours', least: 1, most: 240, step: 1, empty: false },
  { path: 'offer.maxAlternates', least: 0, most: 9, step: 1, empty: false },
] as const;
export type PolicyField = (typeof policyFields)[number];
export type PolicyPath = PolicyField['path'];

export function valueAt(edit: PolicyEdit, path: PolicyPath): number | null {
  const [outer = '', inner] = path.split('.');
  const found = edit[outer as keyof PolicyEdit];
  return inner ? ((found as Record<string, number | null>)[inner] ?? null) : (found as number);
}

export function withValue(edit: PolicyEdit, path: PolicyPath, value: number | null): PolicyEdit {
  const [outer = '', inner] = path.split('.');
  if (!inner) return { ...edit, [outer]: value };
  return { ...edit, [outer]: { ...(edit[outer as keyof PolicyEdit] as object), [inner]: value } };
}

/** Whether a number may stand there. */
export function fits(field: PolicyField, value: number | null): boolean {
  return value === null ? field.empty : value >= field.least && value <= field.most;
}

/** What the server refused, as the path of the field: `edit.caps.perWeek` → `caps.perWeek`. */
export const pathOfRefusal = (field: string): string => field.replace(/^edit\./, '');
