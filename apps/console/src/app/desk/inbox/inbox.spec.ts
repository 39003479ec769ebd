import { screen, within } from '@testing-library/dom';
import { Component } from '@angular/core';
import type { QueueRow } from '@pilotage/contracts/desk';
import { address, asked, settle } from '../../../testing/open';
import { aDiagnosis, aPage, aRanking, aRow, beWide, key, openDesk } from '../../../testing/desk';
import { press } from '../../../testing/press';
import { Inbox } from './inbox';

@Component({ template: '' })
class Elsewhere {}

const routes = [
  { path: 'desk/inbox', component: Inbox },
  { path: 'desk/cases/:no', component: Elsewhere },
  { path: 'desk/match/:no', component: Elsewhere },
];

const rows: readonly QueueRow[] = [
  aRow({ dueAt: '2024-06-28T00:24:00.000Z' }),
  aRow({ no: 'D113-0226', firm: '貓耳朵餐飲（示範）有限公司', status: 'applied', dueAt: '2024-06-28T09:30:00.000Z' }),
  aRow({
    no: 'D113-0189',
    firm: '螢石美容（示範）有限公司',
    status: 'submitted',
    waitsFor: 'approver',
    dueAt: '2024-07-01T09:30:00.000Z',
  }),
  aRow({
    no: 'D113-0144',
    firm: '細雪男仕（示範）有限公司',
    status: 'returned',
    waitsFor: 'firm',
    dueAt: '2024-07-03T09:30:00.000Z',
  }),
  aRow({ no: 'D113-0001', status: 'closed', waitsFor: 'nobody', dueAt: null }),
];
const task = {
  id: '0f17714f-2395-4e1e-9a17-694fe1ff398b',
  kind: 'OFFERS_EXHAUSTED',
  no: 'D113-0203',
  firm: '海老日和食品（示範）有限公司',
  createdAt: '2024-06-27T01:00:00.000Z',
  detail: {},
};

async function openInbox(
  query = '',
  tasks: readonly object[] = [],
  list: readonly QueueRow[] = rows,
  views: readonly object[] = [],
): Promise<void> {
  await openDesk(routes, `/desk/inbox${query}`);
  (await asked('GET', '/desk/diagnoses')).flush(aPage(list));
  (await asked('GET', '/desk/tasks')).flush({ tasks });
  (await asked('GET', '/desk/views')).flush({ views });
  await settle(50);
}

const groups = (): string[] =>
  screen
    .getAllByRole('heading', { level: 2 })
    .filter((h) => h.id.startsWith('group-'))
    .map((h) => h.textContent?.trim().replace(/\s+/g, ' ') ?? '');
const focused = (): string => document.activeElement?.id ?? '';

describe('the inbox', () => {
  beforeEach(() => beWide(false));

  it('groups by time what is open, counts it, and leaves out what has ended', async () => {
    await openInbox();
    expect(groups()).toEqual(['已逾時限 1', '今天到期 117:30 前', '本週 1', '等候對方 1時鐘暫停']);
    expect(screen.queryByText('D113-0001')).toBeNull();
    expect(screen.getByText('尚未送出的草稿 3 件')).toBeTruthy();
    expect(screen.getByLabelText('待我們處理 2')).toBeTruthy();
  });

  it('says what to do first, for whom, why, and by when', async () => {
    await openInbox();
    const row = screen.getAllByRole('link', { name: /D113-0118/ })[0];
    expect(row?.textContent).toContain('選派顧問杏仁月美研（示範）股份有限公司');
    expect(row?.textContent).toContain('目標市場 越南、泰國；能量 62.6');
    expect(row?.textContent).toContain('逾 2 小時');
  });

  it('moves by J and K, opens by Enter, and keeps the row in the address', async () => {
    await openInbox();
    await key('j');
    expect([focused(), address()]).toEqual(['row-D113-0118', '/desk/inbox?row=D113-0118']);
    await key('j');
    await key('j');
    await key('k');
    expect(focused()).toBe('row-D113-0226');
    screen.getByRole('link', { name: /D113-0226/ }).click();
    await settle(20);
    expect(address()).toBe('/desk/cases/D113-0226');
  });

  it('shows one view of the list at a time, in the address', async () => {
    await openInbox();
    screen.getByLabelText('等候對方 2').click();
    await settle(20);
    expect(address()).toBe('/desk/inbox?view=others');
    expect(groups()).toEqual(['本週 1', '等候對方 1時鐘暫停']);
  });

  it('lists all keys, and lets them be turned off', async () => {
    await openInbox();
    await key('?');
    await settle(200);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('處理下一步')).toBeTruthy();
    dialog.getByLabelText('使用單鍵快速鍵').click();
    dialog.getByRole('button', { name: '關閉' }).click();
    await settle(400);
    await key('j');
    expect(address()).toBe('/desk/inbox');
  });

  it('ticks off what the system asked for', async () => {
    await openInbox('', [task]);
    expect(screen.getByText('重新選派顧問')).toBeTruthy();
    press('把 D113-0203 的待辦標為完成');
    (await asked('POST', `/desk/tasks/${task.id}/done`)).flush(null);
    await settle(20);
    expect(screen.queryByText('重新選派顧問')).toBeNull();
  });

  it('says so when there is nothing', async () => {
    await openDesk(routes, '/desk/inbox');
    (await asked('GET', '/desk/diagnoses')).flush(aPage([]));
    (await asked('GET', '/desk/tasks')).flush({ tasks: [] });
    (await asked('GET', '/desk/views')).flush({ views: [] });
    await settle(20);
    expect(screen.getByText('目前沒有需要處理的案件。新送件會出現在這裡。')).toBeTruthy();
  });
});

describe('the preview beside the inbox', () => {
  beforeEach(() => beWide(true));
  afterEach(() => beWide(false));

  async function openFirst(): Promise<void> {
    await openInbox();
    await settle(150);
    (await asked('GET', '/desk/diagnoses/D113-0118')).flush(aDiagnosis());
    (await asked('GET', '/desk/diagnoses/D113-0118/candidates')).flush(aRanking());
    await settle(20);
  }
  const pressMouse = (name: RegExp): boolean =>
    screen
      .getByRole('link', { name })
      .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));

  it('begins with the most urgent; one press chooses another, the next one opens it', async () => {
    await openFirst();
    expect(address()).toBe('/desk/inbox?row=D113-0118');
    pressMouse(/D113-0189/);
    await settle(20);
    expect(address()).toBe('/desk/inbox?row=D113-0189');
    pressMouse(/D113-0189/);
    await settle(20);
    expect(address()).toBe('/desk/cases/D113-0189');
  });

  it('shows who can be asked, and who would come first but for a gate', async () => {
    await openFirst();
    const aside = within(screen.getByRole('complementary'));
    expect(aside.getByText('6 位中 5 位通過門檻')).toBeTruthy();
    expect(aside.getByText('簡遙擬 0.6576 更高，但尚未簽保密切結。')).toBeTruthy();
    expect(aside.getByText('代工為主，想建立自有品牌。')).toBeTruthy();
  });

  it('leads to the candidates with one key', async () => {
    await openFirst();
    await key('m');
    expect(address()).toBe('/desk/match/D113-0118');
  });
});
