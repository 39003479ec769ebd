import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listTasks } from '@pilotage/contracts/desk';
import {
  answerFollowUp,
  answerReferral,
  confirmExpectations,
  listMyReferrals,
  listReferrals,
  moveReferral,
  seeAdoption,
  seeFollowUp,
  stopFollowUp,
} from '@pilotage/contracts/follow-up';
import { answerSurvey, downloadMyReport, seeMyDiagnosis } from '@pilotage/contracts/my';
import { openReport } from '@pilotage/contracts/report';
import { CaseInHand } from '../builders/cases';
import { refused } from '../support/refused';
import { TestOffice } from '../support/office';

const DAY_MS = 86_400_000;

describe('advice is followed', () => {
  let office: TestOffice;
  let delivered: CaseInHand;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const inDays = async (days: number): Promise<void> => {
    await office.moveTo(new Date(office.now.getTime() + days * DAY_MS));
    await office.settled();
  };
  const link = (made: CaseInHand) => office.instance.mailbox.token(made.email, /建議做得如何/);
  const mailsTo = async (made: CaseInHand, subject: RegExp): Promise<number> =>
    (await office.instance.mailbox.to(made.email)).filter((m) => subject.test(m.subject)).length;

  it('begins with what the firm wants answered: at most five points, until the talk, and the report opens with them', async () => {
    const made = await CaseInHand.dispatched(office, ['K06']);
    const confirm = (questions: string[], by = made.firm) =>
      by.call(confirmExpectations, { params: { no: made.no }, body: { questions } });
    expect((await refused(confirm(['  ']))).code).toBe('FIELD_REQUIRED');
    const { problem } = await refused(confirm(['可以', '太'.repeat(61)]));
    expect([problem.code, problem.refusals[0]?.field]).toEqual(['TEXT_TOO_LONG', 'questions.1']);
    await confirm(['日本標示先改哪一款？', ' ', '要不要自己出口？']);
    const { expectations } = await made.firm.call(seeMyDiagnosis, { params: { no: made.no } });
    expect(expectations).toMatchObject({ questions: ['日本標示先改哪一款？', '要不要自己出口？'], open: true });
    const stranger = await CaseInHand.applied(office);
    expect((await refused(confirm(['別人的'], stranger.firm))).code).toBe('NOT_FOUND');
    const consultant = await made.consultant();
    await made.interviewedBy(consultant);
    expect((await refused(confirm(['太晚了']))).code).toBe('EXPECTATIONS_CLOSED');
    const { content } = await consultant.call(openReport, { params: { no: made.no } });
    expect(content.expectations.rows.map((r) => r.question)).toEqual(['日本標示先改哪一款？', '要不要自己出口？']);
  });

  it('reminds of the survey on days 3 and 10, and makes a task of a report that nobody has opened for 7 days', async () => {
    delivered = await CaseInHand.delivered(office, ['K07']);
    const opened = await CaseInHand.delivered(office, ['K08']);
    await opened.firm.call(downloadMyReport, { params: { no: opened.no } });
    await opened.firm.call(answerSurvey, { params: { no: opened.no }, body: { answers: [5, 5, 4, 5, 5] } });
    await inDays(3);
    expect(await mailsTo(delivered, /建議是否有用/)).toBe(1);
    await inDays(5);
    const { tasks } = await office.coordinator.call(listTasks);
    expect(tasks.filter((t) => t.kind === 'NOT_OPENED').map((t) => t.no)).toEqual([delivered.no]);
    await inDays(3);
    expect([await mailsTo(delivered, /建議是否有用/), await mailsTo(opened, /建議是否有用/)]).toEqual([2, 0]);
  });

  it('passes a referral on only once the firm has agreed, and keeps what came of it', async () => {
    const mine = async () => (await delivered.firm.call(listMyReferrals, { params: { no: delivered.no } })).referrals;
    const [first] = await mine();
    if (!first) throw new Error('the report refers to nobody');
    const desk = (move: string, note: string | null = null) =>
      office.coordinator.call(moveReferral, { params: { id: first.id }, body: { move: move as 'send', note } });
    expect((await refused(desk('send'))).code).toBe('MOVE_NOT_ALLOWED');
    const agree = { params: { no: delivered.no }, body: { id: first.id, move: 'agree' as const } };
    await delivered.firm.call(answerReferral, agree);
    expect((await refused(delivered.firm.call(answerReferral, agree))).code).toBe('MOVE_NOT_ALLOWED');
    await desk('send');
    await desk('take');
    expect((await refused(desk('end'))).code).toBe('REASON_REQUIRED');
    await desk('end', '已完成商標諮詢');
    const { referrals } = await office.coordinator.call(listReferrals, { params: { no: delivered.no } });
    expect(referrals.find((r) => r.id === first.id)).toMatchObject({
      state: 'ENDED',
      note: '已完成商標諮詢',
      moves: [],
    });
  });

  it('asks after 30 days by a link, one touch a recommendation, and a later answer stands', async () => {
    await inDays(20);
    const token = await link(delivered);
    const nobody = office.instance.caller();
    const { actions, mark } = await nobody.call(seeFollowUp, { params: { token } });
    expect([mark, actions.length > 0, actions.every((a) => a.state === null)]).toEqual([30, true, true]);
    const [first] = actions;
    const touch = (state: 'DONE' | 'BLOCKED' | 'DOING', reason: string | null = null) =>
      nobody.call(answerFollowUp, { params: { token }, body: { action: first?.id ?? '', state, reason } });
    expect((await refused(touch('BLOCKED'))).code).toBe('REASON_REQUIRED');
    await touch('BLOCKED', '缺人手');
    await touch('DONE');
    const seen = await nobody.call(seeFollowUp, { params: { token } });
    expect(seen.actions[0]).toMatchObject({ state: 'DONE', reason: null });
    const wrong = { params: { token }, body: { action: 'A99', state: 'DONE' as const } };
    expect((await refused(nobody.call(answerFollowUp, wrong))).code).toBe('INPUT_INVALID');
    const adoption = await office.coordinator.call(seeAdoption);
    expect(adoption).toMatchObject({ answered: 1 });
    expect(adoption.rows.find((r) => r.group === 'consultant')).toMatchObject({ key: 'K07', counts: { DONE: 1 } });
  });

  it('asks again after 90 days with what was said before, and not any more when asked to stop', async () => {
    await inDays(60);
    const token = await link(delivered);
    const nobody = office.instance.caller();
    const again = await nobody.call(seeFollowUp, { params: { token } });
    expect([again.mark, again.actions[0]?.state]).toEqual([90, 'DONE']);
    expect((await nobody.call(stopFollowUp, { params: { token } })).stopped).toBe(true);
    await inDays(95);
    expect(await mailsTo(delivered, /建議做得如何/)).toBe(2);
  });
});
