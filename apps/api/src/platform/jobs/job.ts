import type * as z from 'zod';

/** A kind of work: one queue, named by its verb phrase, with a payload of ids only. */
export interface JobKind<P extends z.ZodType = z.ZodType> {
  readonly queue: string;
  readonly payload: P;
  /** How many of them one worker does at a time. */
  readonly concurrency: number;
  /** Tries before it is left as failed, for people to see. */
  readonly attempts: number;
}

export function jobKind<P extends z.ZodType>(
  queue: string,
  payload: P,
  limits: { concurrency?: number; attempts?: number } = {},
): JobKind<P> {
  return { queue, payload, concurrency: limits.concurrency ?? 2, attempts: limits.attempts ?? 5 };
}
