import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeAccount, listAccounts, mailPasswordLink, type AccountRow } from '@pilotage/contracts/accounts';
import { listAudit } from '@pilotage/contracts/audit';
import { seeQueue } from '@pilotage/contracts/desk';
import { createStaffAccount, setPassword, signIn } from '@pilotage/contracts/people';
import { CaseInHand } from '../builders/cases';
import type { Caller } from '../support/caller';
import { PASSWORD, TestOffice } from '../support/office';
import { refused } from '../support/refused';

const NEWCOMER = 'newcomer@pilotage.example';
const SECRET = 'Harbour-light-113';

describe('administrators look after accounts', () => {
  let office: TestOffice;
  let admin: Caller;
  beforeAll(async () => {
    office = await TestOffice.open();
    admin = office.admin;
  });
  afterAll(() => office.close());

  const find = async (q: string): Promise<AccountRow> => {
    const { accounts } = await admin.call(listAccounts, { query: { q } });
    if (accounts.length !== 1 || !accounts[0]) throw new Error(`${accounts.length} accounts for ${q}`);
    return accounts[0];
  };
  const stand = (a: AccountRow, change: Partial<Pick<AccountRow, 'roles' | 'status'>>, by = admin) =>
    by.call(changeAccount, {
      params: { id: a.id },
      body: { roles: a.roles, status: a.status, ...change, seen: { roles: a.roles, status: a.status } },
    });
  const linkOf = async (subject: RegExp): Promise<string> => {
    await office.settled();
    return office.instance.mailbox.token(NEWCOMER, subject);
  };

  it('open one without knowing its password: the person chooses it by the mailed link', async () => {
    const person = { email: NEWCOMER, name: '新進承辦（示範）', roles: ['COORDINATOR' as const] };
    await admin.call(createStaffAccount, { body: person });
    expect(await find(NEWCOMER)).toMatchObject({ invited: true, status: 'ACTIVE', lastSignInAt: null });
    const browser = office.instance.caller();
    const entered = { body: { login: NEWCOMER, password: SECRET } };
    expect((await refused(browser.call(signIn, entered))).code).toBe('SIGN_IN_FAILED');
    const token = await linkOf(/帳號已開通/);
    await browser.call(setPassword, { params: { token }, body: { password: SECRET } });
    await browser.call(signIn, entered);
    await browser.call(seeQueue, { query: {} });
    expect((await find(NEWCOMER)).invited).toBe(false);
  });

  it('mail a new link, which ends the older one, and never the password', async () => {
    const account = await find(NEWCOMER);
    await admin.call(mailPasswordLink, { params: { id: account.id } });
    const older = await linkOf(/請設定新密碼/);
    await admin.call(mailPasswordLink, { params: { id: account.id } });
    const browser = office.instance.caller();
    const chosen = { params: { token: older }, body: { password: `${SECRET}-2` } };
    expect((await refused(browser.call(setPassword, chosen))).code).toMatch(/^LINK_/);
  });

  it('shut an account at once, and reopen it', async () => {
    const browser = office.instance.caller();
    await browser.call(signIn, { body: { login: NEWCOMER, password: SECRET } });
    const shut = await stand(await find(NEWCOMER), { status: 'DISABLED' });
    expect((await refused(browser.call(seeQueue, { query: {} }))).code).toBe('NOT_SIGNED_IN');
    expect((await refused(browser.call(signIn, { body: { login: NEWCOMER, password: SECRET } }))).code).toBe(
      'SIGN_IN_FAILED',
    );
    await stand(shut, { status: 'ACTIVE' });
    await browser.call(signIn, { body: { login: NEWCOMER, password: SECRET } });
  });

  it('cannot write over what somebody else has just changed', async () => {
    const seen = await find(NEWCOMER);
    await stand(seen, { roles: ['COORDINATOR', 'APPROVER'] });
    expect((await refused(stand(seen, { status: 'DISABLED' }))).code).toBe('ACCOUNT_MOVED');
    expect((await find(NEWCOMER)).roles.sort()).toEqual(['APPROVER', 'COORDINATOR']);
  });

  it('keep one administrator whatever two of them do to each other at the same moment', async () => {
    const other = await office.another('ADMIN', 'deputy');
    const [first, second] = [await find('admin@pilotage.example'), await find('deputy@pilotage.example')];
    expect((await refused(stand(first, { status: 'DISABLED' }))).code).toBe('OWN_ACCOUNT');
    expect((await refused(stand(first, { roles: ['AUDITOR'] }))).code).toBe('OWN_ACCOUNT');
    const both = await Promise.allSettled([
      stand(second, { status: 'DISABLED' }),
      stand(first, { status: 'DISABLED' }, other),
    ]);
    expect(both.filter((b) => b.status === 'fulfilled')).toHaveLength(1);
    if (both[0]?.status === 'rejected') {
      await stand({ ...first, status: 'DISABLED' }, { status: 'ACTIVE' }, other);
      await admin.call(signIn, { body: { login: first.login, password: PASSWORD } });
    }
  });

  it('do not mix the roles of firms and staff, and make nobody a consultant without a profile', async () => {
    const made = await CaseInHand.applied(office);
    const owner = await find(made.ubn);
    expect(owner).toMatchObject({ roles: ['FIRM_OWNER'], firm: expect.stringContaining(made.ubn) });
    expect((await refused(stand(owner, { roles: ['COORDINATOR'] }))).code).toBe('ROLES_OF_FIRM');
    const newcomer = await find(NEWCOMER);
    expect((await refused(stand(newcomer, { roles: ['FIRM_OWNER'] }))).code).toBe('ROLES_OF_FIRM');
    const { problem } = await refused(stand(newcomer, { roles: ['CONSULTANT'] }));
    expect([problem.code, problem.refusals[0]?.field]).toEqual(['ROLE_NEEDS_PROFILE', 'roles']);
  });

  it('turn the pages of the list and of the trail, and find a case in it by its number', async () => {
    const first = await admin.call(listAccounts, { query: { limit: 3 } });
    const rest = await admin.call(listAccounts, { query: { after: first.next ?? '', limit: 200 } });
    const logins = [...first.accounts, ...rest.accounts].map((a) => a.login);
    expect(new Set(logins).size).toBe(logins.length);
    expect(logins.length).toBe((await admin.call(listAccounts, { query: { limit: 200 } })).accounts.length);
    const made = await CaseInHand.accepted(office);
    const auditor = await office.as('auditor');
    const trail = await auditor.call(listAudit, { query: { q: made.no } });
    expect(trail.entries.map((e) => e.action)).toEqual(
      expect.arrayContaining(['diagnosis.submit', 'diagnosis.accept']),
    );
    expect(trail.entries.every((e) => e.subject.name === made.no)).toBe(true);
    const [page] = [await auditor.call(listAudit, { query: { limit: 2 } })];
    const older = await auditor.call(listAudit, { query: { limit: 2, before: page?.next ?? '' } });
    expect(Number(older.entries[0]?.seq)).toBeLessThan(Number(page?.entries.at(-1)?.seq));
    const shut = await auditor.call(listAudit, { query: { action: 'changeAccount' } });
    expect(shut.entries.at(-1)?.detail).toMatchObject({ before: { status: 'ACTIVE' }, after: { status: 'DISABLED' } });
    expect(JSON.stringify(shut.entries)).not.toContain('127.0.0.1');
  });
});
