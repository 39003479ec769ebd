import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listMyAlliances } from '@pilotage/contracts/alliance';
import {
  askCaptcha,
  createStaffAccount,
  registerFirm,
  requestPasswordReset,
  resendVerification,
  seeSession,
  setPassword,
  signIn,
  signOut,
  verifyEmail,
  verifySession,
} from '@pilotage/contracts/people';
import { nextUbn } from '../builders/cases';
import type { Caller } from '../support/caller';
import { rowsOf } from '../support/databases';
import { PASSWORD, TestOffice } from '../support/office';
import { refused } from '../support/refused';
import { solve } from '../support/captcha';

const MINUTE = 60_000;

describe('a person signs in', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const tryOf = (caller: Caller, login: string) => async (password: string, captcha?: { id: string; answer: string }) =>
    caller.call(signIn, { body: { login, password, ...(captcha ? { captcha } : {}) } }).then(
      () => 'in',
      (error: { code: string }) => error.code,
    );
  const question = async (caller: Caller) => solve(await caller.call(askCaptcha));
  const waitFor = (minutes: number) => office.moveTo(new Date(office.now.getTime() + minutes * MINUTE));
  const sessionOf = async (caller: Caller): Promise<string | null> => (await caller.call(seeSession)).me?.login ?? null;

  it('is locked out for 15 minutes by the fifth wrong password, whoever knows the right one', async () => {
    const ubn = nextUbn();
    await office.newFirm(ubn);
    const caller = office.instance.caller();
    const attempt = tryOf(caller, ubn);
    expect([await attempt('Wrong1'), await attempt('Wrong1')]).toEqual(['SIGN_IN_FAILED', 'SIGN_IN_FAILED']);
    for (let i = 3; i <= 5; i++) expect(await attempt('Wrong1', await question(caller))).toBe('SIGN_IN_FAILED');
    expect(await attempt(PASSWORD, await question(caller))).toBe('SIGN_IN_FAILED');
    await waitFor(14);
    expect(await attempt(PASSWORD, await question(caller))).toBe('SIGN_IN_FAILED');
    await waitFor(1);
    expect(await attempt(PASSWORD, await question(caller))).toBe('in');
    expect(await tryOf(office.instance.caller(), ubn)('Wrong1')).toBe('SIGN_IN_FAILED');
    expect(await tryOf(office.instance.caller(), ubn)(PASSWORD)).toBe('in');
  });

  it('answers a question once: neither a wrong answer nor a right one can be used again', async () => {
    const ubn = nextUbn();
    await office.newFirm(ubn);
    const caller = office.instance.caller();
    const attempt = tryOf(caller, ubn);
    await attempt('Wrong1');
    await attempt('Wrong1');
    const first = await question(caller);
    expect(await attempt(PASSWORD, { ...first, answer: '0' })).toBe('CAPTCHA_WRONG');
    expect(await attempt(PASSWORD, first)).toBe('CAPTCHA_WRONG');
    const second = await question(caller);
    expect(await attempt('Wrong1', second)).toBe('SIGN_IN_FAILED');
    expect(await attempt(PASSWORD, second)).toBe('CAPTCHA_WRONG');
    expect(await attempt(PASSWORD, await question(caller))).toBe('in');
  });

  it('enters the alliance only with an answered question, at the sign-in or once after it', async () => {
    const ubn = nextUbn();
    await office.newFirm(ubn);
    const [asked, late] = [office.instance.caller(), office.instance.caller()];
    const enters = (caller: Caller) =>
      caller.call(listMyAlliances).then(
        () => 'in',
        (error: { code: string }) => error.code,
      );
    expect(await enters(late)).toBe('NOT_SIGNED_IN');
    expect(await tryOf(asked, ubn)(PASSWORD, await question(asked))).toBe('in');
    expect(await enters(asked)).toBe('in');
    const wrong = { ...(await question(late)), answer: '0' };
    expect(await tryOf(late, ubn)(PASSWORD, wrong)).toBe('CAPTCHA_WRONG');
    expect(await tryOf(late, ubn)(PASSWORD)).toBe('in');
    expect(await enters(late)).toBe('SESSION_UNVERIFIED');
    const verify = async (captcha: { id: string; answer: string }) => late.call(verifySession, { body: { captcha } });
    const right = await question(late);
    expect((await refused(verify({ ...right, answer: '0' }))).code).toBe('CAPTCHA_WRONG');
    expect((await refused(verify(right))).code).toBe('CAPTCHA_WRONG');
    expect(await enters(late)).toBe('SESSION_UNVERIFIED');
    await verify(await question(late));
    expect(await enters(late)).toBe('in');
    await late.call(signOut);
    expect([await tryOf(late, ubn)(PASSWORD), await enters(late)]).toEqual(['in', 'SESSION_UNVERIFIED']);
  });

  it('learns nothing about who has an account: not from the words, the question or the limits', async () => {
    const [known, unknown] = ['coordinator@pilotage.example', 'nobody@pilotage.example'];
    const words = async (login: string): Promise<unknown[]> => {
      const told: unknown[] = [];
      for (let i = 0; i < 3; i++) {
        const { problem } = await refused(
          office.instance.caller().call(signIn, { body: { login, password: 'Wrong1' } }),
        );
        told.push({ ...problem, requestId: '' });
      }
      for (const endpoint of [requestPasswordReset, resendVerification]) {
        for (let i = 0; i < 7; i++)
          told.push(
            await office.instance
              .caller()
              .call(endpoint, { body: { login } })
              .then(
                () => 'done',
                (error: { code: string }) => error.code,
              ),
          );
      }
      return told;
    };
    expect(await words(known)).toEqual(await words(unknown));
    await office.settled();
    expect((await office.instance.mailbox.to(unknown)).length).toBe(0);
    expect((await office.instance.mailbox.to(known)).filter((m) => m.subject === '重設密碼').length).toBe(5);
  });

  it('has 24 hours for the verification link, and 30 minutes for the one to a new password', async () => {
    const ubn = nextUbn();
    const email = `late@firm-${ubn}.example`;
    const caller = office.instance.caller();
    const body = { ubn, firmName: '逾時（示範）有限公司', contactName: '吳樣儒', email, password: PASSWORD };
    await caller.call(registerFirm, { body });
    await office.settled();
    const late = await office.instance.mailbox.token(email, /驗證/);
    await waitFor(24 * 60);
    expect((await refused(caller.call(verifyEmail, { params: { token: late } }))).code).toBe('LINK_EXPIRED');
    await caller.call(resendVerification, { body: { login: ubn } });
    await office.settled();
    const fresh = await office.instance.mailbox.token(email, /驗證/);
    await waitFor(24 * 60 - 1);
    await caller.call(verifyEmail, { params: { token: fresh } });
    await caller.call(requestPasswordReset, { body: { login: ubn } });
    await office.settled();
    const reset = await office.instance.mailbox.token(email, /重設密碼/);
    await waitFor(30);
    expect(
      (await refused(caller.call(setPassword, { params: { token: reset }, body: { password: 'Neu1Passwort' } }))).code,
    ).toBe('LINK_EXPIRED');
    expect(await tryOf(caller, ubn)(PASSWORD)).toBe('in');
  });

  it('is signed out everywhere by a new password, and only here by signing out', async () => {
    const ubn = nextUbn();
    const [desktop, phone] = [await office.newFirm(ubn), office.instance.caller()];
    expect(await tryOf(phone, ubn)(PASSWORD)).toBe('in');
    await phone.call(signOut);
    expect([await sessionOf(desktop), await sessionOf(phone)]).toEqual([ubn, null]);
    expect(await tryOf(phone, ubn)(PASSWORD)).toBe('in');
    await phone.call(requestPasswordReset, { body: { login: ubn } });
    await office.settled();
    const token = await office.instance.mailbox.token(`contact@firm-${ubn}.example`, /重設密碼/);
    await phone.call(setPassword, { params: { token }, body: { password: 'Neu1Passwort' } });
    expect([await sessionOf(desktop), await sessionOf(phone)]).toEqual([null, null]);
  });

  it('is signed out after half an hour of nothing, after twelve hours, and when the account is closed', async () => {
    const ubn = nextUbn();
    const caller = await office.newFirm(ubn);
    const change = (set: string) =>
      rowsOf(
        office.databaseUrl,
        `UPDATE session SET ${set} WHERE account_id = (SELECT id FROM account WHERE login = $1)`,
        [ubn],
      );
    await change("last_seen_at = clock_timestamp() - interval '29 minutes'");
    expect(await sessionOf(caller)).toBe(ubn);
    await change("last_seen_at = clock_timestamp() - interval '31 minutes'");
    expect(await sessionOf(caller)).toBeNull();
    expect(await tryOf(caller, ubn)(PASSWORD)).toBe('in');
    await change('expires_at = clock_timestamp()');
    expect(await sessionOf(caller)).toBeNull();
    expect(await tryOf(caller, ubn)(PASSWORD)).toBe('in');
    await rowsOf(office.databaseUrl, "UPDATE account SET status = 'DISABLED' WHERE login = $1", [ubn]);
    expect([await sessionOf(caller), await tryOf(caller, ubn)(PASSWORD)]).toEqual([null, 'SIGN_IN_FAILED']);
  });

  it.each([
    ['Short1', 'PASSWORD_WEAK'],
    ['Password123', 'PASSWORD_COMMON'],
    [`Aa1${'x'.repeat(126)}`, 'PASSWORD_WEAK'],
    ['Pilotage-113', null],
  ])('needs ten characters and nothing common as staff: %s', async (password, code) => {
    const body = { email: `p${password.length}@pilotage.example`, name: '測試', roles: ['AUDITOR' as const], password };
    const made = office.admin.call(createStaffAccount, { body });
    if (code === null) expect((await made).id).toHaveLength(36);
    else expect((await refused(made)).code).toBe(code);
  });
});
