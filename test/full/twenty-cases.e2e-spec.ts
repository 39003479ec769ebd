import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeQueue } from '@pilotage/contracts/desk';
import { CaseInHand } from '../builders/cases';
import { PHONE, type Person } from '../browser/support/person';
import { Site } from '../browser/support/site';
import { PASSWORD } from '../support/office';

const CASES = 20;

describe('twenty cases are matched and offered at once, by keyboard alone', () => {
  let site: Site;
  let coordinator: Person;
  let cases: CaseInHand[];
  beforeAll(async () => {
    site = await Site.open();
    cases = [];
    for (let i = 0; i < CASES; i++) cases.push(await CaseInHand.applied(site.office));
    coordinator = await site.person({ hands: 'keyboard' });
    await coordinator.signIn('coordinator@pilotage.example', PASSWORD);
  });
  afterAll(() => site.close());

  const rows = async () => (await site.office.coordinator.call(seeQueue, { query: { limit: 500 } })).rows;
  const loginOf = (code: string): string => `consultant${code.slice(1)}@advisers.example`;

  it('the coordinator accepts all of them after reading what will happen', async () => {
    const { page } = coordinator;
    await coordinator.goTo('/desk/inbox?status=applied');
    await coordinator.sees(cases[0]?.no ?? '');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await coordinator.press(`全選 ${CASES} 件`);
    await coordinator.press(`受理 ${CASES}`);
    const dialog = page.getByRole('dialog');
    await coordinator.sees(`${CASES} 件會改變狀態，並寄出 ${CASES} 封通知：`, dialog);
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press(`受理 ${CASES} 件`, dialog);
    await coordinator.sees(`受理：${CASES} 件完成`);
    expect((await rows()).map((r) => r.status)).toEqual(Array.from({ length: CASES }, () => 'accepted'));
  });

  it('tries the batch, tries it again with one case for each consultant, and sees what changes', async () => {
    await coordinator.goTo('/desk/match');
    await coordinator.press(`批次媒合 ${CASES} 件`);
    await coordinator.sees(`確認並送出第 1 版`);
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.page.getByLabel('本批每人上限').focus();
    await coordinator.page.keyboard.press('ArrowRight');
    await coordinator.press('試算新版');
    await coordinator.sees(`確認並送出第 2 版`);
    await coordinator.sees(/會改變的 \d+ 案/);
    expect(await coordinator.faults()).toEqual([]);
  });

  it('commits it, and every case that found a consultant is offered', async () => {
    await coordinator.press(/^確認並送出第 2 版/);
    await coordinator.sees('請填寫理由');
    await coordinator.fill('調整理由', '每位顧問先接一件，縮短等候');
    await coordinator.press(/^確認並送出第 2 版/);
    await coordinator.sees(/已確認，\d+ 案依序送出邀請/);
    await site.office.settled();
    const offered = (await rows()).filter((r) => r.status === 'offered');
    expect(offered.length).toBeGreaterThan(CASES / 2);
    await coordinator.goTo('/desk/inbox');
    await coordinator.sees('等候顧問回覆');
    expect(await coordinator.faults()).toEqual([]);
  });

  it('a consultant declines on the phone, and the next candidate is asked by itself', async () => {
    const [first] = (await rows()).filter((r) => r.status === 'offered');
    const made = cases.find((c) => c.no === first?.no);
    if (!made) throw new Error('no case is offered');
    const [before] = (await made.see()).offers;
    const consultant = await site.person({ viewport: PHONE, hands: 'keyboard' });
    await consultant.signIn(loginOf(before?.consultantCode ?? ''), PASSWORD);
    await consultant.goTo('/consult/offers');
    await consultant.pressOn(consultant.page.getByRole('main').getByRole('link').first());
    await consultant.sees('為什麼是您');
    await consultant.press('無法承接');
    expect(await consultant.faults()).toEqual([]);
    await consultant.choose('這段時間沒有空');
    await consultant.press('送出', consultant.page.getByRole('dialog'));
    await consultant.sees('已婉拒，系統會邀請下一位顧問');
    await site.office.settled();
    const { status, offers } = await made.see();
    expect([status, offers.map((o) => o.status).sort()]).toEqual(['offered', ['DECLINED', 'OPEN']]);
    expect(offers.find((o) => o.status === 'OPEN')?.consultantCode).not.toBe(before?.consultantCode);
    expect(site.complaints).toEqual([]);
  });
});
