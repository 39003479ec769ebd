import { canonicalJson } from '@pilotage/domain/kernel';
import type { WireNote } from '../case-client';

/** A note on the screen; `key` tells it apart while it has no code yet. */
export interface NoteDraft extends WireNote {
  readonly key: number;
}

export function plain({ code, topic, said, meaning, confirmed, isPrivate }: WireNote): WireNote {
  return { code, topic, said: said.trim(), meaning: meaning.trim(), confirmed, isPrivate };
}

export function isBlank(note: Pick<WireNote, 'said' | 'meaning'>): boolean {
  return !note.said.trim() && !note.meaning.trim();
}

export function sameNotes(a: readonly WireNote[], b: readonly WireNote[]): boolean {
  return canonicalJson(a.map(plain)) === canonicalJson(b.map(plain));
}

const same = (a: WireNote, b: WireNote): boolean => sameNotes([a], [b]);
const holds = (all: readonly WireNote[], note: WireNote): boolean => all.some((n) => same(n, note));

export interface Merged {
  readonly notes: readonly WireNote[];
  /** Notes that both changed: theirs stays, mine stands behind it as a new one. */
  readonly twice: number;
}

/** What stands in place of one of their notes: mine where only I changed it, nothing where I deleted it. */
function settled(theirs: WireNote, base: readonly WireNote[], mine: readonly WireNote[]): WireNote | null {
  if (theirs.code === null) return holds(base, theirs) && !holds(mine, theirs) ? null : theirs;
  const before = base.find((n) => n.code === theirs.code);
  const now = mine.find((n) => n.code === theirs.code);
  if (before === undefined || !same(before, theirs)) return theirs;
  return now ?? null;
}

/**
 * Puts notes written here on a state that was saved elsewhere meanwhile. Nothing that was typed is lost: where both
 * sides changed one note, both stay.
 * @param base what was saved when the writing began
 */
export function mergeNotes(base: readonly WireNote[], mine: readonly WireNote[], theirs: readonly WireNote[]): Merged {
  const kept = theirs.flatMap((n) => settled(n, base, mine) ?? []);
  const changed = mine.filter((n) => !holds(base, n) && !holds(kept, n));
  const twice = changed.filter((n) => n.code !== null);
  const added = changed.map((n) => ({ ...n, code: null }));
  return { notes: [...kept, ...added], twice: twice.length };
}
