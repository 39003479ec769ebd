import { screen, within } from '@testing-library/dom';
import { TestBed } from '@angular/core/testing';
import type { DiagnosisView } from '@pilotage/contracts/case-view';
import type { ReviewView } from '@pilotage/contracts/report';
import { aMyCase, aVisit, NOW } from '../../testing/consulting';
import { definition } from '../../testing/drafts';
import { address, asked, notAsked, openArea, settle } from '../../testing/open';
import { press, type } from '../../testing/press';
import { problem } from '../../testing/problems';
import { aReport, resources } from '../../testing/reports';
import { ServerClock } from '../shared/clock/server-clock';
import { reviewEntries } from './review.entries';
import type { ReviewRow } from './review-client';

const path = '/review/reports/D113-0152';

function aRow(over: Partial<ReviewRow> = {}): ReviewRow {
  return {
    no: 'D113-0152',
    firm: '霧面唇彩（示範）有限公司',
    author: '吳霽試',
    version: 1,
    submittedAt: '2024-06-25T02:00:00.000Z',
    dueAt: '2024-07-02T09:30:00.000Z',
    mine: false,
    ...over,
  };
}

async function openReviews(url: string): Promise<void> {
  const opened = openArea(reviewEntries, url);
  const me = { name: '林核定', login: 'approver@pilotage.example', roles: ['APPROVER'], locale: 'zh-Hant', firm: null };
  (await asked('GET', '/session')).flush({
    me: { ...me, consultantCode: null },
    now: NOW,
    settableClock: true,
    demo: true,
    demoAccounts: [],
  });
  await opened;
  TestBed.inject(ServerClock).learn(NOW, 0, true);
}

async function openReview(over: Partial<ReviewView> = {}, row: Partial<ReviewRow> = {}): Promise<void> {
  await openReviews('/review/D113-0152');
  (await asked('GET', path)).flush({
    ...aReport({ status: 'SUBMITTED', editable: false, ...over }),
    changes: over.changes ?? null,
  });
  const { application, score } = aMyCase();
  const c: Pick<DiagnosisView, 'no' | 'application' | 'score' | 'interviews' | 'consultant'> = {
    no: 'D113-0152',
    application,
    score,
    interviews: [aVisit({ status: 'HELD' })],
    consultant: { code: 'K01', name: '吳霽試' },
  };
  (await asked('GET', '/desk/diagnoses/D113-0152')).flush(c);
  (await asked('GET', '/review/reports')).flush({ now: NOW, reports: [aRow(row)] });
  (await asked('GET', '/consult/resources')).flush({ resources });
  (await asked('GET', '/questionnaires/intl-marketing-capability%40113.1')).flush(definition);
  await settle(40);
}

describe('the queue of reviews', () => {
  it('says how long each has waited, by whom, and until when', async () => {
    await openReviews('/review');
    (await asked('GET', '/review/reports')).flush({
      now: NOW,
      reports: [aRow(), aRow({ no: 'D113-0160', mine: true, submittedAt: '2024-06-28T01:00:00.000Z', dueAt: null })],
    });
    await settle(30);
    const [first, second] = screen.getAllByRole('link').map((a) => a.textContent?.replace(/\s+/g, ' ') ?? '');
    expect(first).toContain('吳霽試 撰寫 第 1 版 等候 3 天');
    expect(first).toContain('7月2日（二）前，剩 4 天 7 小時');
    expect(second).toContain('您撰寫的 第 1 版 今天送審');
  });

  it('says when nothing waits', async () => {
    await openReviews('/review');
    (await asked('GET', '/review/reports')).flush({ now: NOW, reports: [] });
    await settle(30);
    expect(screen.getByText(/目前沒有等候核閱的建議書/)).toBeTruthy();
  });
});

