import { screen, within } from '@testing-library/dom';
import { aDeskAlliance } from '../../../testing/alliances';
import { openDesk } from '../../../testing/desk';
import { asked, settle } from '../../../testing/open';
import { choose, press, type } from '../../../testing/press';
import type { DeskAlliance } from './alliance-client';
import { deskAllianceRoutes } from './alliance.routes';

const path = '/desk/alliances/A113-001';
const flat = (e: Element | null | undefined): string => (e?.textContent ?? '').replaceAll(/\s+/g, ' ');

async function open(alliance: DeskAlliance): Promise<void> {
  await openDesk([{ path: 'desk/alliances', children: deskAllianceRoutes }], path);
  (await asked('GET', path)).flush(alliance);
  await settle(20);
}
const section = (title: RegExp): HTMLElement => screen.getByRole('heading', { name: title }).closest('section')!;

describe('the list of alliances', () => {
  it('shows both channels of each proposal, and drafts as a number', async () => {
    await openDesk([{ path: 'desk/alliances', children: deskAllianceRoutes }], '/desk/alliances');
    const { no, name, status, statusSince, dueAt, industry, market, submittedAt } = aDeskAlliance();
    const row = { no, name, status, statusSince, dueAt, industry, market, submittedAt, leader: '晨露（示範）' };
    const late = { receivedAt: '2024-03-06T08:00:00.000Z', complete: true, sameAsOnline: false };
    (await asked('GET', '/desk/alliances')).flush({
      year: 113,
      drafts: 7,
      rows: [
        { ...row, members: 6, papers: null, signatures: 0 },
        { ...row, no: 'A113-002', members: 6, papers: late, signatures: 1 },
      ],
    });
    await settle(20);
    expect(flat(screen.getByRole('row', { name: /A113-001/ }))).toMatch(/待審核.*書面未到.*簽核 0\/2/);
    expect(flat(screen.getByRole('row', { name: /A113-002/ }))).toMatch(/版次待核對.*簽核 1\/2/);
    expect(screen.getByText(/草稿 7 件/)).toBeTruthy();
  });
});

describe('one alliance at the desk', () => {
  it('takes papers in and says which revision they are', async () => {
    const receipt = { receivedAt: '2024-03-06T08:00:00.000Z', clerk: '林示安（示範）', carrier: 'HAND' as const };
    const rest = { tracking: null, postmarkedOn: null, copies: 2, sealed: true, certificate: true, note: null };
    const twin = { code: '7K3Q-M2XW-R3', paperRevision: 3, onlineRevision: 4, mismatches: ['OLDER_PAPER' as const] };
    await open(aDeskAlliance());
    press('收件');
    await settle(80);
    type(/標封代碼/, '7k3qm2xwr3');
    choose(/大小章/);
    choose(/登記證明影本/);
    await settle();
    press('完成收件');
    const request = await asked('POST', `${path}/papers`);
    expect(request.request.body).toMatchObject({ code: '7k3qm2xwr3', copies: 2, sealed: true, certificate: true });
    request.flush({ ...receipt, ...rest, ...twin }, { status: 201, statusText: 'Created' });
    (await asked('GET', path)).flush(aDeskAlliance({ papers: [{ ...receipt, ...rest, ...twin }] }));
    await settle(20);
    expect(flat(section(/書面收件/))).toContain('書面是第 3 版，線上是第 4 版');
  });

  it('writes the three checks beside what the rules found, and is signed only as it was saved', async () => {
    const late = {
      code: 'PAPER_LATE',
      field: 'papers.receivedAt',
      severity: 'BLOCK' as const,
      subject: '',
      message: { zh: '書面逾期', en: 'late' },
    };
    await open(aDeskAlliance({ findings: { eligibility: [], documents: [late], content: [] } }));
    const sign = () => screen.getByRole('button', { name: '簽核' });
    expect(sign().getAttribute('aria-disabled')).toBe('true');
    for (const name of ['申請資格', '文件完備', '內容符合規定'])
      within(screen.getByRole('group', { name })).getByLabelText('符合').click();
    await settle();
    type(/文件完備：理由/, '郵戳在期限內');
    await settle();
    expect(sign().getAttribute('aria-disabled')).toBe('true');
    press('儲存審查表');
    const save = await asked('PUT', `${path}/qualification`);
    expect(save.request.headers.get('If-Match')).toBe('"0"');
    const { checks } = save.request.body as { checks: DeskAlliance['qualification']['checks'] };
    expect(checks.documents).toEqual({ result: 'PASS', reason: '郵戳在期限內' });
    const { qualification } = aDeskAlliance();
    save.flush(aDeskAlliance({ qualification: { ...qualification, checks, revision: 1 } }));
    await settle(20);
    expect(screen.getByText('三項符合：資格符合')).toBeTruthy();
    sign().click();
    expect((await asked('POST', `${path}/qualification/signatures`)).request.headers.get('If-Match')).toBe('"1"');
  });

  it('asks before the second signature, which tells the firm', async () => {
    const passed = { result: 'PASS' as const, reason: '' };
    const { qualification } = aDeskAlliance();
    const checks = { eligibility: passed, documents: passed, content: passed };
    const first = { name: '林示安（示範）', at: '2024-03-08T02:00:00.000Z' };
    await open(aDeskAlliance({ qualification: { ...qualification, checks, revision: 2, first } }));
    press('第二人簽核並完成審查');
    await settle(80);
    press('簽核並通知');
    const second = { name: '周例安（示範）', at: '2024-03-08T03:00:00.000Z' };
    const done = { ...qualification, checks, revision: 3, first, second, open: false };
    (await asked('POST', `${path}/qualification/signatures`)).flush(
      aDeskAlliance({ status: 'qualified', qualification: done }),
    );
    await settle(20);
    expect(flat(section(/資格審查/))).toMatch(/第一人：林示安（示範）.*第二人：周例安（示範）/);
    expect(screen.queryByRole('button', { name: /簽核/ })).toBeNull();
  });
});
