import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { al01, AllianceInHand, companyOf } from '../builders/alliances';
import { PASSWORD } from '../support/office';
import { PHONE } from '../browser/support/person';
import { Site } from '../browser/support/site';

const pages = ['', '/basics', '/members', '/texts', '/kpis', '/schedule', '/files', '/closing'];

describe('a leader with its proposal on a phone', () => {
  let site: Site;
  let made: AllianceInHand;
  beforeAll(async () => {
    site = await Site.open();
    made = await AllianceInHand.filled(site.office);
  });
  afterAll(() => site.close());

  it('reads every page of it', async () => {
    const leader = await site.person({ viewport: PHONE });
    await leader.signIn(companyOf('C024').ubn, PASSWORD, '/alliance');
    for (const page of pages) {
      await leader.goTo(`/alliance/${made.id}${page}`);
      expect([page, await leader.faults()]).toEqual([page, []]);
    }
    await leader.leave();
  });

  it('prints each paper, with its code and pages, and a note when it is out of date', async () => {
    const leader = await site.person({ viewport: PHONE });
    await leader.signIn(companyOf('C024').ubn, PASSWORD, '/alliance');
    await leader.goTo(`/alliance/${made.id}/files`);
    for (const paper of ['提案計畫書（含附件一）', '提案摘要表', '提案標封']) await leader.press(`列印：${paper}`);
    await site.office.settled();
    await leader.sees(/-R\d+ · 13 頁/);
    await leader.sees(/-R\d+ · 1 頁/);
    expect(await leader.faults()).toEqual([]);
    await made.save(al01());
    await leader.goTo(`/alliance/${made.id}/files`);
    await leader.sees(/內容已修改，請重新列印/);
    await leader.leave();
  });
});
