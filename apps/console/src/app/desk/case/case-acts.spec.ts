import { screen, within } from '@testing-library/dom';
import { Component } from '@angular/core';
import type { DiagnosisView } from '@pilotage/contracts/case-view';
import { asked, settle } from '../../../testing/open';
import { aDiagnosis, beWide, NOW, openDesk } from '../../../testing/desk';
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

describe('what the desk does to a case', () => {
  beforeEach(() => beWide(false));

  it('takes an open offer back only with a reason', async () => {
    await openCase({ status: 'offered', offers: [offer], moves: ['withdraw', 'suspend'] }, '/offers');
    expect(heading()).toBe('等候顧問回覆邀請');
    screen.getAllByRole('button', { name: '收回邀請' })[0]?.click();
    const asks = await dialog();
    within(asks).getByRole('button', { name: '收回邀請' }).click();
    await settle();
    expect(within(asks).getByText('請填寫理由')).toBeTruthy();
    type('理由', '顧問來電無法承接');
    within(asks).getByRole('button', { name: '收回邀請' }).click();
    const request = await asked('POST', `/desk/offers/${offer.id}/withdrawal`);
    expect(request.request.body).toEqual({ reason: '顧問來電無法承接' });
  });

  it('asks again for an excerpt that gives the firm away, with the text as it was', async () => {
    await openCase({}, '/offers');
    press('核可匿名摘述');
    let asks = await dialog();
    type('邀請中引用的文字', '杏仁月想要自有品牌');
    within(asks).getByRole('button', { name: '核可' }).click();
    (await asked('PUT', `${path}/excerpt`)).flush(problem(422, 'INPUT_INVALID', 'excerpt'), {
      status: 422,
      statusText: '',
    });
    asks = await dialog();
    expect(within(asks).getByRole('alert').textContent).toContain('內容含企業名稱');
    expect(written('邀請中引用的文字')).toBe('杏仁月想要自有品牌');
  });

  it('fixes an interview in the consultant’s place, from a half day that the firm offered', async () => {
    const moves: DiagnosisView['moves'] = ['schedule', 'redispatch', 'suspend'];
    await openCase({ status: 'dispatched', consultant: { code: 'K01', name: '周棠樣' }, moves });
    press('代為排定訪談');
    const asks = await dialog();
    within(asks).getByRole('button', { name: '7月9日（二）上午' }).click();
    type('會議連結', 'https://meet.example/1');
    within(asks).getByRole('button', { name: '代為排定訪談' }).click();
    const request = await asked('POST', `/diagnoses/${NO}/interviews`);
    expect(request.request.body).toMatchObject({
      startsAt: '2024-07-09T01:30:00.000Z',
      minutes: 120,
      mode: 'ONLINE',
      meetingLink: 'https://meet.example/1',
    });
  });

  it('sends the link again and revokes all links once the report is delivered', async () => {
    const document: DiagnosisView['document'] = {
      version: 1,
      status: 'APPROVED',
      verifyCode: '7K2M-9QXA',
      approvedAt: NOW,
      pages: 14,
      bytes: 812_345,
      ready: true,
      failed: null,
    };
    await openCase({ status: 'delivered', dueAt: null, document, moves: ['close', 'suspend'] }, '/report');
    screen.getAllByRole('button', { name: '重寄下載連結' })[0]?.click();
    within(await dialog())
      .getByRole('button', { name: '重寄下載連結' })
      .click();
    (await asked('POST', `${path}/delivery`)).flush(null);
    (await asked('GET', path)).flush(aDiagnosis({ status: 'delivered', document }));
    await settle(300);
    expect(screen.getByText('7K2M-9QXA')).toBeTruthy();
    press('停用下載連結');
    within(await dialog())
      .getByRole('button', { name: '停用下載連結' })
      .click();
    await asked('POST', `${path}/link-revocation`);
  });

  it('ticks off what the system asked for on the case', async () => {
    const task = { id: offer.id, kind: 'DECLARED_INTEREST', createdAt: NOW, done: false };
    await openCase({ tasks: [task] });
    expect(screen.getByText('確認利益關係')).toBeTruthy();
    press(`把 ${NO} 的待辦標為完成`);
    (await asked('POST', `/desk/tasks/${task.id}/done`)).flush(null);
    (await asked('GET', path)).flush(aDiagnosis({ tasks: [{ ...task, done: true }] }));
    await settle(30);
    expect(screen.queryByText('確認利益關係')).toBeNull();
  });
});
