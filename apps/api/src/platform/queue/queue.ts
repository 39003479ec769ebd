import type { OnApplicationShutdown, OnModuleDestroy } from '@nestjs/common';

/** One wake-up as it lies in the queue: only the id of its row. */
export interface WakeUp {
  readonly queue: string;
  readonly jobId: string;
  /** Distinguishes a repeated wake-up, which the queue would otherwise take for the one it has. */
  readonly round: string;
  readonly delayMs: number;
  readonly attempts: number;
}

export interface Attempt {
  readonly jobId: string;
  /** True when the queue will not try again. */
  readonly last: boolean;
}

/**
 * The alarm clock. It may lose everything at any time: the rows of `job` are the truth, and the sweep wakes again what
 * was lost. Two real implementations: BullMQ on Redis, and BullMQ's PostgreSQL backend.
 */
export abstract class Queue implements OnModuleDestroy, OnApplicationShutdown {
  abstract readonly backend: 'redis' | 'postgres';
  abstract wake(wakeUps: readonly WakeUp[]): Promise<void>;
  /** Starts a worker for one queue; the handler throws to be tried again. */
  abstract work(queue: string, concurrency: number, handler: (attempt: Attempt) => Promise<void>): Promise<void>;
  abstract ping(): Promise<void>;
  /** Takes no more jobs and waits for those that run; what they stand on is still there. */
  abstract rest(): Promise<void>;
  abstract close(): Promise<void>;

  onModuleDestroy(): Promise<void> {
    return this.rest();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}
