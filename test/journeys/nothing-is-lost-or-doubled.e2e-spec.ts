import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { saveDraft, startDraft, submitDraft } from '@pilotage/contracts/apply';
import { anApplication, nextUbn } from '../builders/cases';
import { Refused } from '../support/caller';
import { rowsOf } from '../support/databases';
import { APART, TestOffice } from '../support/office';
import { refused } from '../support/refused';

describe('nothing is lost and nothing doubled', () => {
  it('when the API is killed while firms hand in: each application is in with all that follows, or not at all', async () => {
    const office = await TestOffice.open({ processes: APART });
    try {
      const drafts = await Promise.all(
        Array.from({ length: 6 }, async () => {
          const ubn = nextUbn();
          const firm = await office.newFirm(ubn);
          const { id } = await firm.call(startDraft, { body: { call: office.callSlug } });
          await firm.call(saveDraft, { params: { id }, body: { application: anApplication(ubn) }, revision: 0 });
          return { firm, id };
        }),
      );
      const tries = Promise.allSettled(drafts.map(({ firm, id }) => firm.call(submitDraft, { params: { id } })));
      await sleep(40);
      office.instance.kill('main');
      await tries;
      await office.instance.ready();
      const state = () =>
        rowsOf<{ number: string | null; parts: number[] }>(
          office.databaseUrl,
          `SELECT d.number, ARRAY[
             (SELECT count(*) FROM transition t WHERE t.diagnosis_id = d.id AND t.move = 'submit'),
             (SELECT count(*) FROM notice n WHERE n.diagnosis_id = d.id AND n.event = 'submit.firm'),
             (SELECT count(*) FROM job j WHERE j.queue = 'check-eligibility' AND j.payload->>'diagnosis' = d.id::text),
             (SELECT count(*) FROM audit_entry e WHERE e.subject_id = d.id::text AND e.action = 'diagnosis.submit')]::int[] AS parts
           FROM diagnosis d ORDER BY d.number`,
        );
      for (const { number, parts } of await state())
        expect(parts).toEqual(number === null ? [0, 0, 0, 0] : [1, 1, 1, 1]);
      for (const { firm, id } of drafts) {
        const again = await firm.call(submitDraft, { params: { id } }).catch((error: unknown) => error);
        if (again instanceof Refused) expect(again.code).toBe('NOT_FOUND');
      }
      await office.settled();
      const numbers = (await state()).map((d) => d.number);
      expect(numbers).toEqual(drafts.map((_d, i) => `D113-${String(i + 1).padStart(4, '0')}`));
    } finally {
      await office.close();
    }
  });

  it('when a message cannot be written down: then the move has not been made either', async () => {
    const office = await TestOffice.open({ processes: ['main'] });
    try {
      const made = await draftOf(office);
      const sql = (text: string) => rowsOf(office.databaseUrl, text);
      await sql(`CREATE FUNCTION no_notices() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$;
                 CREATE TRIGGER no_notices BEFORE INSERT ON notice FOR EACH ROW EXECUTE FUNCTION no_notices()`);
      const { problem } = await refused(made.firm.call(submitDraft, { params: { id: made.id } }));
      expect([problem.status, problem.code, JSON.stringify(problem).includes('no room')]).toEqual([
        500,
        'INTERNAL',
        false,
      ]);
      const rows =
        await sql(`SELECT (SELECT count(*) FROM transition)::int AS moves, (SELECT count(*) FROM diagnosis WHERE number IS NOT NULL)::int AS numbered,
        (SELECT count(*) FROM job WHERE queue = 'check-eligibility')::int AS jobs, (SELECT count(*) FROM audit_entry WHERE action = 'diagnosis.submit')::int AS lines`);
      expect(rows).toEqual([{ moves: 0, numbered: 0, jobs: 0, lines: 0 }]);
      await sql('DROP TRIGGER no_notices ON notice');
      expect((await made.firm.call(submitDraft, { params: { id: made.id } })).number).toBe('D113-0001');
    } finally {
      await office.close();
    }
  });
});

/** A complete draft begun by mail, which needs no worker. */
async function draftOf(office: TestOffice) {
  const ubn = nextUbn();
  const firm = office.instance.caller();
  const { id } = await firm.call(startDraft, { body: { call: office.callSlug, email: `c@firm-${ubn}.example` } });
  await firm.call(saveDraft, { params: { id }, body: { application: anApplication(ubn) }, revision: 0 });
  return { firm, id };
}
