import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { moveClock, seeMeeting } from '@pilotage/contracts/panel-desk';
import { closeScoring, freezeResult, previewLetters, releaseResult } from '@pilotage/contracts/panel-result';
import { saveMySheet, seeMySheet, submitMySheet } from '@pilotage/contracts/panel-sheet';
import { saveQualification, signQualification } from '@pilotage/contracts/qualification';
import { AllianceInHand } from '../builders/alliance';
import { MeetingInHand, scoresOf } from '../builders/panel';
import { Refused, type Caller } from '../support/caller';
import { rowsOf } from '../support/databases';
import { TestOffice } from '../support/office';

/** What becomes of each of several calls that are made at once: `done`, or the code it was refused with. */
async function atOnce(...calls: readonly Promise<unknown>[]): Promise<string[]> {
  const ended = await Promise.allSettled(calls);
  return ended
    .map((e) => {
      if (e.status === 'fulfilled') return 'done';
      if (e.reason instanceof Refused) return e.reason.code;
      throw e.reason;
    })
    .sort();
}

describe('at the same moment', () => {
  let office: TestOffice;
  let second: Caller;
  let meeting: MeetingInHand;
  let a: AllianceInHand;
  beforeAll(async () => {
    office = await TestOffice.open();
    second = await office.as('coordinator2');
    meeting = await MeetingInHand.planned(office, 4);
    a = await AllianceInHand.qualified(office, '晨露');
    await meeting.draw([a]);
    await meeting.declare();
  });
  afterAll(() => office.close());

  const params = () => ({ no: meeting.no });
  const at = () => ({ no: meeting.no, proposal: a.no });

  it('two first signatures are one, and the other is told that the sheet has moved on', async () => {
    const other = await AllianceInHand.proposed(office, '山海');
    await other.receive();
    const passed = { result: 'PASS', reason: '' } as const;
    const body = { checks: { eligibility: passed, documents: passed, content: passed }, opinion: null };
    await office.coordinator.call(saveQualification, { params: { no: other.no }, body, revision: 0 });
    const sign = (who: Caller) => who.call(signQualification, { params: { no: other.no }, revision: 1 });
    expect(await atOnce(sign(office.coordinator), sign(second))).toEqual(['STALE_VERSION', 'done']);
  });

  it('the clock moves once, whoever presses', async () => {
    const press = (who: Caller) => who.call(moveClock, { params: at(), body: { from: 'WAITING' } });
    expect(await atOnce(press(office.coordinator), press(second))).toEqual(['SLOT_MOVED', 'done']);
    for (const from of ['TALK', 'ASK', 'ANSWER'] as const)
      await office.coordinator.call(moveClock, { params: at(), body: { from } });
  });

  it('a sheet is wholly in before the scoring closes, or told that it is closed', async () => {
    for (const code of ['A', 'B', 'C']) await meeting.score(code, a, 80);
    const d = meeting.reviewer('D');
    await d.call(saveMySheet, { params: at(), body: { scores: scoresOf(90) }, revision: 0 });
    const { revision } = await d.call(seeMySheet, { params: at() });
    const close = office.coordinator.call(closeScoring, { params: params() });
    const late = await atOnce(d.call(submitMySheet, { params: at(), revision }));
    await close;
    const { standing } = await office.coordinator.call(seeMeeting, { params: params() });
    const counted = standing?.[0]?.standing.sheets;
    expect([late[0], counted]).toEqual(late[0] === 'done' ? ['done', 4] : ['SCORING_CLOSED', 3]);
  });

  it('one result is closed and one release goes out, each firm is mailed once', async () => {
    const freeze = (who: Caller) => who.call(freezeResult, { params: params() });
    expect(await atOnce(freeze(office.coordinator), freeze(second))).toEqual(['RESULT_FROZEN', 'done']);
    const { recipients } = await office.coordinator.call(previewLetters, { params: params() });
    const release = (who: Caller) => who.call(releaseResult, { params: params(), body: { recipients } });
    expect(await atOnce(release(office.coordinator), release(second))).toEqual(['RESULT_FROZEN', 'done']);
    await office.settled();
    const mails = await office.instance.mailbox.to(`contact@firm-${a.ubns[0]}.example`);
    expect(mails.filter((m) => m.subject.includes('遴選結果'))).toHaveLength(1);
    const [kept] = await rowsOf<{ n: number }>(office.databaseUrl, 'SELECT count(*)::int AS n FROM panel_result');
    expect(kept?.n).toBe(1);
  });
});
