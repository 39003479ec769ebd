export type Phase = 'bidding' | 'placing' | 'filling';

export interface Progress {
  readonly phase: Phase;
  /** Seats that have no place yet in the first two phases, consultants looked at in the last. */
  readonly done: number;
  readonly of: number;
}

export interface PaceOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Polled now and then, so that an AbortSignal can stop the work. */
  readonly signal?: { readonly aborted: boolean };
  /** Stops the work when `now()` has reached `until`, both in milliseconds of any clock. */
  readonly limit?: { readonly now: () => number; readonly until: number };
}

/** Thrown through the phases when the work was cancelled or its time is up; the plan is left whole. */
export class Stopped extends Error {
  constructor(readonly why: 'CANCELLED' | 'TIME_LIMIT') {
    super(why);
  }
}

const STEPS_BETWEEN_POLLS = 2048;

/** Asks every few thousand steps whether to go on, and says how far the work is. */
export class Pace {
  private steps = 0;

  constructor(private readonly options: PaceOptions = {}) {}

  /** @throws Stopped */
  step(phase: Phase, done: number, of: number): void {
    if (++this.steps % STEPS_BETWEEN_POLLS === 0) this.poll(phase, done, of);
  }

  /** @throws Stopped */
  poll(phase: Phase, done: number, of: number): void {
    const { onProgress, signal, limit } = this.options;
    if (signal?.aborted) throw new Stopped('CANCELLED');
    if (limit && limit.now() >= limit.until) throw new Stopped('TIME_LIMIT');
    onProgress?.({ phase, done, of });
  }
}
