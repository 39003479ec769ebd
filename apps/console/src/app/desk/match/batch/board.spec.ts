import { screen, within } from '@testing-library/dom';
import { address, asked, notAsked, settle } from '../../../../testing/open';
import { aBatch, aVersion, ID, plain, weights } from '../../../../testing/batches';
import { aPage, aRow, NOW, openDesk } from '../../../../testing/desk';
import { press, type } from '../../../../testing/press';
import { problem } from '../../../../testing/problems';
import { matchRoutes } from '../match.routes';
import './board';
import '../to-match';

const routes = [{ path: 'desk/match', children: matchRoutes }];
const path = `/desk/batches/${ID}`;

async function openBoard(batch = aBatch()): Promise<void> {
  await openDesk(routes, `/desk/match/batches/${ID}`);
  (await asked('GET', path)).flush(batch);
  await settle(30);
}
const groups = (): string[] => screen.getAllByRole('rowheader').map((h) => h.textContent?.trim() ?? '');

describe('a batch on the board', () => {
  it('shows what differs from the version before, who changes hands first', async () => {
    await openBoard();
    expect(groups().filter((g) => g.includes('案'))).toEqual(['會改變的 1 案', '不變的 1 案']);
    const moved = screen.getByRole('row', { name: /D113-0118/ });
    expect(within(moved).getByText('周棠樣').textContent).toContain('0.6291');
    expect(moved.textContent).toContain('蔡岫擬');
    expect(moved.textContent).toContain('−0.0747');
  });

  it('says what it comes to, against one case after another, and what one more place is worth', async () => {
    await openBoard();
    expect(screen.getByText('1.3000', { selector: 'dd' })).toBeTruthy();
    expect(screen.getByText('+0.0945')).toBeTruthy();
    expect(screen.getByText('7c1e…a94b')).toBeTruthy();
    expect(screen.getByText('+0.1095')).toBeTruthy();
  });

  it('runs a new version with what was set, and only when the weights sum to 100', async () => {
    await openBoard();
    type('專長對需求', '30');
    await settle();
    expect(screen.getByText(/權重合計 90%/)).toBeTruthy();
    press('試算新版');
    expect(notAsked('POST', `${path}/versions`)).toBe(true);
    type('目標市場', '35');
    type('本批每人上限', '2');
    await settle();
    press('試算新版');
    const wanted = await asked('POST', `${path}/versions`);
    expect(wanted.request.body).toEqual({
      from: 2,
      settings: { ...plain, perConsultant: 2, weights: { ...weights, expertise: 30, market: 35 } },
    });
  });

  it('shows how far a dry run is, and stops it', async () => {
    const running = aVersion(3, { state: 'RUNNING', phase: 'scoring', done: 40, of: 100, outcome: null });
    await openBoard(aBatch({ head: 3, versions: [...aBatch().versions, running] }));
    expect(screen.getByText('第 3 版試算中：計分 40/100')).toBeTruthy();
    press('停止');
    (await asked('POST', `${path}/versions/3/stop`)).flush(null);
    expect(screen.getByRole('button', { name: /確認並送出第 2 版/ }).hasAttribute('disabled')).toBe(true);
  });

  it('asks for the reason where the settings leave the plain optimum, then commits what was seen', async () => {
    await openBoard();
    press(/確認並送出第 2 版/);
    await settle();
    expect(screen.getByText('請填寫理由')).toBeTruthy();
    expect(notAsked('POST', `${path}/commitment`)).toBe(true);
    type('調整理由', '平均分派');
    press(/確認並送出第 2 版/);
    const commit = await asked('POST', `${path}/commitment`);
    expect(commit.request.body).toEqual({ version: 2, head: 2, send: true, reason: '平均分派' });
    commit.flush({ matched: 2, queued: 0, left: 0, proposal: ID });
    const closed = { by: '承辦人（示範）', at: NOW, version: 2, reason: '平均分派' };
    (await asked('GET', path)).flush(aBatch({ status: 'COMMITTED', closed }));
    await settle(30);
    expect(screen.getByText(/確認第 2 版/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /確認並送出/ })).toBeNull();
  });

  it('names the rows that no longer hold when something has changed since', async () => {
    const batch = aBatch({ versions: [aVersion(1), aVersion(2)] });
    await openBoard(batch);
    press(/確認並送出第 2 版/);
    const message = { zh: '暫停派案', en: 'Not taking cases for now' };
    const stale = [{ case: 'D113-0118', consultant: 'K02', code: 'FROZEN', message }];
    const body = problem(409, 'PROPOSAL_STALE', '', { n: 1 }, { stale });
    (await asked('POST', `${path}/commitment`)).flush(body, { status: 409, statusText: '' });
    (await asked('GET', path)).flush(batch);
    await settle(30);
    const note = screen.getByRole('alert');
    expect(note.textContent).toContain('1 案不能照這一版確認');
    expect(note.textContent).toContain('D113-0118　暫停派案');
  });
});

describe('starting a batch', () => {
  it('matches all accepted cases with one press', async () => {
    await openDesk(routes, '/desk/match');
    for (const page of [[aRow()], [], []]) (await asked('GET', '/desk/diagnoses')).flush(aPage(page));
    (await asked('GET', '/desk/batches')).flush({ batches: [], waiting: 1 });
    await settle(30);
    press('批次媒合 1 件');
    const start = await asked('POST', '/desk/batches');
    expect(start.request.body).toEqual({ title: expect.stringContaining('批次') });
    start.flush({ batch: ID, version: 1, cases: 1 });
    await settle(30);
    expect(address()).toBe(`/desk/match/batches/${ID}`);
  });
});
