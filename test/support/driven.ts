import { setTimeout as sleep } from 'node:timers/promises';
import { setClock, settle } from '@pilotage/contracts/admin';
import { Caller } from './caller';
import type { Mailbox } from './mailbox';

/** A running product with a settable clock, driven from outside: over HTTP and through its mail folder. */
export class Driven {
  constructor(
    readonly base: string,
    readonly mailbox: Mailbox,
    /** Where somebody should look when a job fails. */
    private readonly log: string,
  ) {}

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
    await this.caller().call(setClock, { body: { now: now.toISOString() } });
  }

  /** Waits until no job is due. @throws when one has failed for good, or after half a minute */
  async settled(): Promise<void> {
    const caller = this.caller();
    for (const until = Date.now() + 30_000; Date.now() < until;) {
      const { due, failed } = await caller.call(settle);
      if (failed > 0) throw new Error(`${failed} jobs have failed; see ${this.log}`);
      if (due === 0) return;
      await sleep(15);
    }
    throw new Error(`jobs are still due after 30 s; see ${this.log}`);
  }
}
