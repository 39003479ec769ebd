import {
  createPostgresBackend,
  DEFAULT_SCHEMA,
  runMigrations,
  type Queue as BullQueueType,
  Queue as RedisQueue,
  withBackend,
  type Worker as BullWorkerType,
  Worker as RedisWorker,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Logger } from '../log/log';
import { Queue, type Attempt, type WakeUp } from './queue';

type AnyQueue = Pick<BullQueueType, 'addBulk' | 'close' | 'on'>;
type AnyWorker = Pick<BullWorkerType, 'close' | 'on' | 'waitUntilReady'>;
interface Stored {
  readonly id: string;
}
type Handler = (job: { data: Stored; attemptsMade: number; opts: { attempts?: number } }) => Promise<void>;

interface Factory {
  readonly queue: (name: string) => AnyQueue;
  readonly worker: (name: string, handler: Handler, concurrency: number) => AnyWorker;
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const POSTGRES_CONNECTIONS = 24;
const BACKOFF = { type: 'exponential', delay: 500 } as const;
const LOCK_MS = 30_000;
const STALLED_MS = 5_000;

/** Redis must keep what it holds: any eviction policy but `noeviction` is refused at the start (PAINS 25). */
async function refuseEviction(redis: Redis): Promise<void> {
  const info = await redis.info('memory');
  const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1];
  if (policy !== undefined && policy !== 'noeviction') {
    throw new Error(
      `Redis evicts keys (maxmemory-policy ${policy}). Set it to noeviction: redis-cli config set maxmemory-policy noeviction`,
    );
  }
}

function redisFactory(redis: Redis): Factory {
  return {
    queue: (name) => new RedisQueue(name, { connection: redis, prefix: 'pilotage' }),
    worker: (name, handler, concurrency) =>
      new RedisWorker<Stored>(name, handler, {
        connection: redis,
        prefix: 'pilotage',
        concurrency,
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_MS,
        maxStalledCount: 100,
      }),
    ping: async () => void (await redis.ping()),
    close: async () => void (await redis.quit().catch(() => undefined)),
  };
}

function postgresFactory(pool: pg.Pool): Factory {
  const { Queue: PgQueue, Worker: PgWorker } = withBackend(createPostgresBackend);
  const connection = pool as never;
  return {
    queue: (name) => new PgQueue(name, { connection }) as unknown as AnyQueue,
    worker: (name, handler, concurrency) =>
      new PgWorker<Stored>(name, handler, {
        connection,
        concurrency,
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_MS,
        maxStalledCount: 100,
      }) as unknown as AnyWorker,
    ping: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end(),
  };
}

/** BullMQ behind the port; which backend it runs on is decided by the address given and by nothing else. */
export class BullQueue extends Queue {
  private readonly queues = new Map<string, AnyQueue>();
  private readonly workers: AnyWorker[] = [];

  private constructor(
    readonly backend: 'redis' | 'postgres',
    private readonly factory: Factory,
    private readonly logger: Logger,
  ) {
    super();
  }

  static async onRedis(url: string, logger: Logger): Promise<BullQueue> {
    const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
    redis.on('error', (e: Error) => logger.warn({ error: e.message }, 'redis'));
    try {
      await redis.connect();
      await refuseEviction(redis);
    } catch (error) {
      redis.disconnect();
      throw error;
    }
    return new BullQueue('redis', redisFactory(redis), logger);
  }

  /** On the database's own server, in a schema of its own; every worker keeps one connection for listening. */
  static async onPostgres(url: string, logger: Logger): Promise<BullQueue> {
    const pool = new pg.Pool({
      connectionString: url,
      max: POSTGRES_CONNECTIONS,
      options: `-c search_path=${DEFAULT_SCHEMA}`,
      application_name: 'pilotage-queue',
    });
    pool.setMaxListeners(0); // every queue and every worker listens to it
    pool.on('error', (e) => logger.warn({ error: e.message }, 'queue connection'));
    const client = await pool.connect();
    try {
      await runMigrations(client);
    } finally {
      client.release();
    }
    return new BullQueue('postgres', postgresFactory(pool), logger);
  }

  private queue(name: string): AnyQueue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = this.factory.queue(name);
      queue.on('error', (e: Error) => this.logger.warn({ queue: name, error: e.message }, 'queue'));
      this.queues.set(name, queue);
    }
    return queue;
  }

  async wake(wakeUps: readonly WakeUp[]): Promise<void> {
    const byQueue = Map.groupBy(wakeUps, (w) => w.queue);
    for (const [name, list] of byQueue) {
      await this.queue(name).addBulk(
        list.map((w) => ({
          name,
          data: { id: w.jobId } satisfies Stored,
          opts: {
            jobId: `${w.jobId}-${w.round}`,
            delay: w.delayMs,
            attempts: w.attempts,
            backoff: BACKOFF,
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    }
  }

  async work(name: string, concurrency: number, handler: (attempt: Attempt) => Promise<void>): Promise<void> {
    const worker = this.factory.worker(
      name,
      (job) => handler({ jobId: job.data.id, last: job.attemptsMade + 1 >= (job.opts.attempts ?? 1) }),
      concurrency,
    );
    worker.on('error', (e: Error) => this.logger.warn({ queue: name, error: e.message }, 'worker'));
    this.workers.push(worker);
    await worker.waitUntilReady();
  }

  ping(): Promise<void> {
    return this.factory.ping();
  }

  async rest(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((w) => w.close()));
  }

  async close(): Promise<void> {
    await this.rest();
    await Promise.all([...this.queues.values()].map((q) => q.close()));
    await this.factory.close();
  }
}
