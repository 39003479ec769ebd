import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveDraft, seeDraft, startDraft, submitDraft } from '@pilotage/contracts/apply';
import { decideAcceptance } from '@pilotage/contracts/desk';
import { seeMyDiagnosis } from '@pilotage/contracts/my';
import { listCalls } from '@pilotage/contracts/programme';
import { anApplication, CaseInHand, nextUbn } from '../builders/cases';
import { hold } from '../support/databases';
import { refused } from '../support/refused';
import { TestOffice } from '../support/office';

const LAST = new Date('2024-11-30T23:59:59.999+08:00');
const FIRST_LATE = new Date('2024-12-01T00:00:00.000+08:00');

describe('the deadline', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const ready = async () => {
    const ubn = nextUbn();
    const firm = await office.newFirm(ubn);
    const { id } = await firm.call(startDraft, { body: { call: office.callSlug } });
    await firm.call(saveDraft, { params: { id }, body: { application: anApplication(ubn) }, revision: 0 });
    return { firm, id };
  };

  it("is the server's: it passes at 23:59:59.999 of the last day and refuses at 00:00:00.000, keeping the draft", async () => {
    const returned = await CaseInHand.applied(office, { profile: { nameZh: '別的名字（示範）有限公司' } });
    const back = { decision: 'returnForCorrection' as const, expected: 'applied' as const };
    await office.coordinator.call(decideAcceptance, { params: { no: returned.no }, body: back });
    const [inTime, waiting, late] = [await ready(), await ready(), await ready()];
    await office.moveTo(LAST);
    const { calls, now } = await inTime.firm.call(listCalls);
    const call = calls.find((c) => c.slug === office.callSlug);
    expect([call?.state, call?.closesAt, now]).toEqual(['OPEN', FIRST_LATE.toISOString(), LAST.toISOString()]);
    expect((await inTime.firm.call(submitDraft, { params: { id: inTime.id } })).status).toBe('applied');

    // What counts is when the call's lock is held, not when the button was pressed.
    const lock = await hold(office.databaseUrl, 'SELECT id FROM call WHERE slug = $1 FOR UPDATE', [office.callSlug]);
    const pressed = refused(waiting.firm.call(submitDraft, { params: { id: waiting.id } }));
    await lock.isWaitedFor();
    await office.instance.setClock(FIRST_LATE);
    await lock.letGo();
    expect((await pressed).code).toBe('AFTER_DEADLINE');

    const error = await refused(late.firm.call(submitDraft, { params: { id: late.id } }));
    expect(error.problem.refusals[0]).toMatchObject({
      code: 'AFTER_DEADLINE',
      message: { zh: '收件已於 113年11月30日（六）止 截止。您的草稿仍保留' },
    });
    expect((await late.firm.call(seeDraft, { params: { id: late.id } })).status).toBe('drafted');

    // Who was asked to correct something has the time that was given for it.
    const { draft } = await returned.firm.call(seeMyDiagnosis, { params: { no: returned.no } });
    const nameZh = anApplication(returned.ubn).profile?.nameZh;
    await returned.firm.call(saveDraft, {
      params: { id: draft },
      body: { application: { profile: { nameZh } } },
      revision: 1,
    });
    expect((await returned.firm.call(submitDraft, { params: { id: draft } })).number).toBe(returned.no);
  });
});
