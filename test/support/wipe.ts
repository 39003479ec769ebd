import { Redis } from 'ioredis';
import { rowsOf } from './databases';

/** Empties the queue as if somebody had flushed Redis, or dropped BullMQ's tables' contents; the product's rows stay. */
export async function wipeQueue(databaseUrl: string, redisUrl?: string): Promise<void> {
  if (redisUrl === undefined) {
    await rowsOf(databaseUrl, 'TRUNCATE bullmq.job, bullmq.dedup, bullmq.event CASCADE');
    return;
  }
  const redis = new Redis(redisUrl);
  try {
    await redis.flushdb();
  } finally {
    redis.disconnect();
  }
}
