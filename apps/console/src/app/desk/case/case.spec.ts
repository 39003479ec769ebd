import { screen, within } from '@testing-library/dom';
import { Component } from '@angular/core';
import type { DiagnosisView } from '@pilotage/contracts/case-view';
import { address, asked, settle } from '../../../testing/open';
import { aDiagnosis, beWide, key, openDesk } from '../../../testing/desk';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import '../../shared/dialog/reason-dialog';
import './case';
import { caseRoutes } from './case.routes';

@Component({ template: '' })
class Elsewhere {}

const routes = [
  { path: 'desk/cases', children: caseRoutes },
  { path: 'desk/match/:no', component: Elsewhere },
  { path: 'desk/inbox', component: Elsewhere },
];
const NO = 'D113-0118';
const path = `/desk/diagnoses/${NO}`;

const applied: Partial<DiagnosisView> = {
  status: 'applied',
  eligibility: {
    proposal: 'returnForCorrection',
    smallScale: false,
    checks: [
      { rule: 'WINDOW', outcome: 'pass', code: null, message: null },
      {
        rule: 'PAGES',
        outcome: 'fail',
        code: 'PAGES_MISSING',
        message: { zh: '收到 2 頁，應為 3 頁，請補齊', en: '2 pages of 3' },
      },
    ],
  },
  moves: ['accept', 'returnForCorrection', 'hold', 'waitlist', 'reject', 'withdraw', 'suspend'],
};
const offer: DiagnosisView['offers'][number] = {
  id: '0f17714f-2395-4e1e-9a17-694fe1ff398b',
  consultantCode: 'K01',
  consultant: '周棠樣',
  status: 'OPEN',
  sentAt: '2024-06-27T02:24:00.000Z',
  halfAt: '2024-06-28T02:24:00.000Z',
  lateAt: '2024-06-28T16:48:00.000Z',
  dueAt: '2024-07-01T02:24:00.000Z',
  decidedAt: null,
  declineReason: null,
  declineText: null,
  total: 6291,
  parts: {},
};

async function openCase(over: Partial<DiagnosisView> = {}, tab = ''): Promise<void> {
  await openDesk(routes, `/desk/cases/${NO}${tab}`);
  (await asked('GET', path)).flush(aDiagnosis(over));
  await settle(50);
}
async function dialog(): Promise<HTMLElement> {
  await settle(150);
  return screen.getByRole('dialog');
}
const written = (label: string): string => screen.getByLabelText<HTMLTextAreaElement>(label).value;
const heading = (): string => screen.getAllByRole('heading', { level: 2 })[0]?.textContent ?? '';

describe('the page of a case at the desk', () => {
  beforeEach(() => beWide(false));

  it('says where it stands, the one thing to do, by when, and leads to the candidates', async () => {
    await openCase();
    expect(address()).toBe(`/desk/cases/${NO}/activity`);
    expect(document.querySelector('[aria-current=step]')?.textContent).toContain('已受理');
    expect(heading()).toBe('選派顧問');
    expect(screen.getByText(/^下一步/).textContent).toContain('7月1日（一）下午5:30前，剩 3 天 7 小時');
    press('開始媒合');
    await settle(20);
    expect(address()).toBe(`/desk/match/${NO}`);
  });

  it('proposes what the rules found, and takes their words as the reason', async () => {
    await openCase(applied);
    expect(screen.getByText('系統建議「退請補件」：收到 2 頁，應為 3 頁，請補齊')).toBeTruthy();
    press('退請補件');
    const asks = await dialog();
    expect(written('理由')).toBe('收到 2 頁，應為 3 頁，請補齊');
    within(asks).getByRole('button', { name: '退請補件' }).click();
    const request = await asked('POST', `${path}/decision`);
    expect(request.request.body).toEqual({
      decision: 'returnForCorrection',
      expected: 'applied',
      reason: '收到 2 頁，應為 3 頁，請補齊',
    });
    request.flush({ status: 'returned' });
    (await asked('GET', path)).flush(aDiagnosis({ status: 'returned', moves: ['withdraw'] }));
    await settle(20);
    expect(heading()).toBe('等候企業補件');
  });

  it('tells who was faster and where it stands now, and keeps what was written for the next time', async () => {
    await openCase(applied);
    press('不予受理');
    const asks = await dialog();
    type('理由', '資本額與員工都超過標準');
    within(asks).getByRole('button', { name: '不予受理' }).click();
    (await asked('POST', `${path}/decision`)).flush(problem(409, 'STATUS_MOVED', '', { status: '已受理' }), {
      status: 409,
      statusText: '',
    });
    (await asked('GET', path)).flush(aDiagnosis());
    await settle(50);
    const alert = screen.getByRole('alert').textContent ?? '';
    expect(alert).toContain('承辦人（示範）於6月24日（一）下午4:20已處理這件案子，目前為「已受理（待媒合）」');
    expect(alert).toContain('您寫的內容仍在：「資本額與員工都超過標準」');
    await settle(300);
    press('其他');
    await settle();
    press('不予受理');
    await dialog();
    expect(written('理由')).toBe('資本額與員工都超過標準');
  });

  it('holds the rest in a menu that Esc closes, the focus back on its button', async () => {
    await openCase();
    press('其他');
    await settle();
    expect(screen.getByRole('button', { name: '暫停' })).toBeTruthy();
    screen.getByRole('button', { name: '暫停' }).focus();
    await key('Escape');
    expect(screen.queryByRole('button', { name: '暫停' })).toBeNull();
    expect(document.activeElement?.textContent?.trim()).toBe('其他');
  });

  it('goes from tab to tab by address, each with what it holds', async () => {
    await openCase({ offers: [offer] });
    screen.getByRole('link', { name: '邀請 1' }).click();
    await settle(20);
    expect(address()).toBe(`/desk/cases/${NO}/offers`);
    expect(screen.getByText('周棠樣')).toBeTruthy();
    expect(screen.getByText('0.6291')).toBeTruthy();
    screen.getByRole('link', { name: '資格' }).click();
    await settle(20);
    expect(screen.getByText(/系統只提出建議/)).toBeTruthy();
  });

  it('says why a case is not found, without a way to try again', async () => {
    await openDesk(routes, `/desk/cases/${NO}`);
    (await asked('GET', path)).flush(problem(404, 'NOT_FOUND'), { status: 404, statusText: '' });
    await settle(20);
    expect(screen.getByRole('alert').textContent).toContain('找不到這個頁面或資料');
    expect(screen.queryByRole('button', { name: '再試一次' })).toBeNull();
  });
});
