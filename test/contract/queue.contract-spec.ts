import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
// The contract is that of the port inside the API, which no library holds.
/* eslint-disable @nx/enforce-module-boundaries */
import { BullQueue } from '../../apps/api/src/platform/queue/bull-queue';
import type { Attempt, WakeUp } from '../../apps/api/src/platform/queue/queue';
/* eslint-enable @nx/enforce-module-boundaries */
import { unknownId } from '../builders/cases';
import { createDatabase, dropDatabase } from '../support/databases';
import { EvictingRedis, ownRedisDatabase } from '../support/redis';

const logger = pino({ level: 'silent' });
const server = process.env['TEST_DATABASE_URL'] ?? '';
const redisUrl = process.env['TEST_REDIS_URL'];
const database = `test_queue_${process.pid}_${Date.now()}`;

const backends = {
  postgres: (url: string) => BullQueue.onPostgres(url, logger),
  ...(redisUrl ? { redis: () => BullQueue.onRedis(ownRedisDatabase(redisUrl, 1), logger) } : {}),
};

const wakeUp = (queue: string, more: Partial<WakeUp> = {}): WakeUp => ({
  queue,
  jobId: unknownId(),
  round: '0',
  delayMs: 0,
  attempts: 1,
  ...more,
});

describe.each(Object.entries(backends))('the queue on %s', (name, open) => {
  let databaseUrl = '';
  let opened: BullQueue[] = [];
  const another = async (): Promise<BullQueue> => {
    const queue = await open(databaseUrl);
    opened.push(queue);
    return queue;
  };
  let names = 0;
  const newName = (): string => `contract-${process.pid}-${Date.now()}-${names++}`;
  const until = async (happened: () => boolean): Promise<void> => {
    while (!happened()) await sleep(10);
  };

  beforeAll(async () => {
    databaseUrl = name === 'postgres' ? await createDatabase(server, database, 'template1') : '';
  });
  afterEach(async () => {
    await Promise.all(opened.map((queue) => queue.close()));
    opened = [];
  });
  afterAll(() => (name === 'postgres' ? dropDatabase(server, database) : undefined));

  it('says which backend it runs on, and answers', async () => {
    const queue = await another();
    await queue.ping();
    expect(queue.backend).toBe(name);
  });

  it('hands a wake-up over not before its time', async () => {
    const queue = await another();
    const [later, now] = [wakeUp(newName(), { delayMs: 700 }), wakeUp(newName())];
    const due = Date.now() + later.delayMs;
    const seen: { id: string; at: number }[] = [];
    const note = ({ jobId }: Attempt) => Promise.resolve(void seen.push({ id: jobId, at: Date.now() }));
    await queue.work(later.queue, 1, note);
    await queue.work(now.queue, 1, note);
    await queue.wake([later, now]);
    await until(() => seen.length === 2);
    expect(seen.map((s) => s.id)).toEqual([now.jobId, later.jobId]);
    expect(seen[1]?.at).toBeGreaterThanOrEqual(due);
  });

  it('tries a failed one again after a growing pause, and says which try is the last', async () => {
    const queue = await another();
    const job = wakeUp(newName(), { attempts: 3 });
    const tries: { last: boolean; at: number }[] = [];
    await queue.work(job.queue, 1, ({ last }) => {
      tries.push({ last, at: Date.now() });
      throw new Error('not yet');
    });
    await queue.wake([job]);
    await until(() => tries.length === 3);
    await sleep(100);
    expect(tries.map((t) => t.last)).toEqual([false, false, true]);
    const [first = 0, second = 0, third = 0] = tries.map((t) => t.at);
    expect(second - first).toBeGreaterThanOrEqual(500);
    expect(third - second).toBeGreaterThanOrEqual(1000);
  });

  it('takes the same wake-up once, however often it is told, and another round of it again', async () => {
    const queue = await another();
    const job = wakeUp(newName(), { delayMs: 200 });
    const seen: string[] = [];
    await queue.wake([job, job]);
    await queue.wake([job]);
    await queue.work(job.queue, 1, ({ jobId }) => Promise.resolve(void seen.push(jobId)));
    await until(() => seen.length === 1);
    await queue.wake([{ ...job, round: 's1', delayMs: 0 }]);
    await until(() => seen.length === 2);
    await sleep(100);
    expect(seen).toEqual([job.jobId, job.jobId]);
  });

  it('gives each of many to exactly one of two workers, never more at a time than allowed', async () => {
    const [one, two] = [await another(), await another()];
    const queue = newName();
    const jobs = Array.from({ length: 60 }, () => wakeUp(queue));
    const seen: string[] = [];
    const busy = { one: 0, two: 0, most: 0 };
    const workAs = (who: 'one' | 'two') => async (attempt: Attempt) => {
      busy.most = Math.max(busy.most, ++busy[who]);
      await sleep(5);
      busy[who] -= 1;
      seen.push(attempt.jobId);
    };
    await one.work(queue, 3, workAs('one'));
    await two.work(queue, 3, workAs('two'));
    await one.wake(jobs);
    await until(() => seen.length >= jobs.length);
    await sleep(100);
    expect(seen.sort()).toEqual(jobs.map((j) => j.jobId).sort());
    expect(busy.most).toBeLessThanOrEqual(3);
  });

  it('keeps what was told while nobody worked', async () => {
    const job = wakeUp(newName());
    const first = await another();
    await first.wake([job]);
    await first.close();
    opened = [];
    const seen: string[] = [];
    await (await another()).work(job.queue, 1, ({ jobId }) => Promise.resolve(void seen.push(jobId)));
    await until(() => seen.length === 1);
    expect(seen).toEqual([job.jobId]);
  });
});

describe('a Redis that may forget', () => {
  it.each(['allkeys-lru', 'volatile-ttl'])('is refused at the start when it evicts by %s', async (policy) => {
    const redis = await EvictingRedis.start(policy);
    try {
      await expect(BullQueue.onRedis(redis.url, logger)).rejects.toThrow(
        `Redis evicts keys (maxmemory-policy ${policy}). Set it to noeviction`,
      );
    } finally {
      await redis.stop();
    }
  });
});
