import { screen } from '@testing-library/dom';
import { TestBed } from '@angular/core/testing';
import { seeDraft } from '@pilotage/contracts/apply';
import { asked, prepare, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { Api, SIGN_IN_AGAIN } from '../../shared/http/api';
import { signInAgain } from './sign-in-again';

const id = '0f17714f-2395-4e1e-9a17-694fe1ff398b';

describe('signing in again where one stands', () => {
  beforeEach(async () => {
    await prepare({ providers: [{ provide: SIGN_IN_AGAIN, useFactory: signInAgain }] });
  });

  it('asks once, and the call goes on', async () => {
    const seen = TestBed.inject(Api).call(seeDraft, { params: { id } });
    (await asked('GET', `/drafts/${id}`)).flush(problem(401, 'NOT_SIGNED_IN'), { status: 401, statusText: '' });
    await settle(100);
    expect(screen.getByRole('dialog').textContent).toContain('您剛才填的內容仍在這一頁');
    type('帳號', '99037736');
    type('密碼', 'Abc123');
    press('登入');
    (await asked('POST', '/session')).flush({
      me: null,
      now: '2024-06-28T02:24:07Z',
      settableClock: false,
      demo: false,
      demoAccounts: [],
    });
    (await asked('GET', `/drafts/${id}`)).flush({ id });
    expect(await seen).toEqual({ id });
  });

  it('gives the refusal back when it is put off', async () => {
    const seen = TestBed.inject(Api)
      .call(seeDraft, { params: { id } })
      .catch((error: unknown) => error);
    (await asked('GET', `/drafts/${id}`)).flush(problem(401, 'NOT_SIGNED_IN'), { status: 401, statusText: '' });
    await settle(100);
    press('稍後再登入');
    expect(await seen).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });
});
