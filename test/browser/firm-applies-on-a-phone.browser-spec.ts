import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nextUbn } from '../builders/cases';
import { PHONE, type Person } from './support/person';
import { Site } from './support/site';

const EMAIL = 'owner@night-market.example';

describe('a firm applies on a phone, without touching it', () => {
  let site: Site;
  let firm: Person;
  const ubn = nextUbn();
  const name = `測試企業${ubn}（示範）有限公司`;

  beforeAll(async () => {
    site = await Site.open();
    await site.office.register(ubn);
    firm = await site.person({ viewport: PHONE, hands: 'keyboard' });
  });
  afterAll(() => site.close());

  const goOn = (): Promise<void> => firm.press('儲存並繼續');

  it('begins with nothing but a mail address', async () => {
    await firm.goTo('/');
    expect(await firm.faults()).toEqual([]);
    await firm.goTo('/apply');
    expect(await firm.faults()).toEqual([]);
    await firm.fill('電子郵件', EMAIL);
    await firm.press('開始填寫');
    await firm.sees('企業基本資料');
  });

  it('goes on in another browser by the mailed link', async () => {
    await firm.leave();
    await site.office.settled();
    const token = await site.office.instance.mailbox.token(EMAIL, /繼續填寫/);
    firm = await site.person({ viewport: PHONE, hands: 'keyboard' });
    await firm.goTo(`/t/${token}`);
    expect(await firm.faults()).toEqual([]);
    await firm.press('繼續填寫');
    await firm.sees('企業基本資料');
    expect(await firm.faults()).toEqual([]);
  });

  it('fills the firm and is given its registered name', async () => {
    await firm.fill('統一編號', ubn);
    await firm.sees(`登記名稱：${name}`);
    await firm.choose('公司');
    await firm.fill('負責人', '許測安');
    await firm.pick('所在縣市', '臺北市');
    await firm.fill('登記地址', '臺北市中山區示範路1號');
    await firm.press('填入「無」');
    await goOn();
    await firm.choose('餐飲旅遊');
    await firm.fill('主要產品或服務', '夜市醬料與冷凍調理包');
    await firm.fill('實收資本額', '5,000,000');
    await firm.fill('最近 12 個月平均投保人數', '12');
    await firm.fill('112 年', '300000');
    await firm.press('填入「無」');
    expect(await firm.faults()).toEqual([]);
    await goOn();
  });

  it('is told what is missing, then signs by typing', async () => {
    await firm.fill('聯絡人姓名', '吳樣儒');
    await goOn();
    await firm.sees(/請填寫|尚未填寫|必填|缺/);
    expect(await firm.faults()).toEqual([]);
    await firm.fill('電話', '02-10000001#109');
    await firm.fill('電子郵件', EMAIL);
    await goOn();
    await firm.choose('我已閱讀並同意上述告知事項');
    await firm.fill('授權主管姓名', '許測安');
    await firm.choose(/輸入姓名/);
    await firm.sees('以「許測安」簽署');
    await firm.fill('簽章日期', '113/3/4');
    expect(await firm.faults()).toEqual([]);
    await goOn();
  });

  it('answers the 27 questions one by one', async () => {
    for (let n = 1; n <= 27; n++) {
      await firm.sees(`第 ${n} 題`);
      const answers = firm.page.locator('pl-choices').first().getByRole('radio');
      await firm.check(answers.nth(n % 3));
      if (n === 1) expect(await firm.faults()).toEqual([]);
      await firm.page.keyboard.press('Enter');
    }
    await firm.sees('目標市場與模式');
  });

  it('says what it needs and when it has time', async () => {
    await firm.pick('優先目標市場', '日本');
    await firm.pick('優先目標市場', '新加坡');
    expect(await firm.faults()).toEqual([]);
    await goOn();
    await goOn();
    await firm.fill('目前最大的困難', '標示規定常變，不知道先做什麼。');
    await goOn();
    await firm.choose('線上視訊');
    await firm.check(firm.page.getByRole('checkbox', { name: /上午/ }).nth(3));
    await firm.check(firm.page.getByRole('checkbox', { name: /下午/ }).nth(5));
    expect(await firm.faults()).toEqual([]);
    await goOn();
    expect(await firm.faults()).toEqual([]);
    await firm.press('檢查並送出');
  });

  it('reads it through, hands it in and sees the number', async () => {
    await firm.sees('內容完整，可以送出。');
    expect(await firm.faults()).toEqual([]);
    await firm.press('送出診斷申請');
    await firm.sees('D113-0001');
    expect(await firm.faults()).toEqual([]);
  });

  it('chooses a password for the account that was made, and follows the case', async () => {
    await site.office.settled();
    const token = await site.office.instance.mailbox.token(EMAIL, /設定密碼/);
    await firm.goTo(`/t/${token}`);
    expect(await firm.faults()).toEqual([]);
    await firm.fillIn(firm.page.locator('input[type=password]').first(), 'Abc123');
    await firm.page.keyboard.press('Enter');
    await firm.signIn(ubn, 'Abc123');
    await firm.sees('D113-0001');
    expect(await firm.faults()).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});
