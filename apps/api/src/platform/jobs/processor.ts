import type * as z from 'zod';
import type { Unit } from '../database/database';
import type { JobKind } from './job';

/** Called in the transaction that holds a job's effect; rolls it back when another worker was faster. */
export type Finish = (unit: Unit) => Promise<void>;

/**
 * Does one kind of work. It re-reads the world first and leaves quietly when it has moved on. Its last transaction calls
 * `finish`, so that the effect and the mark commit together: a worker killed anywhere loses nothing and doubles nothing.
 */
export abstract class Processor<P extends z.ZodType = z.ZodType> {
  abstract readonly kind: JobKind<P>;
  abstract run(payload: z.output<P>, finish: Finish): Promise<void>;
  /** What people must be told when the last try has failed. */
  async gaveUp(_payload: z.output<P>, _error: string): Promise<void> {}
}

/** Collects the processors of every module: `{ provide: PROCESSORS, useFactory: (...p) => p, inject: [...] }`. */
export const PROCESSORS = Symbol('processors');
