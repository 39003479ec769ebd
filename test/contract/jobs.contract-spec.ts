import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import * as z from 'zod';
// The contract is that of parts inside the API, which no library holds.
/* eslint-disable @nx/enforce-module-boundaries */
import { Clock } from '../../apps/api/src/platform/clock/clock';
import { Config } from '../../apps/api/src/platform/config/config';
import { Database } from '../../apps/api/src/platform/database/database';
import { AdvisoryLocks } from '../../apps/api/src/platform/jobs/advisory-locks';
import { jobKind } from '../../apps/api/src/platform/jobs/job';
import { Jobs } from '../../apps/api/src/platform/jobs/jobs';
import { Processor, type Finish } from '../../apps/api/src/platform/jobs/processor';
import { Sweeper } from '../../apps/api/src/platform/jobs/sweeper';
import { Worker } from '../../apps/api/src/platform/jobs/worker';
import { BullQueue } from '../../apps/api/src/platform/queue/bull-queue';
/* eslint-enable @nx/enforce-module-boundaries */
import { createDatabase, dropDatabase, rowsOf } from '../support/databases';
import { ownRedisDatabase } from '../support/redis';
import { wipeQueue } from '../support/wipe';

const logger = pino({ level: 'silent' });
const server = process.env['TEST_DATABASE_URL'] ?? '';
const redis = process.env['TEST_REDIS_URL'] ? ownRedisDatabase(process.env['TEST_REDIS_URL'], 2) : undefined;
const secret = 'a secret of at least thirty-two characters';

const errand = jobKind('run-errand', z.object({ name: z.string(), fails: z.int().default(0) }), { attempts: 3 });
type Errand = z.output<typeof errand.payload>;

/** A kind of work that leaves a line behind in the transaction that ends it. */
class RunErrand extends Processor<typeof errand.payload> {
  readonly kind = errand;
  readonly gaveUpOn: string[] = [];
  private readonly failed = new Map<string, number>();

  constructor(private readonly database: Database) {
    super();
  }

  async run({ name, fails }: Errand, finish: Finish): Promise<void> {
    const failed = this.failed.get(name) ?? 0;
    this.failed.set(name, failed + 1);
    if (failed < fails) throw new Error(`not yet: ${name}`);
    await this.database.transact(new Date(), async (unit) => {
      await unit.tx.$executeRawUnsafe('INSERT INTO errand (name, at) VALUES ($1, clock_timestamp())', name);
      await finish(unit);
    });
  }

  override gaveUp({ name }: Errand): Promise<void> {
    return Promise.resolve(void this.gaveUpOn.push(name));
  }
}

