import { fireEvent, screen, within } from '@testing-library/dom';
import { aMyMeeting, aMySheet, NOW } from '../../testing/panels';
import { address, asked, openArea, settle } from '../../testing/open';
import { choose, press, type } from '../../testing/press';
import { SAVING_PACE } from '../shared/saving/saver';
import type { MyMeeting, MySheet } from './panel-client';
import { panelRoutes } from './panel.routes';

const routes = [{ path: 'panel', children: panelRoutes }];
const quick = { provide: SAVING_PACE, useValue: { restMs: 5, latestMs: 20, retryMs: 1000 } };
const SHEET = '/panel/meetings/M113-0001/proposals/A113-001';

async function openMeeting(meeting: MyMeeting): Promise<void> {
  await openArea(routes, '/panel/M113-0001');
  (await asked('GET', '/panel/meetings/M113-0001')).flush(meeting);
  await settle(20);
}

async function openSheet(sheet: MySheet): Promise<void> {
  localStorage.clear();
  await openArea(routes, '/panel/M113-0001/score/A113-001', { providers: [quick] });
  (await asked('GET', SHEET)).flush(sheet);
  await settle(20);
}

const text = (element: HTMLElement): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ');

describe('a meeting of the panel', () => {
  it('asks whether one comes, and shows nothing else until then', async () => {
    await openMeeting(aMyMeeting({ answer: 'INVITED', declared: false, toDeclare: [], slots: [] }));
    expect(screen.queryByText('議程')).toBeNull();
    press('出席');
    const request = await asked('POST', '/panel/meetings/M113-0001/answer');
    expect(request.request.body).toEqual({ come: true });
  });

  it('opens nothing before every proposal is declared for, a conflict with its reason', async () => {
    const open = { conflict: null, firms: ['晨露美研（示範）有限公司'] };
    const toDeclare = [
      { proposal: 'A113-001', name: '晨露（示範）', ...open },
      { proposal: 'A113-002', name: '山海（示範）', ...open },
    ];
    await openMeeting(aMyMeeting({ declared: false, toDeclare, slots: [] }));
    press('送出聲明');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('有 3 個地方');
    const [first, second] = ['晨露（示範）', '山海（示範）'].map((n) =>
      screen.getByRole('group', { name: new RegExp(n) }),
    );
    within(first!).getByLabelText('沒有').click();
    within(second!).getByLabelText('有，須迴避').click();
    choose(/保密/);
    await settle();
    type('關係說明', '成員企業的診斷顧問');
    await settle();
    press('送出聲明');
    const request = await asked('POST', '/panel/meetings/M113-0001/declarations');
    expect(request.request.body).toEqual({
      pledge: true,
      answers: [
        { proposal: 'A113-001', conflict: false, reason: null },
        { proposal: 'A113-002', conflict: true, reason: '成員企業的診斷顧問' },
      ],
    });
  });

  it('shows the agenda without what one is recused from, and the clock of what is going on', async () => {
    const meeting = aMyMeeting({ status: 'OPEN' });
    const clock = { phase: 'TALK' as const, talkFrom: '2024-03-26T06:15:00.000Z', askFrom: null };
    await openMeeting({ ...meeting, slots: meeting.slots.map((s) => ({ ...s, clock })) });
    expect(screen.getAllByRole('link').filter((a) => a.getAttribute('href')?.includes('score'))).toHaveLength(2);
    expect(screen.queryByText('山海茶食主題聯盟（示範）')).toBeNull();
    expect(text(screen.getByText('已聲明迴避', { exact: false }))).toContain('A113-002');
    expect(screen.getByRole('timer').textContent).toMatch(/^11:4\d$/);
  });
});

describe('scoring a proposal', () => {
  it('saves by itself, marks where a comment is due, and counts what is filled', async () => {
    await openSheet(aMySheet());
    fireEvent.input(screen.getByLabelText('數位行銷工具創新性的分數'), { target: { value: '14.5' } });
    press('企業國際發展性增加');
    const save = await asked('PUT', `${SHEET}/sheet`);
    expect(save.request.headers.get('If-Match')).toBe('"0"');
    expect(save.request.body).toEqual({
      scores: { innovation: { points: 14.5, comment: '' }, development: { points: 7.5, comment: '' } },
    });
    save.flush({ revision: 1, savedAt: NOW });
    await settle(20);
    expect(screen.getByText('得分低於 60%，請寫評語')).toBeTruthy();
    expect(screen.getByText('2/5 項已評分')).toBeTruthy();
    expect(text(screen.getByText('目前合計').parentElement!)).toContain('22.0/ 100');
  });

  it('cannot be handed in before the presentation is over, and then says the total first', async () => {
    const scores = Object.fromEntries(
      aMySheet().rubric.criteria.map((c) => [c.id, { points: c.max * 0.8, comment: '' }]),
    );
    await openSheet(aMySheet({ scores, revision: 4, clock: { ...aMySheet().clock, phase: 'DONE' } }));
    press('送出評分');
    await settle(60);
    expect(screen.getByRole('dialog').textContent).toContain('合計 80.0 分');
    within(screen.getByRole('dialog')).getByRole('button', { name: '送出評分' }).click();
    const request = await asked('POST', `${SHEET}/sheet/submission`);
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    const others = [{ code: 'A', total: 82.5, points: { market: 20 }, comments: {} }];
    request.flush(aMySheet({ scores, revision: 5, submittedAt: NOW, others }));
    await settle(20);
    expect(text(screen.getByRole('row', { name: /委員 A/ }))).toContain('82.5');
    expect(screen.queryByRole('button', { name: '送出評分' })).toBeNull();
  });

  it('waits while the firm is still there', async () => {
    await openSheet(aMySheet());
    expect(screen.getByRole('button', { name: '送出評分' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/簡報與答詢結束後才能送出評分/)).toBeTruthy();
  });

  it('puts a question on the list, or joins one that is there', async () => {
    await openSheet(aMySheet());
    fireEvent.input(screen.getByLabelText(/輸入提問/), { target: { value: '商機由哪幾家貢獻？' } });
    press('送出提問');
    const mine = await asked('POST', `${SHEET}/questions`);
    expect(mine.request.body).toEqual({ text: '商機由哪幾家貢獻？', sameAs: null });
    mine.flush({ questions: aMySheet().questions });
    await settle(20);
    press('我也要問');
    const joined = await asked('POST', `${SHEET}/questions`);
    expect(joined.request.body).toMatchObject({ sameAs: '2f17714f-2395-4e1e-9a17-694fe1ff398b' });
  });

  it('that is not mine looks like a page that does not exist', async () => {
    await openArea(routes, '/panel/M113-0001/score/A113-002');
    const missing = { code: 'NOT_FOUND', field: '', message: { zh: '找不到這個頁面或資料', en: 'Not found' } };
    const problem = { code: 'NOT_FOUND', refusals: [missing], requestId: 'x', status: 404, title: '', type: '' };
    (await asked('GET', '/panel/meetings/M113-0001/proposals/A113-002')).flush(problem, {
      status: 404,
      statusText: 'Not Found',
    });
    await settle(20);
    expect(screen.getByRole('alert').textContent).toContain('找不到這個頁面或資料');
    expect(address()).toBe('/panel/M113-0001/score/A113-002');
  });
});
