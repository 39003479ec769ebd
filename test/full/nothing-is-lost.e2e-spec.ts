import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { verifyAudit } from '@pilotage/contracts/admin';
import { declineOffer, sendOffer } from '@pilotage/contracts/dispatch';
import { openReport, approveReport, submitReport } from '@pilotage/contracts/report';
import { CaseInHand } from '../builders/cases';
import { rowsOf } from '../support/databases';
import { APART, TestOffice } from '../support/office';
import { projectionOf } from '../support/projection';
import { ownRedisDatabase } from '../support/redis';
import { wipeQueue } from '../support/wipe';

/** What goes wrong after a step of the work. */
type Mishap = (office: TestOffice) => Promise<void>;
const nothing: Mishap = () => Promise.resolve();

/** The worker's power is cut some milliseconds into its work. */
const powerCut =
  (afterMs: number): Mishap =>
  async ({ instance }) => {
    await sleep(afterMs);
    instance.kill('worker');
  };
/** The queue forgets everything: what it was about to wake, and what it should wake in days. */
const flush =
  (redisUrl?: string): Mishap =>
  ({ databaseUrl }) =>
    wipeQueue(databaseUrl, redisUrl);

/** Three cases: one to the delivered report, one that is declined, one that nobody answers. A mishap after every step. */
async function work(office: TestOffice, mishaps: readonly Mishap[]): Promise<void> {
  const left = [...mishaps];
  const step = async <T>(done: Promise<T>): Promise<T> => {
    const result = await done;
    await (left.shift() ?? nothing)(office);
    await office.settled();
    return result;
  };
  const delivered = await step(CaseInHand.matched(office, ['K06', 'K07']));
  const declined = await step(CaseInHand.matched(office, ['K08', 'K09']));
  const silent = await step(CaseInHand.matched(office, ['K13', 'K14']));
  for (const made of [delivered, declined, silent])
    made.consultantCode = (await step(office.coordinator.call(sendOffer, { params: { no: made.no } }))).consultant;
  await step(
    (await declined.consultant()).call(declineOffer, {
      params: { id: await declined.openOffer() },
      body: { reason: 'NO_TIME' },
    }),
  );
  const consultant = await delivered.consultant();
  await step(delivered.takenBy(consultant));
  await delivered.interviewedBy(consultant);
  await consultant.call(openReport, { params: { no: delivered.no } });
  await step(consultant.call(submitReport, { params: { no: delivered.no } }));
  await step(office.approver.call(approveReport, { params: { no: delivered.no } }));
  const due = (await silent.see()).offers[0]?.dueAt ?? '';
  await step(office.instance.setClock(new Date(due)));
}

const redis = process.env['TEST_REDIS_URL'] ? ownRedisDatabase(process.env['TEST_REDIS_URL'], 3) : undefined;

describe('nothing is lost and nothing doubled', () => {
  it(`when the worker is killed in the middle and the queue forgets everything, on ${redis ? 'Redis' : 'PostgreSQL'}`, async () => {
    if (redis) await wipeQueue('', redis);
    const [calm, wild] = [
      await TestOffice.open(),
      await TestOffice.open({ processes: APART, ...(redis ? { redisUrl: redis } : {}) }),
    ];
    try {
      const forget = flush(redis);
      const both: Mishap = async (office) => {
        office.instance.kill('worker');
        await forget(office);
      };
      const atFirst = [powerCut(0), forget, powerCut(30), both];
      const later = [powerCut(60), forget, powerCut(15), nothing, both, powerCut(700), both];
      await Promise.all([work(calm, []), work(wild, [...atFirst, ...later])]);
      const [wanted, found] = [await projectionOf(calm), await projectionOf(wild)];
      expect(found).toEqual(wanted);
      const sent = await rowsOf<{ count: number }>(wild.databaseUrl, 'SELECT count(*)::int AS count FROM notice');
      expect((found['mails'] as string[]).length).toBe(sent[0]?.count);
      // The second has nobody left to ask: it is back with the desk.
      expect(wanted['cases']).toMatchObject([{ status: 'delivered' }, { status: 'accepted' }, { status: 'offered' }]);
      expect((await wild.admin.call(verifyAudit)).intact).toBe(true);
    } finally {
      await Promise.all([calm.close(), wild.close()]);
    }
  });
});
