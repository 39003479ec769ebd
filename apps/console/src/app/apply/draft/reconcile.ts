import { canonicalJson } from '@pilotage/domain/kernel';
import { mergeDraft, type ApplicationDraft } from '@pilotage/domain/questionnaire';

/** One field that two places changed differently since they last agreed. */
export interface Clash {
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Reconciled {
  /** My changes that go on top of what is saved now: nobody else touched them. */
  readonly mine: ApplicationDraft;
  readonly clashes: readonly Clash[];
}

type Fields = Record<string, unknown>;

/** A change as `page.field` (for the contact `profile.contact.field`): the grain in which saves are merged. */
export function grainsOf(change: ApplicationDraft): readonly (readonly [string, unknown])[] {
  return Object.entries(change).flatMap(([page, fields]) =>
    Object.entries(fields).flatMap(([key, value]) =>
      page === 'profile' && key === 'contact'
        ? Object.entries(value as Fields).map(([k, v]) => [`profile.contact.${k}`, v] as const)
        : [[`${page}.${key}`, value] as const],
    ),
  );
}

/** One grain as a change. */
export function changeOf(path: string, value: unknown): ApplicationDraft {
  const [page = '', key = '', sub] = path.split('.');
  return { [page]: { [key]: sub === undefined ? value : { [sub]: value } } };
}

function at(draft: ApplicationDraft, path: string): unknown {
  return path.split('.').reduce<unknown>((v, key) => (v as Fields | undefined)?.[key], draft);
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

/**
 * Puts my unsaved changes against a newer saved state: what only I changed stays mine, what both changed to the same
 * needs nothing, and the rest is for the person to decide, field by field.
 * @param base what was saved when I began to change
 */
export function reconcile(base: ApplicationDraft, mine: ApplicationDraft, theirs: ApplicationDraft): Reconciled {
  let kept: ApplicationDraft = {};
  const clashes: Clash[] = [];
  for (const [path, value] of grainsOf(mine)) {
    const now = at(theirs, path);
    if (same(value, now)) continue;
    if (same(now, at(base, path))) kept = mergeDraft(kept, changeOf(path, value));
    else clashes.push({ path, mine: value, theirs: now });
  }
  return { mine: kept, clashes };
}

/** What is left to save after a part of it was saved: everything else, and what was changed again meanwhile. */
export function stillPending(pending: ApplicationDraft, sent: ApplicationDraft): ApplicationDraft {
  const done = new Map(grainsOf(sent));
  return grainsOf(pending)
    .filter(([path, value]) => !done.has(path) || !same(value, done.get(path)))
    .reduce<ApplicationDraft>((all, [path, value]) => mergeDraft(all, changeOf(path, value)), {});
}

/** My change without the fields that were refused (`needs.N8.slots.0` refuses `needs.N8`). */
export function without(change: ApplicationDraft, refused: readonly string[]): ApplicationDraft {
  let out: ApplicationDraft = {};
  for (const [path, value] of grainsOf(change)) {
    if (!refused.some((r) => r === path || r.startsWith(`${path}.`))) out = mergeDraft(out, changeOf(path, value));
  }
  return out;
}
