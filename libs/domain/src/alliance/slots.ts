import { stableHash } from '../kernel';
import type { PanelRules } from '../programme';

const MINUTE_MS = 60_000;
/** Orders drawn from one seed, among which the one with the fewest comings and goings is taken. */
const DRAWS = 200;

/** Numbers 0 ≤ x < 1 from a seed, the same on every machine (mulberry32). */
export function seededNumbers(seed: string): () => number {
  let state = stableHash(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled(ids: readonly string[], next: () => number): string[] {
  const out = [...ids];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j] ?? '', out[i] ?? ''];
  }
  return out;
}

export interface SlotOrder {
  readonly order: readonly string[];
  /** How often a recused reviewer leaves or comes back between two slots. */
  readonly changes: number;
}

function changesOf(order: readonly string[], recused: ReadonlyMap<string, ReadonlySet<string>>): number {
  const away = order.map((id) => recused.get(id) ?? new Set<string>());
  return away.slice(1).reduce((n, now, i) => {
    const before = away[i] ?? new Set<string>();
    return n + [...now].filter((r) => !before.has(r)).length + [...before].filter((r) => !now.has(r)).length;
  }, 0);
}

/**
 * The order of presentations, drawn from a seed that is kept: anybody can draw it again (SPEC M1). Of the orders the seed
 * gives, the first with the fewest comings and goings of recused reviewers is taken.
 */
export function drawOrder(
  seed: string,
  ids: readonly string[],
  recused: ReadonlyMap<string, ReadonlySet<string>>,
): SlotOrder {
  const next = seededNumbers(seed);
  const sorted = [...ids].sort();
  let best: SlotOrder | null = null;
  for (let i = 0; i < DRAWS; i++) {
    const order = shuffled(sorted, next);
    const changes = changesOf(order, recused);
    if (best === null || changes < best.changes) best = { order, changes };
  }
  return best ?? { order: [], changes: 0 };
}

export interface Slot {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Times of the presentations one after another, with a break after every few. */
export function slotTimes(order: readonly string[], startsAt: Date, rules: PanelRules): readonly Slot[] {
  const length = (rules.talkMinutes + rules.answerMinutes) * MINUTE_MS;
  return order.map((id, i) => {
    const breaks = Math.floor(i / rules.breakAfter) * rules.breakMinutes * MINUTE_MS;
    const from = new Date(startsAt.getTime() + i * length + breaks);
    return { id, startsAt: from, endsAt: new Date(from.getTime() + length) };
  });
}

export const slotPhases = ['WAITING', 'TALK', 'ASK', 'ANSWER', 'DONE'] as const;
export type SlotPhase = (typeof slotPhases)[number];

/** What may follow a phase: the talk, then all questions, then all answers (統問統答). */
export const nextPhase: Readonly<Record<SlotPhase, SlotPhase | null>> = {
  WAITING: 'TALK',
  TALK: 'ASK',
  ASK: 'ANSWER',
  ANSWER: 'DONE',
  DONE: null,
};

/**
 * Seconds left of the phase's time, negative when it has run over; null where no clock runs. Questions and answers share
 * one clock, which starts with the first question.
 */
export function secondsLeft(
  slot: { readonly phase: SlotPhase; readonly talkFrom: Date | null; readonly askFrom: Date | null },
  rules: PanelRules,
  now: Date,
): number | null {
  const [from, minutes] =
    slot.phase === 'TALK'
      ? [slot.talkFrom, rules.talkMinutes]
      : slot.phase === 'ASK' || slot.phase === 'ANSWER'
        ? [slot.askFrom, rules.answerMinutes]
        : [null, 0];
  return from === null ? null : minutes * 60 - Math.floor((now.getTime() - from.getTime()) / 1000);
}
