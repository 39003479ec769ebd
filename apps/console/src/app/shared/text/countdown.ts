import type { Dictionary } from './dictionary';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LAST_MINUTES = 10 * MINUTE;

export interface Countdown {
  readonly text: string;
  /** `late` past the instant, `soon` on the last day. */
  readonly tone: 'late' | 'soon' | 'fine';
  readonly ms: number;
}

interface Ticks {
  minute(): number;
  second(): number;
}

function words(ms: number, t: Dictionary['shell']['left']): string {
  if (ms >= DAY) return t.days(Math.floor(ms / DAY), Math.floor((ms % DAY) / HOUR));
  if (ms >= HOUR) return t.hours(Math.floor(ms / HOUR), Math.floor((ms % HOUR) / MINUTE));
  if (ms > LAST_MINUTES) return t.minutes(Math.floor(ms / MINUTE));
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return t.seconds(Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0'));
}

/** Reads the minute, and only in the last ten minutes the second, so that a page full of deadlines stays quiet. */
export function countdown(until: number, clock: Ticks, t: Dictionary['shell']['left']): Countdown {
  const byMinute = until - clock.minute();
  const near = Math.abs(byMinute) <= LAST_MINUTES + MINUTE;
  const ms = until - (near ? clock.second() : clock.minute());
  if (ms <= 0) return { text: t.over(overWords(-ms, t)), tone: 'late', ms };
  return { text: t.still(words(ms, t)), tone: ms <= DAY ? 'soon' : 'fine', ms };
}

function overWords(ms: number, t: Dictionary['shell']['left']): string {
  return ms < MINUTE ? t.minutes(0) : words(Math.max(ms, LAST_MINUTES + 1), t);
}
