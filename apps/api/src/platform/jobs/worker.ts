import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Database } from '../database/database';
import type { Logger } from '../log/log';
import { LOGGER } from '../log/tokens';
import { Queue, type Attempt } from '../queue/queue';
import { AdvisoryLocks } from './advisory-locks';
import { CLOCKS_APART_MS, JobAlreadyDone, Jobs } from './jobs';
import { Sweeper } from './sweeper';
import { PROCESSORS, type Processor } from './processor';

/**
 * Runs the processors: one BullMQ worker a queue, each try guarded by the job's row and a lock.
 * A second of tolerance covers the clocks of two machines.
 */
@Injectable()
export class Worker {
  constructor(
    private readonly queue: Queue,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly locks: AdvisoryLocks,
    private readonly sweeper: Sweeper,
    @Inject(PROCESSORS) private readonly processors: readonly Processor[],
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    await Promise.all(
      this.processors.map((p) =>
        this.queue.work(p.kind.queue, p.kind.concurrency, (attempt) => this.attempt(p, attempt)),
      ),
    );
    await this.sweeper.sweep(0);
  }

  /** The queues this worker serves. */
  get queues(): readonly string[] {
    return this.processors.map((p) => p.kind.queue);
  }

  private async attempt(processor: Processor, { jobId, last }: Attempt): Promise<void> {
    const release = await this.locks.take(jobId);
    if (release === null) return;
    try {
      await this.run(processor, jobId, last);
    } finally {
      await release();
    }
  }

  private async run(processor: Processor, jobId: string, last: boolean): Promise<void> {
    const [row] = await this.database.rows<{ payload: unknown }>(
      `UPDATE job SET attempts = attempts + 1 WHERE id = $1 AND done_at IS NULL AND failed_at IS NULL
         AND run_at <= $2 RETURNING payload`,
      [jobId, new Date((await this.clock.now()).getTime() + CLOCKS_APART_MS)],
    );
    if (!row) return; // done, failed for good, taken back, or woken before its time
    const payload: unknown = processor.kind.payload.parse(row.payload);
    let finished = false;
    try {
      await processor.run(payload, async (unit) => {
        await this.jobs.finish(unit, jobId);
        unit.afterCommit(() => {
          finished = true;
          return Promise.resolve();
        });
      });
      if (!finished) await this.database.transact(await this.clock.now(), (unit) => this.jobs.finish(unit, jobId));
    } catch (error) {
      if (error instanceof JobAlreadyDone) return;
      await this.failed(processor, jobId, payload, error, last);
    }
  }

  private async failed(
    processor: Processor,
    jobId: string,
    payload: unknown,
    error: unknown,
    last: boolean,
  ): Promise<void> {
    const text = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    this.logger.warn({ queue: processor.kind.queue, job: jobId, last, error: text }, 'job failed');
    await this.database.rows(
      'UPDATE job SET error = $2, failed_at = CASE WHEN $3 THEN clock_timestamp() ELSE failed_at END WHERE id = $1',
      [jobId, text, last],
    );
    if (last) await processor.gaveUp(payload, text);
    throw error;
  }
}
