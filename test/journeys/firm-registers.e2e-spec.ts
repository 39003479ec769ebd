import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  registerFirm,
  requestPasswordReset,
  resendVerification,
  seeLink,
  setPassword,
  signIn,
  verifyEmail,
} from '@pilotage/contracts/people';
import { nextUbn } from '../builders/cases';
import type { Refused } from '../support/caller';
import { rowsOf } from '../support/databases';
import { refused } from '../support/refused';
import { PASSWORD, TestOffice } from '../support/office';

describe('a firm registers', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const form = (ubn: string, change: object = {}) => ({
    body: {
      ubn,
      firmName: '紙鳶資安（示範）股份有限公司',
      contactName: '張擬安',
      email: `a@firm-${ubn}.example`,
      password: 'Abc123',
      ...change,
    },
  });
  const register = (ubn: string, change: object = {}) => office.instance.caller().call(registerFirm, form(ubn, change));

  it('gets the message of the briefing, code point for code point, when its number has an account', async () => {
    await register('04595257');
    const { problem } = await refused(register('04595257'));
    expect(problem.status).toBe(409);
    expect(problem.refusals).toEqual([
      expect.objectContaining({
        code: 'ACCOUNT_EXISTS',
        field: 'ubn',
        message: expect.objectContaining({ zh: '公司統編(帳號)\uFF1A04595257\uFF0C已申請過\u0020!' }),
      }),
    ]);
  });

  it('gives two simultaneous requests one 201 and one 409', async () => {
    const ubn = nextUbn();
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => register(ubn)));
    const lost = results.flatMap((r) => (r.status === 'rejected' ? [(r.reason as Refused).problem.status] : []));
    expect(lost).toEqual([409, 409, 409, 409]);
    expect(await rowsOf(office.databaseUrl, 'SELECT 1 FROM account WHERE login = $1', [ubn])).toHaveLength(1);
  });

  it.each([
    ['abc123', /大寫/],
    ['ABC123', /小寫/],
    ['Abcdef', /數字/],
    ['Ab1', /至少 6/],
  ])('is told what the password %s still needs', async (password, missing) => {
    const { problem } = await refused(register(nextUbn(), { password }));
    expect(problem.code).toBe('PASSWORD_WEAK');
    expect(problem.refusals[0]?.message.zh).toMatch(missing);
  });

  it.each([
    ['99036364', 'UBN_CHECKSUM'],
    ['00000000', 'UBN_ZERO'],
    ['4595257', 'UBN_SEVEN_DIGITS'],
    ['2209913A', 'UBN_FORMAT'],
  ])('cannot register under %s: %s', async (ubn, code) => {
    expect((await refused(register(ubn))).code).toBe(code);
  });

  it('cannot sign in before the mailed link is used; a resent link kills the old one; each works once', async () => {
    const ubn = nextUbn();
    const caller = office.instance.caller();
    await caller.call(registerFirm, form(ubn));
    await office.settled();
    const email = `a@firm-${ubn}.example`;
    const first = await office.instance.mailbox.token(email, /驗證/);
    expect((await refused(caller.call(signIn, { body: { login: ubn, password: 'Abc123' } }))).code).toBe(
      'EMAIL_NOT_VERIFIED',
    );
    await caller.call(resendVerification, { body: { login: ubn } });
    await office.settled();
    const second = await office.instance.mailbox.token(email, /驗證/);
    expect(second).not.toBe(first);
    expect((await refused(caller.call(verifyEmail, { params: { token: first } }))).code).toBe('LINK_INVALID');
    expect(await caller.call(seeLink, { params: { token: second } })).toMatchObject({
      state: 'VALID',
      purpose: 'VERIFY_EMAIL',
    });
    await caller.call(verifyEmail, { params: { token: second } });
    expect((await refused(caller.call(verifyEmail, { params: { token: second } }))).code).toBe('LINK_SPENT');
    const session = await caller.call(signIn, { body: { login: ubn, password: 'Abc123' } });
    expect(session.me).toMatchObject({ login: ubn, roles: ['FIRM_OWNER'] });
  });

  it('asks a question after two failures and locks after five, in the same words', async () => {
    const ubn = nextUbn();
    await office.newFirm(ubn);
    const caller = office.instance.caller();
    const wrong = () => refused(caller.call(signIn, { body: { login: ubn, password: 'Wrong1' } }));
    expect([(await wrong()).code, (await wrong()).code, (await wrong()).code]).toEqual([
      'SIGN_IN_FAILED',
      'SIGN_IN_FAILED',
      'CAPTCHA_REQUIRED',
    ]);
    const unknown = await refused(
      caller.call(signIn, { body: { login: 'nobody@pilotage.example', password: 'Wrong1' } }),
    );
    expect(unknown.code).toBe('SIGN_IN_FAILED');
  });

  it('sets a new password by a mailed link, and the old one ends', async () => {
    const ubn = nextUbn();
    await office.newFirm(ubn);
    const caller = office.instance.caller();
    await caller.call(requestPasswordReset, { body: { login: ubn } });
    await caller.call(requestPasswordReset, { body: { login: 'nobody@pilotage.example' } });
    await office.settled();
    const token = await office.instance.mailbox.token(`contact@firm-${ubn}.example`, /重設密碼/);
    expect((await refused(caller.call(setPassword, { params: { token }, body: { password: 'short' } }))).code).toBe(
      'PASSWORD_WEAK',
    );
    await caller.call(setPassword, { params: { token }, body: { password: 'Neu1Passwort' } });
    expect((await refused(caller.call(signIn, { body: { login: ubn, password: PASSWORD } }))).code).toBe(
      'SIGN_IN_FAILED',
    );
    expect((await caller.call(signIn, { body: { login: ubn, password: 'Neu1Passwort' } })).me?.login).toBe(ubn);
  });
});
