import { screen, within } from '@testing-library/dom';
import type { AccountRow } from '@pilotage/contracts/accounts';
import type { AuditRow } from '@pilotage/contracts/audit';
import { problem } from '../../testing/problems';
import { openDesk } from '../../testing/desk';
import { address, asked, settle } from '../../testing/open';
import { choose, press, type } from '../../testing/press';
import { Accounts } from './accounts/accounts';
import { AuditTrail } from './audit/audit';
import { Jobs } from './jobs/jobs';

const anAccount = (over: Partial<AccountRow> = {}): AccountRow => ({
  id: '00000000-0000-4000-8000-000000000001',
  login: 'lin@pilotage.example',
  name: '承辦人林示安（示範）',
  email: 'lin@pilotage.example',
  roles: ['COORDINATOR'],
  status: 'ACTIVE',
  firm: null,
  consultantCode: null,
  lastSignInAt: null,
  lockedUntil: null,
  invited: false,
  ...over,
});
const accountPage = (...accounts: AccountRow[]): object => ({ accounts, next: null, counts: { COORDINATOR: 2 } });

describe('accounts', () => {
  const open = async (...accounts: AccountRow[]): Promise<void> => {
    await openDesk([{ path: 'admin/accounts', component: Accounts }], '/admin/accounts');
    (await asked('GET', '/admin/accounts')).flush(accountPage(...accounts));
    await settle(20);
  };
  const dialog = async () => within(await screen.findByRole('dialog'));

  it('say of each whether it can be used', async () => {
    await open(
      anAccount(),
      anAccount({ id: '2', name: '新進', invited: true }),
      anAccount({ id: '3', name: '離職', status: 'DISABLED' }),
    );
    const rows = screen.getAllByRole('row').map((r) => r.textContent ?? '');
    expect(rows[1]).toMatch(/使用中.*尚未登入/);
    expect(rows[2]).toContain('尚未設定密碼');
    expect(rows[3]).toContain('已停用');
    expect(rows[3]).not.toContain('寄設定密碼連結');
  });

  it('change roles with what was seen sent along, and show a refusal at its field', async () => {
    await open(anAccount());
    press('修改：承辦人林示安（示範）');
    const first = await dialog();
    first.getByLabelText('顧問').click();
    first.getByRole('button', { name: '儲存' }).click();
    const request = await asked('PUT', '/admin/accounts/00000000-0000-4000-8000-000000000001');
    expect(request.request.body).toEqual({
      roles: ['COORDINATOR', 'CONSULTANT'],
      status: 'ACTIVE',
      seen: { roles: ['COORDINATOR'], status: 'ACTIVE' },
    });
    request.flush(problem(422, 'ROLE_NEEDS_PROFILE', 'roles'), { status: 422, statusText: 'x' });
    await settle(50);
    expect((await dialog()).getByText(/須連到一份顧問資料/)).toBeTruthy();
  });

  it('open one only with a name, a mail address and a role', async () => {
    await open();
    press(/開通帳號/);
    const asking = await dialog();
    asking.getByRole('button', { name: '開通並寄出連結' }).click();
    await settle(20);
    expect(asking.getAllByText('請填寫這一項')).toHaveLength(2);
    type('姓名', '周樣青（示範）');
    type('電子郵件', 'chou@pilotage.example');
    choose('稽核');
    await settle(20);
    asking.getByRole('button', { name: '開通並寄出連結' }).click();
    const request = await asked('POST', '/admin/accounts');
    expect(request.request.body).toEqual({
      name: '周樣青（示範）',
      email: 'chou@pilotage.example',
      roles: ['AUDITOR'],
    });
  });

  it('keep search and role in the address', async () => {
    await open(anAccount());
    type('搜尋帳號', '林');
    await settle(20);
    expect(decodeURIComponent(address())).toBe('/admin/accounts?q=林');
    expect((await asked('GET', '/admin/accounts')).request.params.get('q')).toBe('林');
  });
});

describe('jobs', () => {
  it('show what failed first, in words, and run it again', async () => {
    await openDesk([{ path: 'admin/jobs', component: Jobs }], '/admin/jobs');
    const first = await asked('GET', '/admin/jobs');
    expect(first.request.params.get('state')).toBe('FAILED');
    const job = {
      id: '7',
      queue: 'render-report',
      key: 'v1',
      runAt: '2024-06-28T02:00:00.000Z',
      attempts: 4,
      error: 'timeout',
    };
    first.flush({ jobs: [{ ...job, state: 'FAILED' }], counts: { FAILED: 1, DONE: 12 } });
    await settle(20);
    expect(screen.getByLabelText('完成 12')).toBeTruthy();
    press('再執行：製作建議書 PDF');
    (await asked('POST', '/admin/jobs/7/retry')).flush(null);
    (await asked('GET', '/admin/jobs')).flush({ jobs: [], counts: {} });
    await settle(20);
    expect(screen.getByText('沒有失敗的作業。')).toBeTruthy();
  });
});

describe('the audit trail', () => {
  const anEntry = (over: Partial<AuditRow> = {}): AuditRow => ({
    seq: '12',
    at: '2024-06-28T02:00:00.000Z',
    actor: { name: '承辦人林示安（示範）', kind: 'coordinator' },
    action: 'diagnosis.accept',
    subject: { type: 'diagnosis', id: 'x', name: 'D113-0001' },
    detail: { from: 'applied', to: 'accepted' },
    personal: 'NONE',
    ...over,
  });

  it('speaks in the words of the flow, and says whether the chain holds', async () => {
    await openDesk([{ path: 'admin/audit', component: AuditTrail }], '/admin/audit');
    (await asked('GET', '/admin/audit')).flush({
      entries: [
        anEntry(),
        anEntry({
          seq: '11',
          actor: { name: null, kind: 'system' },
          action: 'changeAccount',
          subject: { type: 'account', id: 'y', name: 'lin@pilotage.example' },
          detail: { before: { roles: ['AUDITOR'], status: 'ACTIVE' } },
          personal: 'ERASED',
        }),
      ],
      next: null,
      actions: ['changeAccount', 'diagnosis.accept'],
    });
    await settle(20);
    const rows = screen.getAllByRole('row').map((r) => r.textContent ?? '');
    expect(rows[1]).toMatch(/受理.*D113-0001.*已送件 → 已受理/);
    expect(rows[2]).toMatch(/系統.*修改帳號.*roles AUDITOR.*個人資料已依規定刪除/);
    press(/驗證完整性/);
    (await asked('GET', '/admin/audit/verification')).flush({ entries: 12, intact: false, firstBroken: '7' });
    await settle(20);
    expect(screen.getByText(/第 7 筆起與鏈不符/)).toBeTruthy();
  });
});
