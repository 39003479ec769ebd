import { screen } from '@testing-library/dom';
import { address, asked, settle } from '../../../testing/open';
import { aPage, aRow, beWide, key, openDesk } from '../../../testing/desk';
import { press, type } from '../../../testing/press';
import '../case/case';
import { caseRoutes } from '../case/case.routes';
import './cases';

const routes = [{ path: 'desk/cases', children: caseRoutes }];

async function openCases(query = '', rows = [aRow(), aRow({ no: 'D113-0203', consultant: '吳霽試' })]): Promise<void> {
  await openDesk(routes, `/desk/cases${query}`);
  (await asked('GET', '/desk/diagnoses')).flush(aPage(rows));
  await settle(30);
}

describe('the list of cases', () => {
  beforeEach(() => beWide(true));
  afterEach(() => beWide(false));

  it('shows number, firm, status, consultant and due time of each', async () => {
    await openCases();
    const row = screen.getByRole('row', { name: /D113-0203/ });
    expect(row.textContent).toContain('杏仁月美研（示範）股份有限公司99037736');
    expect(row.textContent).toContain('已受理（待媒合）');
    expect(row.textContent).toContain('吳霽試');
    expect(row.textContent).toContain('7月1日（一）');
    expect(screen.getByText('2 件')).toBeTruthy();
  });

  it('keeps what is asked for in the address, and asks the server for it', async () => {
    await openCases();
    type('狀態', 'accepted');
    let request = await asked('GET', '/desk/diagnoses');
    expect(request.request.params.get('status')).toBe('accepted');
    request.flush(aPage([]));
    type('搜尋案件', ' 杏仁 ');
    request = await asked('GET', '/desk/diagnoses');
    expect([request.request.params.get('q'), request.request.params.get('status')]).toEqual(['杏仁', 'accepted']);
    request.flush(aPage([]));
    await settle(20);
    expect(decodeURIComponent(address())).toBe('/desk/cases?status=accepted&q=杏仁');
  });

  it('opens with the filters of its address, and says how to be rid of them', async () => {
    await openDesk(routes, '/desk/cases?turn=firm&q=%E6%8F%90');
    const request = await asked('GET', '/desk/diagnoses');
    expect(request.request.params.get('waitsFor')).toBe('firm');
    request.flush(aPage([]));
    await settle(20);
    expect(screen.getByText('沒有符合篩選的案件。')).toBeTruthy();
    screen.getAllByRole('button', { name: '清除篩選' })[0]?.click();
    expect((await asked('GET', '/desk/diagnoses')).request.params.keys()).toEqual(['limit']);
    expect(address()).toBe('/desk/cases');
  });

  it('goes to the search by a slash, and opens a case by Enter', async () => {
    await openCases('?row=D113-0118');
    await key('/');
    expect((document.activeElement as HTMLInputElement).type).toBe('search');
    (document.activeElement as HTMLElement).blur();
    await key('j');
    expect(address()).toBe('/desk/cases?row=D113-0203');
    screen.getByRole('link', { name: 'D113-0203' }).click();
    await settle(20);
    expect(address()).toBe('/desk/cases/D113-0203/activity');
  });

  it('goes on where the page ends', async () => {
    await openDesk(routes, '/desk/cases');
    (await asked('GET', '/desk/diagnoses')).flush(aPage([aRow()], { next: 'here' }));
    await settle(20);
    press('載入更多');
    const request = await asked('GET', '/desk/diagnoses');
    expect(request.request.params.get('after')).toBe('here');
    request.flush(aPage([aRow({ no: 'D113-0119' })]));
    await settle(20);
    expect(screen.getAllByRole('row')).toHaveLength(3);
  });
});
