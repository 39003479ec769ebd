import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decideAcceptance, seeQueue } from '@pilotage/contracts/desk';
import { seeSession, signIn } from '@pilotage/contracts/people';
import { openReport, saveReport } from '@pilotage/contracts/report';
import { CaseInHand } from '../builders/cases';
import type { Caller, Refused } from '../support/caller';
import { Following } from '../support/following';
import { Instance } from '../support/instance';
import { PASSWORD, TestOffice } from '../support/office';
import { ADMIN, emailOf } from '../support/template';

describe('two servers on one database', () => {
  let office: TestOffice;
  let other: Instance;
  let elsewhere: Caller;
  beforeAll(async () => {
    office = await TestOffice.open();
    const admin = { email: ADMIN, password: PASSWORD };
    other = await Instance.start({ databaseUrl: office.databaseUrl, admin, seeded: true, processes: ['main'] });
    elsewhere = await signedIn('coordinator2');
  });
  afterAll(() => office.close());

  async function signedIn(login: string): Promise<Caller> {
    const caller = other.caller();
    await caller.call(signIn, { body: { login: emailOf(login), password: PASSWORD } });
    return caller;
  }

  it('who is told by one hears of what happens at the other', async () => {
    const [here, there] = [await Following.of(office.coordinator), await Following.of(elsewhere)];
    const made = await CaseInHand.applied(office);
    const body = { decision: 'accept' as const, expected: 'applied' as const };
    await elsewhere.call(decideAcceptance, { params: { no: made.no }, body });
    await here.until((heard) => heard.some((c) => c.no === made.no && !c.own));
    await there.until((heard) => heard.some((c) => c.no === made.no && c.own));
    const { rows } = await office.coordinator.call(seeQueue, { query: { no: made.no } });
    expect(rows.map((r) => r.status)).toEqual(['accepted']);
    await Promise.all([here.stop(), there.stop()]);
  });

  it('of two who decide on one case at either server one wins, and the other is told', async () => {
    const made = await CaseInHand.applied(office);
    const decide = (who: Caller) =>
      who.call(decideAcceptance, { params: { no: made.no }, body: { decision: 'accept', expected: 'applied' } });
    const results = await Promise.allSettled([decide(office.coordinator), decide(elsewhere)]);
    const lost = results.flatMap((r) => (r.status === 'rejected' ? [(r.reason as Refused).code] : []));
    expect(lost).toEqual(['STATUS_MOVED']);
  });

  it('a report written at both keeps what was saved first, and says so to the second', async () => {
    const made = await CaseInHand.interviewed(office, ['K06']);
    const author = await made.consultant();
    const { revision } = await author.call(openReport, { params: { no: made.no } });
    const atTheOther = other.caller();
    await atTheOther.call(signIn, { body: { login: 'consultant06@advisers.example', password: PASSWORD } });
    const save = (who: Caller) => who.call(saveReport, { params: { no: made.no }, body: { content: {} }, revision });
    const results = await Promise.allSettled([save(author), save(atTheOther)]);
    expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((r) => r.status === 'rejected')?.reason as Refused;
    expect([lost.problem.status, lost.code]).toEqual([412, 'STALE_VERSION']);
  });

  it('the one goes on when the other is gone', async () => {
    await other.stop();
    expect((await office.coordinator.call(seeSession)).me?.login).toBe(emailOf('coordinator'));
    const made = await CaseInHand.applied(office);
    expect((await made.see()).status).toBe('applied');
  });
});
