import { screen, within } from '@testing-library/dom';
import { Component } from '@angular/core';
import type { MyDiagnosis } from '@pilotage/contracts/my';
import { TestBed } from '@angular/core/testing';
import { address, asked, openArea, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { ServerClock } from '../../shared/clock/server-clock';
import { myRoutes } from '../my.routes';

@Component({ template: '' })
class Elsewhere {}

const routes = [
  { path: 'my/cases', children: myRoutes },
  { path: 'apply/diagnosis/:draft', component: Elsewhere },
];

function aCase(over: Partial<MyDiagnosis> = {}): MyDiagnosis {
  const label = { zh: '訪談已排定', en: 'Interview scheduled' };
  return {
    no: 'D113-0152',
    status: 'scheduled',
    label,
    headline: label,
    statusSince: '2024-06-25T06:20:00.000Z',
    dueAt: null,
    firm: '霧面唇彩（示範）有限公司',
    submittedAt: '2024-04-20T01:00:00.000Z',
    waitingPlace: null,
    reason: null,
    draft: '0f17714f-2395-4e1e-9a17-694fe1ff398b',
    course: [
      {
        id: 'applied',
        label: { zh: '已送件', en: 'Submitted' },
        at: '2024-04-20T01:00:00.000Z',
        state: 'done',
        expectedBy: null,
      },
      { id: 'scheduled', label, at: '2024-06-25T06:20:00.000Z', state: 'here', expectedBy: null },
      {
        id: 'delivered',
        label: { zh: '建議書送達', en: 'Delivered' },
        at: null,
        state: 'ahead',
        expectedBy: '2024-07-18T09:30:00.000Z',
      },
    ],
    consultant: { name: '吳霽試', years: 9, expertise: ['MARKETPLACE_OPS'], why: { zh: '專長相符。', en: 'It fits.' } },
    interview: {
      id: '0f17714f-2395-4e1e-9a17-694fe1ff398b',
      status: 'SCHEDULED',
      mode: 'ONSITE',
      startsAt: '2024-07-02T01:30:00.000Z',
      endsAt: '2024-07-02T03:30:00.000Z',
      meetingLink: null,
      address: '臺北市中山區測試街101號2樓',
      contactPerson: null,
      heldFrom: null,
      heldTo: null,
      attendees: null,
      changeReason: null,
      recording: { firmAt: null, consultantAt: null, recordedAt: null },
      noShow: null,
    },
    expectations: { questions: [], confirmedAt: null, open: false },
    slotsOpen: false,
    absence: null,
    score: null,
    document: null,
    survey: { due: false, done: false },
    mayWithdraw: true,
    ...over,
  };
}

async function openCase(over: Partial<MyDiagnosis> = {}, path = ''): Promise<void> {
  await openArea(routes, `/my/cases/D113-0152${path}`);
  TestBed.inject(ServerClock).learn('2024-06-28T02:24:07.000Z', 0, true);
  (await asked('GET', '/my/diagnoses/D113-0152')).flush(aCase(over));
  await settle(30);
}

const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent?.trim() ?? '';
const delivered: Partial<MyDiagnosis> = {
  status: 'delivered',
  interview: null,
  headline: { zh: '建議書已送達', en: 'Delivered' },
  document: {
    version: 1,
    deliveredAt: '2024-06-26T03:00:00.000Z',
    pages: 14,
    bytes: 812_345,
    verifyCode: '7K2M-9QXA',
    availableUntil: null,
  },
  survey: { due: true, done: false },
  mayWithdraw: false,
};

describe('the page of a case', () => {
  it('asks the firm whether its interview may be recorded, and takes a yes back', async () => {
    await openCase();
    expect(screen.queryByRole('button', { name: '標記為已錄' })).toBeNull();
    press('同意錄音錄影');
    const request = await asked('POST', '/diagnoses/D113-0152/recording/consent');
    expect(request.request.body).toEqual({ agree: true });
    const recording = { firmAt: '2024-06-28T02:24:00.000Z', consultantAt: null, recordedAt: null };
    request.flush({ ...aCase().interview, recording });
    await settle();
    expect(screen.getByText('已同意（6月28日（五）上午10:24）')).toBeTruthy();
    press('撤回同意');
    expect((await asked('POST', '/diagnoses/D113-0152/recording/consent')).request.body).toEqual({ agree: false });
  });

  it('says in one sentence when and where the interview is', async () => {
    await openCase();
    expect(heading()).toBe('7月2日（二）上午9:30顧問到貴公司訪談');
    expect(screen.getByText('臺北市中山區測試街101號2樓，約 2 小時')).toBeTruthy();
    expect(document.querySelector('[aria-current=step]')?.textContent).toContain('訪談已排定');
    expect(screen.getByText('預計 7月18日（四）前')).toBeTruthy();
    expect(screen.getByText('為什麼是這位顧問：專長相符。')).toBeTruthy();
  });

  it('asks for what is missing when it was returned, with the date', async () => {
    await openCase({ status: 'returned', reason: '第 1 頁缺簽章', dueAt: '2024-07-05T09:30:00.000Z', interview: null });
    expect(screen.getByText(/請貴公司處理/).textContent).toContain('7月5日（五）前，剩 7 天 7 小時');
    expect(screen.getByRole('link', { name: '補正申請書' }).getAttribute('href')).toContain('/apply/diagnosis/');
  });

  it('hands the report over and asks how it was', async () => {
    await openCase(delivered);
    expect(screen.getByText('7K2M-9QXA')).toBeTruthy();
    press(/下載建議書/);
    expect((await asked('GET', '/my/diagnoses/D113-0152/document')).request.responseType).toBe('blob');
    expect(screen.getByRole('link', { name: '填寫滿意度' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /撤案/ })).toBeNull();
  });

  it('says why the document is not ready', async () => {
    await openCase(delivered);
    press(/下載建議書/);
    const body = new Blob([JSON.stringify(problem(409, 'DOCUMENT_NOT_READY'))]);
    (await asked('GET', '/my/diagnoses/D113-0152/document')).flush(body, { status: 409, statusText: '' });
    await settle(30);
    expect(screen.getByRole('alert').textContent).toContain('建議書正在製作，請稍後再試');
  });

  it('withdraws only with a reason', async () => {
    await openCase();
    press(/撤案/);
    await settle(100);
    const confirm = (): void => within(screen.getByRole('dialog')).getByText('撤案').click();
    confirm();
    await settle();
    expect(screen.getByText('請填寫理由')).toBeTruthy();
    type('撤案理由', '改明年再申請');
    confirm();
    const request = await asked('POST', '/my/diagnoses/D113-0152/withdrawal');
    expect(request.request.body).toEqual({ reason: '改明年再申請' });
  });

  it('takes the five answers, none left out', async () => {
    await openCase(delivered, '/survey');
    press('送出');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('有 5 個地方需要修改');
    screen.getAllByLabelText('同意').forEach((radio) => radio.click());
    press('送出');
    const request = await asked('POST', '/my/diagnoses/D113-0152/survey');
    expect(request.request.body).toEqual({ answers: [4, 4, 4, 4, 4] });
    request.flush({ status: 'closed' });
    await settle(50);
    expect(address()).toBe('/my/cases/D113-0152');
  });
});
