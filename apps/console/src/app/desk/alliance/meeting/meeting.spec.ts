import { screen, within } from '@testing-library/dom';
import { aConcludedCase, aDeskMeeting, aDeskSlot } from '../../../../testing/alliances';
import { openDesk } from '../../../../testing/desk';
import { asked, settle } from '../../../../testing/open';
import { choose, press, type } from '../../../../testing/press';
import { deskMeetingRoutes } from '../alliance.routes';
import type { DeskMeeting } from '../meeting-client';

const path = '/desk/meetings/M113-0001';
const flat = (e: Element | null | undefined): string => (e?.textContent ?? '').replaceAll(/\s+/g, ' ');

async function open(meeting: DeskMeeting, tab = ''): Promise<void> {
  await openDesk([{ path: 'desk/panel', children: deskMeetingRoutes }], `/desk/panel/M113-0001${tab}`);
  (await asked('GET', path)).flush(meeting);
  await settle(20);
}
const open2 = { code: 'DISPOSITION_MISSING', field: 'cases.A113-002', message: { zh: '差異未處理', en: 'open' } };
const tied = { code: 'TIE_NEEDS_VOTE', field: 'votes', message: { zh: 'A113-001、A113-002 同分', en: 'tied' } };

describe('a selection meeting', () => {
  it('shows the panel by letters with recusals, and draws the order from a seed', async () => {
    await open(aDeskMeeting());
    expect(screen.getByText('迴避 A113-001：成員企業的顧問')).toBeTruthy();
    press('抽順序');
    await settle(80);
    type('種子碼', '20240326-7');
    within(screen.getByRole('dialog')).getByRole('button', { name: '抽順序' }).click();
    const draw = await asked('POST', `${path}/agenda`);
    expect(draw.request.body).toEqual({ proposals: ['A113-001'], seed: '20240326-7' });
    draw.flush(
      aDeskMeeting({ waiting: [], slots: [aDeskSlot()], seed: '20240326-7', drawnAt: '2024-03-20T02:00:00.000Z' }),
    );
    await settle(20);
    expect(screen.getByText(/種子碼「20240326-7」/)).toBeTruthy();
    expect(screen.getByText('09:00–09:30', { exact: false })).toBeTruthy();
  });

  it('changes time and place of a meeting until it has begun', async () => {
    await open(aDeskMeeting());
    press('更改時間或地點');
    await settle(80);
    expect(screen.getByRole('dialog').textContent).toContain('委員須重新回覆');
    type('開始時間', '14:00');
    type(/^地點/, '新會議室（示範）');
    within(screen.getByRole('dialog')).getByRole('button', { name: '更改時間或地點' }).click();
    const change = await asked('PUT', path);
    const { title, startsAt, meetingLink } = aDeskMeeting();
    const body = { title, startsAt: `${startsAt.slice(0, 10)}T06:00:00.000Z`, place: '新會議室（示範）', meetingLink };
    expect(change.request.body).toEqual(body);
    change.flush(aDeskMeeting({ status: 'OPEN' }));
    await settle(20);
    expect(screen.queryByRole('button', { name: '更改時間或地點' })).toBeNull();
  });

  it('runs the clock of one slot and shows who has handed in, never what', async () => {
    const clock = { phase: 'ASK' as const, talkFrom: '2024-03-26T05:58:12.000Z', askFrom: '2024-03-26T06:14:12.000Z' };
    await open(aDeskMeeting({ status: 'OPEN', waiting: [], slots: [aDeskSlot({ clock })] }), '?tab=live');
    expect(screen.getByRole('timer').textContent?.trim()).toBe('11:00');
    expect(screen.getByText(/未送出：委員 C/)).toBeTruthy();
    press('開始統一答覆');
    const move = await asked('POST', `${path}/slots/A113-001/clock`);
    expect(move.request.body).toEqual({ from: 'ASK' });
  });

  it('closes no result before every open matter is settled', async () => {
    const standing = [
      aConcludedCase('A113-001', 82),
      aConcludedCase('A113-002', 82, {
        recused: ['B'],
        divergence: [{ kind: 'SPREAD', of: '', value: 24.5, limit: 20 }],
      }),
    ];
    await open(aDeskMeeting({ status: 'CLOSED', standing, open: [open2, tied] }));
    expect(screen.getByText('核定前還有 2 件事')).toBeTruthy();
    expect(screen.getByText('最高與最低相差 24.5 分（門檻 20）')).toBeTruthy();
    expect(screen.getByRole('button', { name: '核定結果' }).getAttribute('aria-disabled')).toBe('true');
    press('填寫處理情形');
    await settle(80);
    choose('經討論後維持');
    type('處理情形', '逐項討論後維持。');
    within(screen.getByRole('dialog')).getByRole('button', { name: '填寫處理情形' }).click();
    const said = await asked('PUT', `${path}/slots/A113-002/disposition`);
    expect(said.request.body).toEqual({ kind: 'DISCUSSED', text: '逐項討論後維持。' });
    said.flush(aDeskMeeting({ status: 'CLOSED', standing, open: [tied] }));
    await settle(80);
    press('記錄表決');
    await settle(80);
    press('A113-002 上移');
    type('表決情形', '3 比 2');
    within(screen.getByRole('dialog')).getByRole('button', { name: '記錄表決' }).click();
    const vote = await asked('PUT', `${path}/vote`);
    expect(vote.request.body).toEqual({ order: ['A113-002', 'A113-001'], note: '3 比 2' });
  });

  it('has the summary sheet of a closed result printed, and hands it over', async () => {
    const frozen = { frozenAt: '2024-03-26T09:00:00.000Z', frozenBy: '林示安（示範）', hash: 'ab'.repeat(32) };
    const standing = [aConcludedCase('A113-001', 90)];
    const of = (summary: NonNullable<DeskMeeting['result']>['summary']) =>
      aDeskMeeting({ status: 'CLOSED', standing, result: { ...frozen, summary } });
    await open(of(null), '?tab=result');
    expect(screen.queryByRole('button', { name: '下載評選總表 PDF' })).toBeNull();
    press('印製評選總表');
    (await asked('POST', `${path}/summary`)).flush(of({ state: 'READY', askedAt: '2024-03-26T09:05:00.000Z' }));
    await settle(20);
    press('下載評選總表 PDF');
    expect((await asked('GET', `${path}/summary`)).request.responseType).toBe('blob');
  });

  it('shows every letter before all are released, to the number that was shown', async () => {
    const result = {
      frozenAt: '2024-03-26T09:00:00.000Z',
      frozenBy: '林示安（示範）',
      hash: 'ab'.repeat(32),
      summary: null,
    };
    const standing = [aConcludedCase('A113-001', 90)];
    await open(aDeskMeeting({ status: 'CLOSED', standing, result }), '?tab=letters');
    const letter = {
      no: 'A113-001',
      name: '晨露',
      outcome: 'SELECTED',
      subject: { zh: '遴選結果：A113-001', en: 'Result' },
      paragraphs: [{ zh: '貴公司主導之「晨露」經遴選會議評定為入選。', en: 'Selected.' }],
      comments: [],
      recipients: 2,
    };
    (await asked('GET', `${path}/letters`)).flush({ letters: [letter], recipients: 2, releasedAt: null });
    await settle(20);
    expect(flat(screen.getByRole('article'))).toContain('評定為入選');
    press('同時發布');
    await settle(80);
    expect(screen.getByRole('dialog').textContent).toContain('將寄給 2 位收件人');
    within(screen.getByRole('dialog')).getByRole('button', { name: '同時發布' }).click();
    expect((await asked('POST', `${path}/release`)).request.body).toEqual({ recipients: 2 });
  });

  it('answers an objection once, with its reason', async () => {
    const filed = { proposal: 'A113-001', text: '計分有誤。', filedAt: '2024-04-02T01:00:00.000Z' };
    const open3 = { ...filed, outcome: null, answer: null, answeredAt: null };
    const released = { status: 'RELEASED' as const, releasedAt: '2024-04-01T01:00:00.000Z' };
    await open(aDeskMeeting({ ...released, objections: [open3] }), '?tab=letters');
    (await asked('GET', `${path}/letters`)).flush({ letters: [], recipients: 0, releasedAt: released.releasedAt });
    await settle(20);
    press('維持原結果');
    await settle(80);
    type('答覆與理由', '經複核無誤。');
    within(screen.getByRole('dialog')).getByRole('button', { name: '維持原結果' }).click();
    const said = await asked('PUT', `${path}/slots/A113-001/objection`);
    expect(said.request.body).toEqual({ outcome: 'DISMISSED', answer: '經複核無誤。' });
  });
});