describe.each(['postgres', ...(redis ? ['redis'] : [])])('jobs with their rows, woken by %s', (backend) => {
  const name = `test_jobs_${backend}_${process.pid}_${Date.now()}`;
  let databaseUrl = '';
  let closing: (() => Promise<void>)[] = [];
  let serial = 0;
  const called = (what: string): string => `${what} ${++serial}`;

  beforeAll(async () => {
    databaseUrl = await createDatabase(server, name);
    await rowsOf(databaseUrl, 'CREATE TABLE errand (name text NOT NULL, at timestamptz NOT NULL)');
  });
  afterEach(async () => {
    for (const close of closing.reverse()) await close();
    closing = [];
  });
  afterAll(() => dropDatabase(server, name));

  /** The parts of one process of the product, by hand. */
  async function open() {
    const config = configOf(databaseUrl);
    const database = new Database(config);
    const queue =
      redis && backend === 'redis'
        ? await BullQueue.onRedis(redis, logger)
        : await BullQueue.onPostgres(databaseUrl, logger);
    const [clock, locks] = [new Clock(config, database), new AdvisoryLocks(config)];
    const jobs = new Jobs(database, queue, clock);
    const sweeper = new Sweeper(jobs, [errand]);
    const processor = new RunErrand(database);
    const worker = new Worker(queue, jobs, database, clock, locks, sweeper, [processor], logger);
    closing.push(async () => {
      await queue.close();
      await locks.onApplicationShutdown();
      await database.onApplicationShutdown();
    });
    const schedule = (payload: z.input<typeof errand.payload>, delayMs = 0) =>
      database.transact(new Date(), (unit) =>
        jobs.schedule(unit, errand, payload, new Date(unit.now.getTime() + delayMs), payload.name),
      );
    return { database, jobs, sweeper, processor, worker, schedule };
  }

  const done = (errandName: string) =>
    rowsOf<{ at: Date }>(databaseUrl, 'SELECT at FROM errand WHERE name = $1 ORDER BY at', [errandName]);
  const rowOf = async (errandName: string) =>
    (
      await rowsOf<{ run_at: Date; attempts: number; done_at: Date | null; failed_at: Date | null; error: string }>(
        databaseUrl,
        'SELECT run_at, attempts, done_at, failed_at, error FROM job WHERE key = $1',
        [`run-errand:${errandName}`],
      )
    )[0];
  const until = async (happened: () => Promise<boolean>): Promise<void> => {
    while (!(await happened())) await sleep(20);
  };

  it('wakes one that is due in a moment by itself, when its time has come, and runs it once', async () => {
    const { worker, schedule } = await open();
    await worker.start();
    const soon = called('soon');
    await schedule({ name: soon }, 1_200);
    await until(async () => (await done(soon)).length > 0);
    const [row, [first]] = [await rowOf(soon), await done(soon)];
    expect(row).toMatchObject({ attempts: 1, failed_at: null });
    // A second of tolerance covers the clocks of two machines.
    expect(first?.at.getTime()).toBeGreaterThan((row?.run_at.getTime() ?? 0) - 1_000);
  });

  it('takes a second one with the same key for the first', async () => {
    const { worker, schedule } = await open();
    await worker.start();
    const twice = called('twice');
    await Promise.all([schedule({ name: twice }), schedule({ name: twice }), schedule({ name: twice })]);
    await until(async () => (await rowOf(twice))?.done_at !== null);
    await sleep(100);
    expect(await done(twice)).toHaveLength(1);
  });

  it('leaves nothing of a transaction that was rolled back, and nothing of what was taken back', async () => {
    const { worker, jobs, database, schedule } = await open();
    await worker.start();
    const [never, cancelled, later] = [called('never'), called('cancelled'), called('later')];
    const broken = database.transact(new Date(), async (unit) => {
      await jobs.schedule(unit, errand, { name: never }, unit.now, never);
      throw new Error('the change failed');
    });
    await expect(broken).rejects.toThrow('the change failed');
    await schedule({ name: cancelled }, 300);
    await database.transact(new Date(), (unit) => jobs.cancel(unit, [`run-errand:${cancelled}`]));
    await schedule({ name: later }, 400);
    await until(async () => (await done(later)).length > 0);
    expect([await rowOf(never), await done(never), await done(cancelled)]).toEqual([undefined, [], []]);
  });

  it('is tried again after a failure; after the last it stays visible, is told once, and can be run again', async () => {
    const { worker, jobs, processor, schedule } = await open();
    await worker.start();
    const [second, never] = [called('at the second try'), called('never good')];
    await Promise.all([schedule({ name: second, fails: 1 }), schedule({ name: never, fails: 3 })]);
    await until(async () => (await rowOf(never))?.failed_at instanceof Date && (await done(second)).length > 0);
    expect(await rowOf(second)).toMatchObject({ attempts: 2, failed_at: null, error: null });
    expect(await rowOf(never)).toMatchObject({ attempts: 3, done_at: null, error: `not yet: ${never}` });
    expect([processor.gaveUpOn, await jobs.open()]).toEqual([[never], { due: 0, failed: 1 }]);
    const [failed] = await rowsOf<{ id: string }>(databaseUrl, 'SELECT id FROM job WHERE failed_at IS NOT NULL');
    await jobs.retry(failed?.id ?? '');
    await until(async () => (await done(never)).length > 0);
    expect(await jobs.open()).toEqual({ due: 0, failed: 0 });
  });

  it('loses nothing and doubles nothing when the queue is wiped', async () => {
    const { worker, sweeper, schedule } = await open();
    const names = Array.from({ length: 25 }, () => called('wiped'));
    for (const each of names) await schedule({ name: each });
    await wipeQueue(databaseUrl, backend === 'redis' ? redis : undefined);
    await worker.start();
    await sweeper.sweep(0);
    await until(async () => (await Promise.all(names.map(done))).every((d) => d.length > 0));
    await sleep(100);
    expect((await Promise.all(names.map(done))).flat()).toHaveLength(names.length);
  });

  it('is swept once by two sweepers, and done once by two workers, however often it is woken', async () => {
    const [one, two] = [await open(), await open()];
    const names = Array.from({ length: 25 }, () => called('shared'));
    for (const each of names) await one.schedule({ name: each });
    const woken = await Promise.all([one.sweeper.sweep(0), two.sweeper.sweep(0)]);
    expect(woken.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(names.length);
    await rowsOf(
      databaseUrl,
      "UPDATE job SET enqueued_at = clock_timestamp() - interval '1 hour' WHERE done_at IS NULL",
    );
    const again = await Promise.all([one.sweeper.sweep(60_000), two.sweeper.sweep(60_000)]);
    expect(again.reduce((a, b) => a + b)).toBe(names.length);
    await Promise.all([one.worker.start(), two.worker.start()]);
    await until(async () => (await Promise.all(names.map(done))).every((d) => d.length > 0));
    await sleep(200);
    expect((await Promise.all(names.map(done))).flat()).toHaveLength(names.length);
  });

  it('is free again at once when the process that held it is gone', async () => {
    const [dead, alive] = [new AdvisoryLocks(configOf(databaseUrl)), new AdvisoryLocks(configOf(databaseUrl))];
    closing.push(() => alive.onApplicationShutdown());
    await dead.take('errand');
    expect(await alive.take('errand')).toBeNull();
    await dead.onApplicationShutdown();
    const release = await alive.take('errand');
    expect(release).not.toBeNull();
    await release?.();
  });
});

function configOf(databaseUrl: string): Config {
  return Config.read({
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: secret,
    LINK_SECRET: secret,
    AUDIT_SECRET: secret,
  });
}
