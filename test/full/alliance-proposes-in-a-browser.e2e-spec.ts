import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeMemberSheet } from '@pilotage/contracts/alliance-member';
import { al01, AllianceInHand, companyOf, knowTheSample, plan, sheetOf } from '../builders/alliances';
import { PASSWORD } from '../support/office';
import { DESK, PHONE, type Person } from '../browser/support/person';
import { Site } from '../browser/support/site';

const chooseIn = (person: Person, question: string, answer: string): Promise<void> =>
  person.check(person.page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }));

const leaderUbn = companyOf('C024').ubn;

describe('an alliance proposes', () => {
  let site: Site;
  let leader: Person;
  beforeAll(async () => {
    site = await Site.open();
  });
  afterAll(() => site.close());

  it('from the account: the leader begins, and is told part by part what is missing', async () => {
    await site.office.newFirm(leaderUbn);
    await knowTheSample(site.office);
    leader = await site.person({ viewport: DESK });
    await leader.signIn(leaderUbn, PASSWORD, '/alliance');
    await leader.goTo('/alliance');
    expect(await leader.faults()).toEqual([]);
    await leader.press('新增（113年度）提案申請');
    await leader.sees('提案聯盟名稱');
    await leader.sees('整備檢查');
    expect(await leader.faults()).toEqual([]);
  });

  it('fills in who proposes what for which market; it is saved by itself', async () => {
    await leader.fill('提案聯盟名稱', '晨露美研');
    await leader.sees('「晨露美研」主題聯盟');
    await leader.choose('首次申請');
    await leader.choose('B2B');
    await leader.choose('美妝保養');
    await leader.pick('主要目標市場', '越南');
    await leader.choose('無');
    await leader.sees(/已儲存/);
    expect(await leader.faults()).toEqual([]);
  });

  it('adds a member, whom the register knows, and invites it', async () => {
    await leader.press(/聯盟成員$/);
    await leader.fill('成員統編', companyOf('C025').ubn);
    await leader.press('新增成員');
    await leader.sees('露草生技（示範）股份有限公司');
    expect(await leader.faults()).toEqual([]);
    await leader.fill('成員的電子郵件', 'member@lucao.example');
    await leader.press('寄邀請');
    await leader.sees(/已寄邀請/);
  });

  it('the member fills in its own sheet on a phone, keeps its figures to itself, and confirms', async () => {
    await site.office.settled();
    const token = await site.office.instance.mailbox.token('member@lucao.example', /成員資料/);
    const member = await site.person({ viewport: PHONE });
    await member.goTo(`/t/${token}`);
    await member.sees('聯盟成員資料');
    expect(await member.faults()).toEqual([]);
    await member.press('確認這份資料');
    await member.sees(/請先|須更正|項/);
    expect(await member.faults()).toEqual([]);
    const sheet = sheetOf('C025');
    await member.fill('網址', '無');
    await member.fill('主要產品或服務', sheet.mainProducts ?? '');
    await member.choose('美妝保養');
    await member.fill('近 12 個月平均投保人數', String(sheet.avgInsuredEmployees12m));
    await member.fill('111 年海外營業額', '7600000');
    await member.fill('112 年海外營業額', '8200000');
    await chooseIn(member, '112 年數字依據', '會計師簽證');
    await member.fill('姓名', '陳示敏');
    await member.fill('職稱', '經理');
    await member.fill('電話', '02-10000001');
    await member.fill('電子郵件', 'member@lucao.example');
    await chooseIn(member, '近三年政府資源', '無');
    await member.choose(/不公開/);
    await member.choose(/我已閱讀並同意上述/);
    await member.press('確認這份資料');
    await member.sees(/已於 .* 確認/);
    expect(await member.faults()).toEqual([]);
    const seen = await site.office.instance.caller().call(seeMemberSheet, { params: { token } });
    expect([seen.sharesFigures, seen.sheet.website]).toEqual([false, '無']);
    await member.leave();
    await leader.leave();
  });
});

describe('a proposal that is complete', () => {
  let site: Site;
  let made: AllianceInHand;
  beforeAll(async () => {
    site = await Site.open();
    made = await AllianceInHand.filled(site.office);
  });
  afterAll(() => site.close());

  it('shows a gap beside its field when the meter is pressed, and is handed in with one press and a question', async () => {
    const leader = await site.person({ viewport: DESK });
    await leader.signIn(leaderUbn, PASSWORD, '/alliance');
    const sample = al01();
    sample.proposal.draft.gantt![0]!.weight -= 1;
    await made.save(sample);
    await leader.goTo(`/alliance/${made.id}/closing`);
    await leader.press('送出申請');
    await leader.sees('權重合計 99.99%，須為 100.00%');
    await leader.press(/預定進度$/);
    await leader.fill('數位、實體行銷活動，權重（%）', '20');
    await leader.sees('100.00');
    await leader.sees(/已儲存/);
    await leader.press(/聲明與送出$/);
    await leader.press('送出申請');
    await leader.sees('送出後不能修改');
    await leader.press('送出申請', leader.page.getByRole('dialog'));
    await leader.sees('A113-001');
    expect(await leader.faults()).toEqual([]);
    expect((await made.see()).status).toBe('proposed');
    expect(plan.content.byteLength).toBe((await made.see()).files[0]?.bytes);
  });
});
