import { screen, within } from '@testing-library/dom';
import { address, asked, openArea, settle } from '../../../testing/open';
import { problem } from '../../../testing/problems';
import { type, press } from '../../../testing/press';
import { registerRoutes } from './register.routes';

const routes = [{ path: 'register', children: registerRoutes }];

async function fillIn(ubn: string, password: string): Promise<void> {
  type('統一編號', ubn);
  type('企業全稱', '示範電子股份有限公司');
  type('聯絡人姓名', '林示範');
  type('電子郵件', 'lin@firm.example');
  type('密碼', password);
  await settle();
}

describe('opening an account', () => {
  it('shows the fixed text for a second account and leaves the form filled', async () => {
    await openArea(routes, '/register');
    await fillIn('04595257', 'Abc123');
    press('送出申請');
    (await asked('POST', '/accounts')).flush(problem(409, 'ACCOUNT_EXISTS', 'ubn', { ubn: '04595257' }), {
      status: 409,
      statusText: '',
    });
    await settle();
    const field = screen.getByLabelText('統一編號');
    const said = document.getElementById(field.getAttribute('aria-describedby')?.split(' ')[1] ?? '')?.textContent;
    expect(said).toBe('公司統編(帳號)：04595257，已申請過 !');
    expect(screen.getByLabelText<HTMLInputElement>('企業全稱').value).toBe('示範電子股份有限公司');
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });

  it('names live what the password still needs', async () => {
    await openArea(routes, '/register');
    type('密碼', 'ABC12');
    await settle();
    expect(screen.getByText(/^密碼還缺/).textContent).toBe('密碼還缺：至少 6 個字、小寫字母');
    type('密碼', 'ABCd12');
    await settle();
    expect(screen.queryByText(/^密碼還缺/)).toBeNull();
  });

  it('refuses a weak password before anything is sent, with a link to the field', async () => {
    await openArea(routes, '/register');
    await fillIn('99037736', 'abc123');
    press('送出申請');
    await settle();
    const link = within(screen.getByRole('alert')).getByText('密碼還缺：大寫字母');
    link.click();
    expect(document.activeElement).toBe(screen.getByLabelText('密碼'));
  });

  it('proposes the leading zero and never puts it in by itself', async () => {
    await openArea(routes, '/register');
    type('統一編號', '4595257');
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('統一編號').value).toBe('4595257');
    press('使用 04595257');
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('統一編號').value).toBe('04595257');
  });

  it('says so in a dialog, then shows the page with the way to have the mail sent again', async () => {
    await openArea(routes, '/register');
    await fillIn('99037736', 'Abc123');
    press('送出申請');
    (await asked('POST', '/accounts')).flush(
      { login: '99037736', email: 'lin@firm.example' },
      { status: 201, statusText: '' },
    );
    await settle(50);
    expect(screen.getByRole('dialog').textContent).toContain('新增帳號成功');
    press('確定');
    await settle(100);
    expect(address()).toBe('/register/done');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('帳號申請成功');
    press('再寄一次驗證信');
    const resent = await asked('POST', '/accounts/verification');
    expect(resent.request.body).toEqual({ login: '99037736' });
  });
});