describe('a report under review', () => {
  beforeEach(() => localStorage.clear());

  it('is read section by section', async () => {
    await openReview();
    expect(screen.getByRole('heading', { level: 2, name: '先把平台拿回自己手上' })).toBeTruthy();
    expect(screen.getAllByText('優先值 1.70')).toHaveLength(3);
    expect(screen.getByText('吳霽試')).toBeTruthy();
  });

  it('is approved after a last question', async () => {
    await openReview();
    press('核定');
    await settle(100);
    within(screen.getByRole('dialog')).getByRole('button', { name: '核定' }).click();
    (await asked('POST', `${path}/approval`)).flush({ status: 'approved', verifyCode: '7K2M-9QXA' });
    await settle(50);
    expect(address()).toBe('/review');
  });

  it('is returned with a reason and the comments at its sections', async () => {
    await openReview();
    press('加上意見：目標市場建議');
    await settle(30);
    expect(document.activeElement?.id).toBe('f-comments-markets');
    type('對「目標市場建議」的意見', '請附公開資料');
    await settle();
    expect(screen.getByText('已寫 1 則意見，退回時一併送出')).toBeTruthy();
    press('退回修改');
    await settle(100);
    const dialog = within(screen.getByRole('dialog'));
    dialog.getByRole('button', { name: '退回修改' }).click();
    await settle();
    expect(dialog.getByText('請填寫理由')).toBeTruthy();
    type('退回原因', '市場段落請補來源');
    dialog.getByRole('button', { name: '退回修改' }).click();
    const request = await asked('POST', `${path}/return`);
    expect(request.request.body).toEqual({
      reason: '市場段落請補來源',
      comments: [{ section: 'markets', text: '請附公開資料' }],
    });
  });

  it('keeps comments on this device until they are sent', async () => {
    localStorage.setItem('pilotage.kept.review.D113-0152', JSON.stringify({ at: NOW, value: { tools: '太貴' } }));
    await openReview();
    expect(screen.getByLabelText<HTMLTextAreaElement>('對「數位創新工具評估」的意見').value).toBe('太貴');
  });

  it('is not decided on by its author', async () => {
    await openReview({}, { mine: true });
    expect(screen.getByText(/這是您撰寫的建議書/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '核定' })).toBeNull();
    expect(screen.queryByRole('button', { name: '退回修改' })).toBeNull();
  });

  it('says what the server has against it', async () => {
    await openReview();
    press('核定');
    await settle(100);
    within(screen.getByRole('dialog')).getByRole('button', { name: '核定' }).click();
    (await asked('POST', `${path}/approval`)).flush(problem(403, 'OWN_REPORT'), { status: 403, statusText: '' });
    await settle(30);
    expect(screen.getByRole('alert').textContent).toContain('撰寫人不能核定自己的建議書');
    expect(notAsked('POST', `${path}/approval`)).toBe(true);
  });

  it('shows what was changed since it was returned, with words for who cannot see the colours', async () => {
    const parts = [
      { how: 'SAME' as const, text: '先補' },
      { how: 'ADDED' as const, text: '英文' },
      { how: 'REMOVED' as const, text: '標示' },
    ];
    const action = { section: 'actions' as const, subject: 'A1' };
    const market = { section: 'markets' as const, subject: 'TH' };
    await openReview({
      version: 2,
      changes: {
        since: 1,
        texts: [{ ...action, path: 'actions.items.name', parts }],
        rows: [{ ...action, subject: 'A4', path: 'actions.items', how: 'REMOVED' }],
        fields: [
          { ...market, path: 'markets.rows.decision', was: 'ENTER', is: 'PROBE' },
          { ...market, path: 'markets.rows.cells.demand.confidence', was: null, is: 'LOW' },
          { ...action, path: 'actions.items.dueOn', was: '2024-08-09', is: null },
          { ...action, path: 'actions.items.tag', was: 'MARKETPLACE_OPS', is: 'BRAND_IP' },
        ],
      },
    });
    const list = screen.getByText('與第 1 版的差異').closest('details') as HTMLElement;
    const said = within(list)
      .getAllByRole('paragraph')
      .map((p) => p.textContent?.replace(/\s+/g, ''));
    expect(said).toEqual([
      '泰國判斷刪除：建議進入→新增：先不投放',
      '泰國需求信心刪除：（空白）→新增：低',
      '刪除：行動A4',
      'A1先補新增：英文刪除：標示',
      'A1完成日刪除：113年8月9日（五）→新增：（空白）',
      'A1對應的需求刪除：跨境平台經營→新增：品牌與商標',
    ]);
    expect(within(list).getAllByRole('link')).toHaveLength(2);
  });
});
