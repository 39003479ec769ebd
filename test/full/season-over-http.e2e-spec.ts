import { describe, expect, it } from '@jest/globals';
import { rowsOf } from '../support/databases';
import { APART, TestOffice } from '../support/office';
import { ownRedisDatabase } from '../support/redis';
import { SeasonOverHttp } from '../support/season';
import { endOf, faultsOf, nothingWrong } from '../support/season-checks';
import { wipeQueue } from '../support/wipe';

const redis = process.env['TEST_REDIS_URL'] ? ownRedisDatabase(process.env['TEST_REDIS_URL'], 5) : undefined;
const size = { cases: 500, consultants: 100, seed: 113, days: 60, toTheReport: true };

interface Played {
  readonly end: Record<string, unknown>[];
  readonly offers: number;
}

/** One whole season; `mishap` is what befalls the product after a day. */
async function played(
  redisUrl: string | undefined,
  mishap: (office: TestOffice, day: number) => Promise<void>,
): Promise<Played> {
  if (redisUrl) await wipeQueue('', redisUrl);
  const office = await TestOffice.open({ processes: APART, ...(redisUrl ? { redisUrl } : {}) });
  try {
    const season = new SeasonOverHttp(office, size);
    await season.open();
    for (let day = 0; day < size.days + 30; day++) {
      await season.day(day);
      await mishap(office, day);
      process.stderr.write(`day ${day + 1}: ${season.numbers.length} cases\n`);
      if (day % 5 === 0) expect(await faultsOf(office, season.numbers)).toEqual(nothingWrong);
    }
    expect(season.numbers).toHaveLength(size.cases);
    expect(await faultsOf(office, season.numbers)).toEqual(nothingWrong);
    const [row] = await rowsOf<{ n: number }>(office.databaseUrl, 'SELECT count(*)::int AS n FROM offer');
    return { end: await endOf(office), offers: row?.n ?? 0 };
  } finally {
    await office.close();
  }
}

describe('a season of 500 cases and 100 consultants', () => {
  it('loses no case, asks no decliner, keeps every cap and the ledger; from one seed the same, on either queue and through crashes', async () => {
    const calm = await played(undefined, () => Promise.resolve());
    expect(calm.offers).toBeGreaterThan(500);
    const statuses = new Set(calm.end.map((c) => c['status']));
    expect([...statuses].filter((s) => s !== 'delivered' && s !== 'closed')).toEqual([]);
    const wild = await played(redis, async ({ instance, databaseUrl }, day) => {
      if (day % 7 === 3) instance.kill('worker');
      if (day % 11 === 5) await wipeQueue(databaseUrl, redis);
    });
    expect(wild).toEqual(calm);
  }, 5_400_000);
});
