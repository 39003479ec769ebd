import { setTimeout as sleep } from 'node:timers/promises';
// The queue is a part inside the API, which no library holds.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { BullQueue } from '../../apps/api/src/platform/queue/bull-queue';
import { machine, quantile } from './measure';

/** A year of a whole country: every case and what it is offered again after a decline. */
const OFFERS = 115_000;
const AT_ONCE = 500;
const SINGLES = 2_000;
const DAYS = 3 * 86_400_000;

const quiet = { warn: () => undefined, info: () => undefined, error: () => undefined, debug: () => undefined } as never;
const url = process.env['BENCH_REDIS_URL'];

/** G11: the clocks of a year's offers set through the product's own queue, and how long a job waits to be started. */
async function measured(redisUrl: string): Promise<void> {
  const queue = await BullQueue.onRedis(redisUrl, quiet);
  const wake = (jobId: string, delayMs: number) => ({ queue: 'bench', jobId, round: '0', delayMs, attempts: 5 });
  const began = performance.now();
  for (let from = 0; from < OFFERS; from += AT_ONCE)
    await queue.wake(Array.from({ length: Math.min(AT_ONCE, OFFERS - from) }, (_, k) => wake(`o${from + k}`, DAYS)));
  const bulkMs = performance.now() - began;
  show(`${OFFERS} offers' clocks set`, `${(bulkMs / 1000).toFixed(1)} s`, '≤ 6 s', bulkMs <= 6_000);

  const added = new Map<string, number>();
  const waits: number[] = [];
  await queue.work('bench-now', 4, (attempt) => {
    waits.push(performance.now() - (added.get(attempt.jobId) ?? Number.NaN));
    return Promise.resolve();
  });
  for (let k = 0; k < SINGLES; k++) {
    added.set(`s${k}`, performance.now());
    await queue.wake([{ ...wake(`s${k}`, 0), queue: 'bench-now' }]);
    await sleep(2);
  }
  for (let n = 0; n < 500 && waits.length < SINGLES; n++) await sleep(20);
  const p99 = quantile(waits, 0.99);
  const result = `p50 ${quantile(waits, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms of ${waits.length}`;
  show('from adding to starting', result, 'p99 ≤ 10 ms', p99 <= 10);
  if (waits.length < SINGLES) process.exitCode = 1;
  await queue.close();
}

function show(what: string, result: string, aim: string, met: boolean): void {
  process.stdout.write(`${met ? '✓' : '✗'} G11  ${what}: ${result}  (goal ${aim})\n`);
}

process.stdout.write(`${machine()}\n`);
if (url) await measured(url);
else process.stdout.write('· G11  not measured: no redis-server on this machine\n');
