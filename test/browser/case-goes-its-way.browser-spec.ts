import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseInHand } from '../builders/cases';
import { PASSWORD } from '../support/office';
import { textOfPdf } from './support/pdf';
import { PHONE, type Person } from './support/person';
import { Site } from './support/site';

const ANSWER = '先整理日本的標示主檔，再把醬料放上平台試賣兩款。';

describe("a case goes its way from the desk to the advice in the firm's hands, by keyboard alone", () => {
  let site: Site;
  let inHand: CaseInHand;
  let coordinator: Person;
  let consultant: Person;

  beforeAll(async () => {
    site = await Site.open();
    inHand = await CaseInHand.applied(site.office);
    coordinator = await site.person({ hands: 'keyboard' });
    consultant = await site.person({ viewport: PHONE, hands: 'keyboard' });
  });
  afterAll(() => site.close());

  const login = (): string => `consultant${inHand.consultantCode.slice(1)}@advisers.example`;

  it('stands in the inbox of the coordinator, who accepts it', async () => {
    await coordinator.signIn('coordinator@pilotage.example', PASSWORD);
    await coordinator.sees(inHand.no);
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.goTo(`/desk/cases/${inHand.no}`);
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press('受理');
    const dialog = coordinator.page.getByRole('dialog');
    await coordinator.sees('受理後通知企業，媒合時鐘開始。', dialog);
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.press('受理', dialog);
    await coordinator.sees('選派顧問');
  });

  it('is matched with reasons, and the offer goes out with the keyboard', async () => {
    await coordinator.press('開始媒合');
    await coordinator.sees('選派顧問');
    await coordinator.sees('為什麼不是其他人');
    await coordinator.sees(/計分第 1 位，領先第 2 位/);
    expect(await coordinator.faults()).toEqual([]);
    await coordinator.page.keyboard.press('Control+Enter');
    await coordinator.sees(/邀請已送給.+前回覆/);
    await site.office.settled();
    const { status, offers } = await inHand.see();
    expect(status).toBe('offered');
    inHand.consultantCode = offers[0]?.consultantCode ?? '';
  });

  it('is offered to the consultant without a name; he declares and accepts on a phone', async () => {
    await consultant.signIn(login(), PASSWORD);
    expect(await consultant.faults()).toEqual([]);
    await consultant.goTo('/consult/offers');
    expect(await consultant.faults()).toEqual([]);
    await consultant.pressOn(consultant.page.getByRole('main').getByRole('link').first());
    await consultant.sees('為什麼是您');
    expect(await consultant.page.content()).not.toContain(inHand.ubn);
    expect(await consultant.faults()).toEqual([]);
    await consultant.press('接受並聲明');
    for (let n = 1; n <= 6; n++) {
      await consultant.sees(`第 ${n} 項，共 6 項`);
      if (n === 1) expect(await consultant.faults()).toEqual([]);
      await consultant.choose('否，沒有這個關係');
      await consultant.page.keyboard.press('Enter');
    }
    await consultant.sees('六項皆為「否」。');
    expect(await consultant.faults()).toEqual([]);
    await consultant.press('接受並聲明');
    await consultant.sees(new RegExp(inHand.ubn));
    expect(await consultant.faults()).toEqual([]);
  });

  it('has an interview on a half day that the firm has named', async () => {
    await consultant.press('約定訪談');
    await consultant.sees(/4月10日/);
    expect(await consultant.faults()).toEqual([]);
    await consultant.press(/4月10日.*上午/);
    await consultant.fill('會議連結', 'https://meet.pilotage.example/night-market');
    await consultant.press('約定這個時間');
    await consultant.sees('訪談已排定');
    await consultant.goTo('/consult/visits');
    expect(await consultant.faults()).toEqual([]);
  });

  it('is recorded when it was held, with notes that survive leaving', async () => {
    const [meeting] = (await inHand.see()).interviews;
    await site.office.moveTo(new Date(Date.parse(meeting?.endsAt ?? '') + 600_000));
    await consultant.goTo(`/consult/cases/${inHand.no}`);
    await consultant.press('登錄訪談');
    await consultant.sees('企業出席者');
    expect(await consultant.faults()).toEqual([]);
    await consultant.fill('企業出席者', '許測安（負責人）、吳樣儒');
    await consultant.press('完成登錄');
    await consultant.sees('訪談完成');
    await consultant.goTo(`/consult/cases/${inHand.no}?tab=notes`);
    await consultant.press('新增筆記');
    await consultant.fill('企業說了什麼', '日本標示由代購轉述，沒有自己的主檔。');
    await consultant.fill('這代表什麼', '先整理標示主檔。');
    await consultant.choose('企業已確認');
    await consultant.sees(/已儲存/);
    expect(await consultant.faults()).toEqual([]);
    await consultant.goTo(`/consult/cases/${inHand.no}?tab=notes`);
    expect(await consultant.page.getByLabel('企業說了什麼').inputValue()).toContain('日本標示由代購轉述');
  });

  it('is written up at a desk: one answer put in his own words, and handed in', async () => {
    const writer = await site.person({ hands: 'keyboard' });
    await writer.signIn(login(), PASSWORD);
    await writer.goTo(`/consult/cases/${inHand.no}`);
    await writer.press('開啟建議書');
    await writer.sees('送審前檢查');
    await writer.fill('一句話答案', ANSWER);
    await writer.sees(/已儲存/);
    expect(await writer.faults()).toEqual([]);
    await writer.press('送審');
    await writer.press('送審', writer.page.getByRole('dialog'));
    await writer.sees('已送審，核定人會收到通知');
    await writer.leave();
  });

  it('is read and approved by somebody else', async () => {
    const approver = await site.person({ hands: 'keyboard' });
    await approver.signIn('approver@pilotage.example', PASSWORD);
    await approver.press(new RegExp(inHand.no));
    await approver.sees(ANSWER);
    expect(await approver.faults()).toEqual([]);
    await approver.press('核定');
    await approver.press('核定', approver.page.getByRole('dialog'));
    await approver.sees(/已核定，查驗碼/);
    await site.office.settled();
    await approver.leave();
  });

  it('is downloaded by the firm on its phone, as a report that says so', async () => {
    const firm = await site.person({ viewport: PHONE, hands: 'keyboard' });
    await firm.signIn(inHand.ubn, PASSWORD);
    await firm.goTo(`/my/cases/${inHand.no}`);
    await firm.sees('下載診斷建議書');
    expect(await firm.faults()).toEqual([]);
    const { name, path } = await firm.download(() => firm.press('下載建議書'));
    expect(name).toMatch(/\.pdf$/);
    expect(await textOfPdf(path)).toContain(ANSWER);
  });

  it('leaves no browser with a complaint', () => {
    expect(site.complaints).toEqual([]);
  });
});
