import { screen } from '@testing-library/dom';
import { TestBed } from '@angular/core/testing';
import { listMyAlliances } from '@pilotage/contracts/alliance';
import { asked, prepare, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { Api, VERIFY_SESSION } from '../../shared/http/api';
import { verifySession } from './verify-session';

const question = (id: string) => ({
  id,
  svg: '<svg xmlns="http://www.w3.org/2000/svg" stroke="currentColor"/>',
  spoken: { zh: '請依序輸入這些數字：二、五', en: 'Type these digits in order: two, five' },
});
const first = '0f17714f-2395-4e1e-9a17-694fe1ff398b';
const second = '8a83a376-153e-4693-854f-d6158e2c1c47';

describe('the verification question at the entrance of the alliance', () => {
  beforeEach(async () => {
    await prepare({ providers: [{ provide: VERIFY_SESSION, useFactory: verifySession }] });
  });

  const refuse = async (): Promise<void> => {
    const refused = problem(403, 'SESSION_UNVERIFIED');
    (await asked('GET', '/alliances')).flush(refused, { status: 403, statusText: '' });
    (await asked('POST', '/captcha')).flush(question(first), { status: 201, statusText: '' });
    await settle(100);
  };

  it('is asked once where one stands, another one after a wrong answer, and the call goes on', async () => {
    const seen = TestBed.inject(Api).call(listMyAlliances);
    await refuse();
    press('確定');
    await settle();
    expect(screen.getByRole('dialog').textContent).toContain('請填寫這一項');
    type('驗證題', '24');
    await settle();
    press('確定');
    const wrong = await asked('POST', '/session/verification');
    expect(wrong.request.body).toEqual({ captcha: { id: first, answer: '24' } });
    wrong.flush(problem(401, 'CAPTCHA_WRONG', 'captcha'), { status: 401, statusText: '' });
    (await asked('POST', '/captcha')).flush(question(second), { status: 201, statusText: '' });
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('驗證題').value).toBe('');
    type('驗證題', '25');
    await settle();
    press('確定');
    (await asked('POST', '/session/verification')).flush(null, { status: 204, statusText: '' });
    (await asked('GET', '/alliances')).flush({ proposals: [], calls: [] });
    expect(await seen).toEqual({ proposals: [], calls: [] });
  });

  it('gives the refusal back when it is put off', async () => {
    const seen = TestBed.inject(Api)
      .call(listMyAlliances)
      .catch((error: unknown) => error);
    await refuse();
    press('稍後再回答');
    expect(await seen).toMatchObject({ code: 'SESSION_UNVERIFIED' });
  });
});
