import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { Database, type Unit } from '../database/database';
import { newId } from '../database/ids';
import { Queue, type WakeUp } from '../queue/queue';
import { Clock } from '../clock/clock';
import type { JobKind } from './job';

interface OpenJob {
  readonly id: string;
  readonly queue: string;
  readonly run_at: Date;
}

/** How far the clocks of two machines may be apart. */
export const CLOCKS_APART_MS = 1_000;

/** Thrown to roll back the work of a job that another worker has finished, or somebody put off, meanwhile. */
export class JobAlreadyDone extends Error {}

/** Puts due work into rows and wakes the queue for it after the commit. */
@Injectable()
export class Jobs {
  constructor(
    private readonly database: Database,
    private readonly queue: Queue,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes something due at `runAt`, once: a second row with the same key is not made.
   * The row commits with the caller's transaction; the wake-up follows it.
   */
  async schedule<P extends z.ZodType>(
    unit: Unit,
    kind: JobKind<P>,
    payload: z.input<P>,
    runAt: Date,
    key: string,
  ): Promise<void> {
    const id = newId();
    const fullKey = `${kind.queue}:${key}`;
    const { count } = await unit.tx.job.createMany({
      data: [
        {
          id,
          queue: kind.queue,
          payload: kind.payload.parse(payload) as object,
          key: fullKey,
          runAt,
          createdAt: unit.now,
          enqueuedAt: new Date(),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return;
    const delayMs = Math.max(0, runAt.getTime() - unit.now.getTime());
    unit.afterCommit(() =>
      this.wakeQuietly([{ queue: kind.queue, jobId: id, round: '0', delayMs, attempts: kind.attempts }]),
    );
  }

  /**
   * Makes what was due after `since` due at another time, also when it has run in vain meanwhile: a clock that stood
   * still goes on.
   */
  async postpone(unit: Unit, kind: JobKind, key: string, since: Date, later: (at: Date) => Date): Promise<void> {
    const row = await unit.tx.job.findUnique({ where: { key: `${kind.queue}:${key}` } });
    if (!row || row.runAt <= since) return;
    const runAt = later(row.runAt);
    const anew = { runAt, enqueuedAt: new Date(), doneAt: null, failedAt: null, attempts: 0, error: null };
    await unit.tx.job.update({ where: { id: row.id }, data: anew });
    const delayMs = Math.max(0, runAt.getTime() - unit.now.getTime());
    const round = `p${Date.now().toString(36)}`;
    unit.afterCommit(() =>
      this.wakeQuietly([{ queue: kind.queue, jobId: row.id, round, delayMs, attempts: kind.attempts }]),
    );
  }

  /** Takes wake-ups back whose reason has gone, such as the expiry of an answered offer. */
  async cancel(unit: Unit, keys: readonly string[]): Promise<void> {
    await unit.tx.job.updateMany({ where: { key: { in: [...keys] }, doneAt: null }, data: { doneAt: unit.now } });
  }

  /**
   * Marks a job as done inside the transaction of its work; if it is done already, or has been put off meanwhile, the
   * work must not count.
   */
  async finish(unit: Unit, jobId: string): Promise<void> {
    const { count } = await unit.tx.job.updateMany({
      where: { id: jobId, doneAt: null, runAt: { lte: new Date(unit.now.getTime() + CLOCKS_APART_MS) } },
      data: { doneAt: unit.now, error: null },
    });
    if (count === 0) throw new JobAlreadyDone(jobId);
  }

  /**
   * Wakes again what is due and has no live wake-up: after a crash, a lost queue, or a move of the clock.
   * @param graceMs how long a wake-up is trusted before it counts as lost; 0 wakes everything that is due
   */
  async sweep(kinds: readonly JobKind[], graceMs: number): Promise<number> {
    const now = await this.clock.now();
    const due = await this.database.rows<OpenJob>(
      `UPDATE job SET enqueued_at = clock_timestamp()
       WHERE id IN (SELECT id FROM job WHERE done_at IS NULL AND failed_at IS NULL AND run_at <= $1
                    AND (enqueued_at IS NULL OR enqueued_at <= clock_timestamp() - make_interval(secs => $2))
                    ORDER BY run_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
       RETURNING id, queue`,
      [now, graceMs / 1000],
    );
    const attempts = new Map(kinds.map((k) => [k.queue, k.attempts]));
    const round = `s${Date.now().toString(36)}`;
    await this.queue.wake(
      due.map((j): WakeUp => ({
        queue: j.queue,
        jobId: j.id,
        round,
        delayMs: 0,
        attempts: attempts.get(j.queue) ?? 1,
      })),
    );
    return due.length;
  }

  /** How many jobs are due and not done, and how many have failed for good. */
  async open(): Promise<{ due: number; failed: number }> {
    const [row] = await this.database.rows<{ due: string; failed: string }>(
      `SELECT count(*) FILTER (WHERE failed_at IS NULL AND run_at <= $1) AS due, count(*) FILTER (WHERE failed_at IS NOT NULL) AS failed
       FROM job WHERE done_at IS NULL`,
      [await this.clock.now()],
    );
    return { due: Number(row?.due ?? 0), failed: Number(row?.failed ?? 0) };
  }

  /** Runs a failed job again. */
  async retry(jobId: string): Promise<boolean> {
    const rows = await this.database.rows<{ queue: string }>(
      `UPDATE job SET failed_at = NULL, attempts = 0, enqueued_at = clock_timestamp() WHERE id = $1 AND failed_at IS NOT NULL RETURNING queue`,
      [jobId],
    );
    const queue = rows[0]?.queue;
    if (queue === undefined) return false;
    await this.wakeQuietly([{ queue, jobId, round: `r${Date.now().toString(36)}`, delayMs: 0, attempts: 3 }]);
    return true;
  }

  /** The row is committed: if the queue cannot be reached now, the sweep wakes it later. */
  private async wakeQuietly(wakeUps: readonly WakeUp[]): Promise<void> {
    await this.queue.wake(wakeUps).catch(() => undefined);
  }
}
