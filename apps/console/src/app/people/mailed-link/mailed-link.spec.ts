import { screen } from '@testing-library/dom';
import { asked, notAsked, openScreen, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { MailedLinkPage } from './mailed-link';

type Purpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD' | 'RESUME_DRAFT' | 'DOWNLOAD' | 'SURVEY';

async function openLink(purpose: Purpose | null, state = 'VALID'): Promise<void> {
  await openScreen(MailedLinkPage, 't/:token', '/t/abc');
  (await asked('GET', '/links/abc')).flush({ state, purpose, expiresAt: null, usesLeft: 4 });
  await settle();
}

describe('a mailed link', () => {
  it('spends nothing by being opened; the button does', async () => {
    await openLink('VERIFY_EMAIL');
    expect(notAsked('POST', '/links/abc/verify-email')).toBe(true);
    press('確認電子郵件');
    (await asked('POST', '/links/abc/verify-email')).flush({ login: '99037736' });
    await settle();
    expect(screen.getByText('電子郵件已確認，現在可以登入。')).toBeTruthy();
  });

  it('sets a new password by the same rule', async () => {
    await openLink('RESET_PASSWORD');
    type('密碼', 'abc');
    press('設定密碼');
    await settle();
    expect(notAsked('POST', '/links/abc/password')).toBe(true);
    type('密碼', 'Abc123');
    press('設定密碼');
    expect((await asked('POST', '/links/abc/password')).request.body).toEqual({ password: 'Abc123' });
  });

  it('says how often a report can still be fetched', async () => {
    await openLink('DOWNLOAD');
    expect(screen.getByText('還可以下載 4 次。')).toBeTruthy();
  });

  it.each([
    ['EXPIRED', 'RESET_PASSWORD', '這個連結已過期，可以再寄一次。'],
    ['SPENT', 'VERIFY_EMAIL', '這個連結已使用過。'],
  ] as const)('explains a link that is %s and leads on', async (state, purpose, said) => {
    await openLink(purpose, state);
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByRole('link')).toBeTruthy();
  });

  it('looks again when the link was spent meanwhile', async () => {
    await openLink('RESUME_DRAFT');
    press('繼續填寫');
    (await asked('POST', '/links/abc/resume')).flush(problem(410, 'LINK_SPENT'), { status: 410, statusText: '' });
    (await asked('GET', '/links/abc')).flush({ state: 'SPENT', purpose: 'RESUME_DRAFT', expiresAt: null, usesLeft: 0 });
    await settle();
    expect(screen.getByText('這個連結已使用過。')).toBeTruthy();
  });
});
