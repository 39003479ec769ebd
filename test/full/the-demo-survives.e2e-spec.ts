import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Office, STAFF } from '../demo/office';
import { runApplications, runQuestionnaires } from '../demo/runs';
import { readSample, type Sample } from '../demo/sample';
import type { Meanwhile } from '../demo/timeline';
import { createDatabase, dropDatabase } from '../support/databases';
import { Instance } from '../support/instance';
import { projectionOf } from '../support/projection';
import { ownRedisDatabase } from '../support/redis';
import { wipeQueue } from '../support/wipe';

const PASSWORD = 'Pilotage-demo-113';
const CALL = 'diagnosis-113';
const redis = process.env['TEST_REDIS_URL'] ? ownRedisDatabase(process.env['TEST_REDIS_URL'], 4) : undefined;

interface Shop {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly instance: Instance;
}
type Mishap = (shop: Shop, done: number) => Promise<void>;

const calm: Mishap = () => Promise.resolve();
/** After every third step the worker is cut off in its work, after every fifth the queue forgets all; at times both. */
const wild: Mishap = async ({ instance, databaseUrl, redisUrl }, done) => {
  if (done % 3 === 0) {
    await sleep((done * 37) % 400);
    instance.kill('worker');
  }
  if (done % 5 === 0) await wipeQueue(databaseUrl, redisUrl);
};

let opened = 0;

/** Runs the demonstration, or half of it, with a mishap after each step; what it has come to. */
async function outcome(
  sample: Sample,
  mishap: Mishap,
  work: (office: Office, meanwhile: Meanwhile) => Promise<unknown>,
  redisUrl?: string,
): Promise<unknown> {
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  const name = `test_demo_${process.pid}_${opened++}`;
  const databaseUrl = await createDatabase(server, name);
  const admin = { email: STAFF.admin.email, password: PASSWORD };
  const instance = await Instance.start({ databaseUrl, admin, ...(redisUrl ? { redisUrl } : {}) });
  const shop: Shop = { databaseUrl, redisUrl, instance };
  try {
    await instance.setClock(new Date(Date.parse(sample.questionnaires[0]?.submittedAt ?? '') - 90 * 86_400_000));
    const office = await Office.open(instance, sample, PASSWORD);
    const told = await work(office, (done) => mishap(shop, done));
    return { told, ...(await projectionOf(shop)) };
  } finally {
    await instance.stop();
    await dropDatabase(server, name);
  }
}

describe('the demonstration ends as if nothing had happened', () => {
  let sample: Sample;
  let out: string;
  beforeAll(async () => {
    sample = await readSample('test/fixtures/sample-data');
    out = await mkdtemp(join(tmpdir(), 'pilotage-demo-'));
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  const questionnaires = async (office: Office, meanwhile: Meanwhile) =>
    (await runQuestionnaires(office, sample, CALL, out, () => undefined, meanwhile)).map(({ ms: _, report, ...r }) => ({
      ...r,
      pages: report?.pages,
    }));
  const applications = (office: Office, meanwhile: Meanwhile) =>
    runApplications(office, sample, CALL, () => undefined, meanwhile);
  const halves = [
    ['every questionnaire is a report', questionnaires] as const,
    ['every application is at its end', applications] as const,
  ];
  const backends = [['PostgreSQL', undefined] as const, ...(redis ? [['Redis', redis] as const] : [])];

  it.each(halves)('while the worker is killed and the queue forgets: %s', async (_half, work) => {
    const wanted = await outcome(sample, calm, work);
    for (const [backend, redisUrl] of backends) {
      if (redisUrl) await wipeQueue('', redisUrl);
      expect([backend, await outcome(sample, wild, work, redisUrl)]).toEqual([backend, wanted]);
    }
  });
});
