import { setTimeout as sleep } from 'node:timers/promises';
import { setClock, settle } from '@pilotage/contracts/admin';
import { Caller } from './caller';
import type { Mailbox } from './mailbox';

/** A busy machine prints a report slowly. */
const PATIENCE_MS = 120_000;

/** A running product with a settable clock, driven from outside: over HTTP and through its mail folder. */
export class Driven {
  private readonly keeper: Caller;

  constructor(
    readonly base: string,
    readonly mailbox: Mailbox,
    /** Where somebody should look when a job fails. */
    private readonly logs: string,
  ) {
    this.keeper = this.caller();
  }

  caller(): Caller {
    return new Caller(this.base);
  }

  /** Moves the clock and waits until everything that came due has run. */
  async moveTo(now: Date): Promise<void> {
    await this.setClock(now);
    await this.settled();
  }

  /** Sets the clock without waiting. */
  async setClock(now: Date): Promise<void> {
    await this.keeper.call(setClock, { body: { now: now.toISOString() } });
  }

  /** Waits until no job is due. @throws when one has failed for good, or after two minutes */
  async settled(): Promise<void> {
    for (let until = Date.now() + PATIENCE_MS, pause = 10; Date.now() < until; pause = Math.min(pause * 1.5, 200)) {
      const { due, failed } = await this.keeper.call(settle);
      if (failed > 0) throw new Error(`${failed} jobs have failed; see ${this.logs}`);
      if (due === 0) return;
      await sleep(pause);
    }
    throw new Error(`jobs are still due after ${PATIENCE_MS / 1000} s; see ${this.logs}`);
  }
}
