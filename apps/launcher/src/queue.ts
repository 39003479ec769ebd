import { benched } from './benched.ts';
import { atEnd, command } from './command.ts';
import { entries } from './paths.ts';
import { startThrowAwayRedis } from './testing/redis.ts';

/** Measures the queue on a Redis that is thrown away. */
await command(async () => {
  const redis = await startThrowAwayRedis();
  if (redis) atEnd(redis.stop);
  return benched(entries.benchOfQueue, [], redis ? { BENCH_REDIS_URL: redis.url } : {});
});
