import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeMeeting } from '@pilotage/contracts/panel-desk';
import { AllianceInHand } from '../builders/alliance';
import { MeetingInHand, scoresOf } from '../builders/panel';
import { PASSWORD } from '../support/office';
import { emailOf } from '../support/template';
import { PHONE, type Person } from '../browser/support/person';
import { Site } from '../browser/support/site';

const CRITERIA = ['企業國際發展性', '目標市場明確性', '國際拓展策略推動可行性', '數位行銷工具創新性', '聯盟成員互動性'];

describe('the panel meets: papers, a meeting with its clock and questions, scores, letters', () => {
  let site: Site;
  let meeting: MeetingInHand;
  let mine: AllianceInHand;
  let hidden: AllianceInHand;
  let coordinator: Person;
  let member: Person;

  beforeAll(async () => {
    site = await Site.open();
    meeting = await MeetingInHand.planned(site.office, 4);
    mine = await AllianceInHand.proposed(site.office, '晨露');
    hidden = await AllianceInHand.qualified(site.office, '山海');
    coordinator = await site.person();
    member = await site.person({ viewport: PHONE });
  });
  afterAll(() => site.close());

  const at = (a: AllianceInHand): string => `/panel/${meeting.no}/score/${a.no}`;
  const dialog = (who: Person) => who.page.getByRole('dialog');

  it('the envelope is taken in and compared with what is online', async () => {
    await coordinator.signIn(emailOf('coordinator'), PASSWORD);
    await coordinator.goTo('/desk/alliances');
    await coordinator.sees('書面未到');
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press(new RegExp(mine.no));
    await coordinator.press('收件');
    await coordinator.fill('份數', '2');
    await coordinator.choose(/大小章/);
    await coordinator.choose(/登記證明影本/);
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press('完成收件', dialog(coordinator));
    await coordinator.sees('書面沒有代碼，請人工核對版次');
    expect(await coordinator.faults()).toEqual([]);
  });

  it('two people sign the three checks', async () => {
    for (const name of ['申請資格', '文件完備', '內容符合規定'])
      await coordinator.page.getByRole('group', { name }).getByText('符合', { exact: true }).click();
    await coordinator.press('儲存審查表');
    await coordinator.sees('審查表已儲存');
    await coordinator.press('簽核');
    await coordinator.sees('須由另一位承辦人簽核，才會通知提案企業。');
    const second = await site.person();
    await second.signIn(emailOf('coordinator2'), PASSWORD);
    await second.goTo(`/desk/alliances/${mine.no}`);
    await second.press('第二人簽核並完成審查');
    await second.press('簽核並通知', dialog(second));
    await second.sees('資格符合');
    await second.leave();
  });

  it('the order is drawn in front of everybody', async () => {
    await coordinator.goTo(`/desk/panel/${meeting.no}`);
    await coordinator.press('抽順序');
    await coordinator.fill('種子碼', '20240326-7');
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press('抽順序', dialog(coordinator));
    await coordinator.sees(/種子碼「20240326-7」/);
    expect(await coordinator.faults()).toEqual([]);
  });

  it('a member declares on a phone before anything opens; what is recused is gone', async () => {
    await member.signIn(emailOf('reviewer1'), PASSWORD);
    await member.sees('請完成利益迴避聲明');
    await member.press(/遴選會議/);
    await member.sees('利益迴避聲明');
    const group = (a: AllianceInHand) => member.page.getByRole('group', { name: new RegExp(a.name) });
    await group(mine).getByText('沒有', { exact: true }).click();
    await group(hidden).getByText('有，須迴避', { exact: true }).click();
    await member.fill('關係說明', '成員企業的顧問');
    await member.choose(/保密/);
    expect(await member.faults()).toEqual([]);
    await member.press('送出聲明');
    await member.sees('議程');
    expect(await member.page.getByRole('main').textContent()).not.toContain(hidden.name);
    expect(await member.faults()).toEqual([]);
    await member.goTo(at(hidden));
    await member.sees('找不到這個頁面或資料');
  });

  it('the clock runs, questions are gathered before they are answered', async () => {
    await meeting.declare({ A: [hidden.no] });
    await coordinator.goTo(`/desk/panel/${meeting.no}?tab=live`);
    await coordinator.press(new RegExp(mine.name));
    await coordinator.press('開始簡報');
    await coordinator.sees('15:00');
    await member.goTo(at(mine));
    await member.sees('15:00');
    await member.fill('輸入提問，Enter 送出', '成員間如何分工經營越南平台？');
    await member.page.keyboard.press('Enter');
    await coordinator.sees('成員間如何分工經營越南平台？');
    await coordinator.press('開始統一提問');
    await coordinator.press('開始統一答覆');
    await member.sees('目前不是提問時間（統問統答）。');
    await coordinator.press('已答');
    await coordinator.fill('答覆摘要', '各家負責一個平台。');
    await coordinator.press('已答', dialog(coordinator));
    await member.sees('各家負責一個平台。');
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press('結束本場');
  });

  it('scores save themselves, and open the others’ once they are in', async () => {
    for (const code of ['B', 'C', 'D']) await meeting.score(code, mine, scoresOf(85));
    for (const criterion of CRITERIA) await member.press(`${criterion}增加`);
    await member.sees('5/5 項已評分');
    await member.sees(/已儲存/);
    await member.goTo(at(mine));
    await member.sees('5/5 項已評分');
    expect(await member.page.getByRole('main').textContent()).not.toContain('委員 B');
    expect(await member.faults()).toEqual([]);
    await member.press('送出評分');
    await member.press('送出評分', dialog(member));
    await member.sees('委員 B');
    expect(await member.faults()).toEqual([]);
  });

  it('the result is closed and every letter read before all go out', async () => {
    await meeting.present(hidden);
    for (const code of ['B', 'C', 'D']) await meeting.score(code, hidden, scoresOf(90));
    await coordinator.goTo(`/desk/panel/${meeting.no}?tab=live`);
    await coordinator.press('關閉評分');
    await coordinator.press('關閉評分', dialog(coordinator));
    await coordinator.goTo(`/desk/panel/${meeting.no}?tab=result`);
    await coordinator.sees('可以核定結果。');
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press('核定結果');
    await coordinator.press('核定', dialog(coordinator));
    await coordinator.sees(/核定　委員簽署/);
    await coordinator.goTo(`/desk/panel/${meeting.no}?tab=letters`);
    await coordinator.sees(`貴公司主導之「${hidden.name}」經遴選會議評定為入選。`);
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press('同時發布');
    await coordinator.press('同時發布', dialog(coordinator));
    await coordinator.sees(/已於.+發布/);
    const { status } = await site.office.coordinator.call(seeMeeting, { params: { no: meeting.no } });
    expect(status).toBe('RELEASED');
  });

  it('the member signs the record of what was hers, and no browser has complained', async () => {
    await member.goTo(`/panel/${meeting.no}`);
    await member.sees('會議紀錄');
    await member.press('簽署');
    await member.sees(/已於.+簽署/);
    expect(await member.page.getByRole('main').textContent()).not.toContain(hidden.name);
    expect(site.complaints).toEqual([]);
  });
});
