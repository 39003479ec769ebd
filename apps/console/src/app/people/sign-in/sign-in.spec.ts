import { screen } from '@testing-library/dom';
import { address, asked, openScreen, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { TestBed } from '@angular/core/testing';
import { Session } from '../../shell/session';
import { SignIn } from './sign-in';

const me = {
  name: '吳試寧',
  login: '99037736',
  roles: ['FIRM_OWNER'],
  locale: 'zh-Hant',
  firm: { ubn: '99037736', name: '霧面唇彩（示範）有限公司' },
  consultantCode: null,
};
const session = { me: null, now: '2024-06-28T02:24:07.000Z', settableClock: false, demo: true, demoAccounts: [] };
const question = {
  id: '0f17714f-2395-4e1e-9a17-694fe1ff398b',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" stroke="currentColor"/>',
  spoken: { zh: '請依序輸入這些數字：二、五', en: 'Type these digits in order: two, five' },
};
const target = { path: 'apply', component: SignIn };

async function fail(code: 'SIGN_IN_FAILED' | 'CAPTCHA_REQUIRED'): Promise<void> {
  (await asked('POST', '/session')).flush(problem(401, code), { status: 401, statusText: '' });
  await settle();
}

describe('signing in', () => {
  it('says the same for every failure and keeps what was typed', async () => {
    await openScreen(SignIn, 'sign-in');
    type('帳號', '99037736');
    type('密碼', 'wrong');
    press('登入');
    await fail('SIGN_IN_FAILED');
    expect(screen.getByRole('alert').textContent).toContain('帳號或密碼不正確，或帳號暫時無法登入');
    expect(screen.getByLabelText<HTMLInputElement>('帳號').value).toBe('99037736');
  });

  it('asks a question when one is due, in words too, and a new one after each failure', async () => {
    await openScreen(SignIn, 'sign-in');
    type('帳號', '99037736');
    type('密碼', 'wrong');
    press('登入');
    (await asked('POST', '/session')).flush(problem(401, 'CAPTCHA_REQUIRED', 'captcha'), {
      status: 401,
      statusText: '',
    });
    (await asked('POST', '/captcha')).flush(question, { status: 201, statusText: '' });
    await settle();
    expect(screen.getByAltText('五個數字的圖片；可改用文字題目')).toBeTruthy();
    press('改用文字題目');
    await settle();
    expect(screen.getByText('請依序輸入這些數字：二、五')).toBeTruthy();
    type('驗證題', '25');
    await settle();
    press('登入');
    const tried = await asked('POST', '/session');
    expect(tried.request.body).toMatchObject({ captcha: { id: question.id, answer: '25' } });
    tried.flush(problem(401, 'SIGN_IN_FAILED'), { status: 401, statusText: '' });
    (await asked('POST', '/captcha')).flush({ ...question, id: '8a83a376-153e-4693-854f-d6158e2c1c47' });
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('驗證題').value).toBe('');
  });

  it('offers to send the verification again', async () => {
    await openScreen(SignIn, 'sign-in');
    type('帳號', '99037736');
    type('密碼', 'Abc123');
    press('登入');
    (await asked('POST', '/session')).flush(problem(401, 'EMAIL_NOT_VERIFIED'), { status: 401, statusText: '' });
    await settle();
    press('再寄一次驗證信');
    expect((await asked('POST', '/accounts/verification')).request.body).toEqual({ login: '99037736' });
  });

  it('lists the accounts of a demonstration and fills one in', async () => {
    await openScreen(SignIn, 'sign-in');
    const loaded = TestBed.inject(Session).load();
    (await asked('GET', '/session')).flush({
      ...session,
      demoAccounts: [
        { role: 'COORDINATOR', account: 'desk@pilotage.example', password: 'Coordinator1', note: '林示安（示範）' },
      ],
    });
    await loaded;
    await settle();
    expect(screen.getByText('承辦人')).toBeTruthy();
    press('帶入林示安（示範）的帳號');
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('帳號').value).toBe('desk@pilotage.example');
  });

  it('leads on to where one wanted to go', async () => {
    await openScreen(SignIn, 'sign-in', '/sign-in?next=%2Fapply', { routes: [target] });
    type('帳號', '99037736');
    type('密碼', 'Abc123');
    press('登入');
    (await asked('POST', '/session')).flush({ ...session, me });
    await settle(50);
    expect(address()).toBe('/apply');
  });

  it('asks the question at once where one is on the way to the alliance', async () => {
    await openScreen(SignIn, 'sign-in', '/sign-in?next=%2Falliance', { routes: [{ ...target, path: 'alliance' }] });
    (await asked('POST', '/captcha')).flush(question, { status: 201, statusText: '' });
    await settle();
    type('帳號', '99037736');
    type('密碼', 'Abc123');
    press('登入');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('驗證題');
    type('驗證題', '25');
    press('登入');
    const tried = await asked('POST', '/session');
    expect(tried.request.body).toMatchObject({ captcha: { id: question.id, answer: '25' } });
    tried.flush({ ...session, me });
    await settle(50);
    expect(address()).toBe('/alliance');
  });

  it('shows the password on request', async () => {
    await openScreen(SignIn, 'sign-in');
    press('顯示');
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('密碼').type).toBe('text');
  });
});
