import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseInHand } from '../builders/cases';
import { PASSWORD } from '../support/office';
import type { Person } from './support/person';
import { Site } from './support/site';

describe('two coordinators at one case', () => {
  let site: Site;
  let inHand: CaseInHand;
  let first: Person;
  let second: Person;

  beforeAll(async () => {
    site = await Site.open();
    inHand = await CaseInHand.applied(site.office);
    [first, second] = [await site.person(), await site.person()];
    await first.signIn('coordinator@pilotage.example', PASSWORD);
    await second.signIn('coordinator2@pilotage.example', PASSWORD);
  });
  afterAll(() => site.close());

  it('the faster one wins, the other is told by whom and keeps what she wrote', async () => {
    await first.goTo(`/desk/cases/${inHand.no}`);
    await second.goTo(`/desk/cases/${inHand.no}`);
    await second.press('退請補件');
    const writing = second.page.getByRole('dialog');
    await writing.getByLabel('理由').fill('第 1 頁沒有主管簽章，請補上後再送出。');
    await first.press('受理');
    await first.press('受理', first.page.getByRole('dialog'));
    await first.sees('選派顧問');
    await second.sees(`${inHand.no} 剛由他人更新。您正在填寫的內容仍在`);
    await second.press('退請補件', writing);
    await second.sees(/coordinator（示範）.*已處理這件案子，目前為「已受理（待媒合）」/);
    await second.sees('您寫的內容仍在：「第 1 頁沒有主管簽章，請補上後再送出。」');
    expect(await second.faults()).toEqual([]);
    expect((await inHand.see()).status).toBe('accepted');
  });

  it('a case is found by a few letters and opened without the mouse', async () => {
    const { page } = first;
    await first.goTo('/desk/inbox');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '搜尋案件' }).waitFor();
    await page.keyboard.type(inHand.ubn);
    await page.getByRole('option', { name: inHand.no }).waitFor();
    expect(await first.faults()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/desk/cases/${inHand.no}/activity`);
  });

  it('the second to send an offer sees who was chosen, and nobody is asked twice', async () => {
    await first.goTo(`/desk/match/${inHand.no}`);
    await second.goTo(`/desk/match/${inHand.no}`);
    await second.page
      .getByRole('button', { name: /往後移$/ })
      .first()
      .click();
    await second.page.getByLabel('為什麼不照計分順序').fill('企業希望先問第二位');
    await first.press(/^確定候選並送出邀請/);
    await first.sees(/邀請已送給/);
    await second.press(/^確定候選並送出邀請/);
    await second.sees(/另一位承辦人已先完成媒合|這件案子剛才已由他人處理/);
    expect(await second.faults()).toEqual([]);
    expect((await inHand.see()).offers).toHaveLength(1);
    expect(site.complaints).toEqual([]);
  });

  it('the files of the console come small, and are kept by the browser', async () => {
    const { base } = site.office.instance;
    const page = await (await fetch(`${base}/`)).text();
    const script = /src="(main-[^"]+\.js)"/.exec(page)?.[1] ?? '';
    const of = async (encoding: string) => {
      const { headers } = await fetch(`${base}/${script}`, { headers: { 'accept-encoding': encoding } });
      return [headers.get('content-encoding'), headers.get('cache-control')];
    };
    const kept = 'public, max-age=31536000, immutable';
    expect(await of('br')).toEqual(['br', kept]);
    expect(await of('identity')).toEqual([null, kept]);
  });
});
