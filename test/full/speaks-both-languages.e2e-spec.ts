import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseInHand } from '../builders/cases';
import { readSample } from '../demo/sample';
import { PASSWORD } from '../support/office';
import { DESK, PHONE, type Person } from '../browser/support/person';
import { Site } from '../browser/support/site';

const PUBLIC = [
  '/',
  '/eligibility',
  '/v',
  '/awards',
  '/faq',
  '/privacy',
  '/accessibility',
  '/sitemap',
  '/sign-in',
  '/register',
  '/forgot-password',
  '/apply',
  '/nowhere',
];

/** What people have written stays as they wrote it, in whatever language the screen is. */
async function writtenByPeople(): Promise<RegExp> {
  const { consultants } = await readSample('test/fixtures/sample-data');
  const own = [
    '^\\p{Script=Han}$',
    '測試企業\\d+（示範）',
    '有限公司',
    '\\w+（示範）',
    '許測安',
    '吳樣儒',
    '經理',
    '醬料',
    '試算表',
  ];
  const texts = ['標示規定常變，不知道先做什麼。', '臺北市中山區示範路1號'];
  return new RegExp([...own, ...texts, ...consultants.map((k) => k.nameZh)].join('|'), 'gu');
}

describe('the console in English', () => {
  let site: Site;
  let visitor: Person;
  beforeAll(async () => {
    site = await Site.open();
    visitor = await site.person({ viewport: PHONE, locale: 'en' });
  });
  afterAll(() => site.close());

  it.each(PUBLIC)('has %s in English, on a phone, in both themes', async (path) => {
    await visitor.goTo(path);
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await visitor.strayWords()).toEqual([]);
    expect(await visitor.faults()).toEqual([]);
  });

  it('is switched to and back without losing what was typed', async () => {
    const reader = await site.person({ viewport: PHONE });
    await reader.goTo('/register');
    await reader.fill('統一編號', '04595257');
    await reader.press('選單');
    await reader.page.getByText('English', { exact: true }).click();
    await reader.sees("Open your firm's account");
    expect(await reader.page.getByLabel('Tax ID').first().inputValue()).toBe('04595257');
    await reader.page.getByText('中文', { exact: true }).click();
    await reader.sees('統一編號');
    expect(await reader.page.getByLabel('統一編號').first().inputValue()).toBe('04595257');
  });

  it('speaks English at the desk', async () => {
    const { no } = await CaseInHand.accepted(site.office);
    const coordinator = await site.person({ viewport: DESK, locale: 'en' });
    await coordinator.signIn('coordinator@pilotage.example', PASSWORD);
    const written = await writtenByPeople();
    for (const path of ['/desk/inbox', `/desk/cases/${no}`, `/desk/match/${no}`, '/desk/cases', '/desk/consultants']) {
      await coordinator.goTo(path);
      expect([path, await coordinator.strayWords(written)]).toEqual([path, []]);
      expect([path, await coordinator.faults()]).toEqual([path, []]);
    }
    expect(site.complaints).toEqual([]);
  });
});
