import { screen, within } from '@testing-library/dom';
import { Component } from '@angular/core';
import type { QueueRow } from '@pilotage/contracts/desk';
import { address, asked, settle } from '../../../testing/open';
import { aPage, aRow, beWide, key, openDesk } from '../../../testing/desk';
import { press, type } from '../../../testing/press';
import { Inbox } from './inbox';

@Component({ template: '' })
class Elsewhere {}

const routes = [
  { path: 'desk/inbox', component: Inbox },
  { path: 'desk/cases/:no', component: Elsewhere },
];
const numberOf = (i: number): string => `D113-${String(i).padStart(5, '0')}`;
const many = (n: number, over: (i: number) => Partial<QueueRow> = () => ({})): QueueRow[] =>
  Array.from({ length: n }, (_, i) => aRow({ no: numberOf(i + 1), ...over(i) }));

async function openInbox(rows: readonly QueueRow[], query = '', views: readonly object[] = []): Promise<void> {
  await openDesk(routes, `/desk/inbox${query}`);
  (await asked('GET', '/desk/diagnoses')).flush(aPage(rows));
  (await asked('GET', '/desk/tasks')).flush({ tasks: [] });
  (await asked('GET', '/desk/views')).flush({ views });
  await settle(30);
}

const drawn = (): number => document.querySelectorAll('pl-queue-row').length;
const line = (no: string, over: object = {}): object => ({
  no,
  firm: '測試（示範）有限公司',
  from: 'applied',
  to: 'accepted',
  messages: 1,
  refusal: null,
  ...over,
});

/** A window that scrolls: what jsdom leaves out. */
function beScrollable(): void {
  const html = document.documentElement;
  html.scrollTop = 0;
  const scrollTo = (to: ScrollToOptions): void => {
    html.scrollTop = to.top ?? 0;
    document.dispatchEvent(new Event('scroll'));
  };
  Object.defineProperty(html, 'scrollTo', { value: scrollTo, configurable: true });
  const rect = (): DOMRect => ({ top: -html.scrollTop, left: 0, right: 0, bottom: 0, width: 0, height: 0 }) as DOMRect;
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(rect);
}

describe('an inbox with many cases', () => {
  beforeEach(() => {
    beWide(false);
    beScrollable();
  });
  afterEach(() => jest.restoreAllMocks());

  it('draws only what is in sight, and brings any row there by the keyboard', async () => {
    await openInbox(many(2_000), `?row=${numberOf(1_500)}`);
    expect(screen.getByLabelText('全部 2000')).toBeTruthy();
    expect(drawn()).toBeLessThan(120);
    await settle(30);
    expect(document.activeElement?.id).toBe(`row-${numberOf(1_500)}`);
    await key('j');
    expect(document.activeElement?.id).toBe(`row-${numberOf(1_501)}`);
  });

  it('goes on by itself to the end of what is open', async () => {
    await openDesk(routes, '/desk/inbox');
    (await asked('GET', '/desk/diagnoses')).flush(aPage(many(2), { next: 'here' }));
    (await asked('GET', '/desk/tasks')).flush({ tasks: [] });
    const more = await asked('GET', '/desk/diagnoses');
    expect(more.request.params.get('after')).toBe('here');
    more.flush(aPage([aRow({ no: 'D113-00003' }), aRow({ no: 'D113-00004', status: 'closed' })], { next: 'further' }));
    await settle(30);
    expect(screen.getByLabelText('全部 3')).toBeTruthy();
  });

  it('filters and sorts by what the address says', async () => {
    const firms = ['丙（示範）', '甲（示範）', '乙（示範）'];
    await openInbox(many(3, (i) => ({ firm: firms[i] ?? '', status: i === 2 ? 'applied' : 'accepted' })));
    await key('f');
    type('排序', 'firm');
    await settle(30);
    expect(address()).toBe('/desk/inbox?sort=firm');
    type('狀態', 'applied');
    await settle(30);
    expect([drawn(), address()]).toEqual([1, '/desk/inbox?sort=firm&status=applied']);
    await key('/');
    type('搜尋編號、企業、統編或顧問', '甲');
    await settle(300);
    expect(screen.getByText('這個檢視沒有案件。')).toBeTruthy();
    press('顯示全部');
    await settle(30);
    expect([drawn(), address()]).toEqual([3, '/desk/inbox']);
  });
});

describe("a person's own views", () => {
  beforeEach(() => beWide(false));

  it('are one press away, and one that is new is kept under a name', async () => {
    const own = { id: '0f17714f-2395-4e1e-9a17-694fe1ff398b', list: 'INBOX', name: '待受理', query: 'status=applied' };
    await openInbox(
      many(3, (i) => ({ status: i === 0 ? 'applied' : 'accepted' })),
      '',
      [own],
    );
    screen.getByRole('link', { name: '待受理' }).click();
    await settle(30);
    expect([drawn(), address()]).toEqual([1, '/desk/inbox?status=applied']);
    type('排序', 'score');
    await settle(30);
    press('儲存檢視');
    await settle(100);
    type('檢視名稱', ' 由低到高 ');
    within(screen.getByRole('dialog')).getByRole('button', { name: '儲存' }).click();
    const request = await asked('POST', '/desk/views');
    expect(request.request.body).toEqual({ list: 'INBOX', name: '由低到高', query: 'sort=score&status=applied' });
    request.flush({ ...own, id: '1f17714f-2395-4e1e-9a17-694fe1ff398b', ...(request.request.body as object) });
    await settle(300);
    expect(screen.getByRole('link', { name: '由低到高' }).getAttribute('aria-current')).toBe('true');
    press('刪除檢視「由低到高」');
    (await asked('DELETE', '/desk/views/1f17714f-2395-4e1e-9a17-694fe1ff398b')).flush(null);
    await settle(30);
    expect(screen.queryByRole('link', { name: '由低到高' })).toBeNull();
  });
});

describe('the same for many cases', () => {
  beforeEach(() => beWide(false));

  it('shows beforehand what will happen, does what may be done, and reads it again', async () => {
    await openInbox(
      many(2, () => ({ status: 'applied' })),
      `?row=${numberOf(1)}`,
    );
    await key('x');
    screen.getByLabelText(`勾選 ${numberOf(2)}`).click();
    await settle(20);
    expect(screen.getByText('已選 2 件')).toBeTruthy();
    press('受理 2');
    const moved = { code: 'STATUS_MOVED', field: '', message: { zh: '剛才已受理', en: 'moved' } };
    const trial = await asked('POST', '/desk/together/trial');
    expect(trial.request.body).toEqual({
      act: 'accept',
      cases: [
        { no: numberOf(1), expected: 'applied' },
        { no: numberOf(2), expected: 'applied' },
      ],
    });
    trial.flush({ lines: [line(numberOf(1)), line(numberOf(2), { to: null, messages: 0, refusal: moved })] });
    await settle(100);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('1 件會改變狀態，並寄出 1 封通知：')).toBeTruthy();
    expect(dialog.getByText('剛才已受理')).toBeTruthy();
    dialog.getByRole('button', { name: '受理 1 件' }).click();
    const order = await asked('POST', '/desk/together');
    expect(order.request.body).toEqual({
      act: 'accept',
      cases: [{ no: numberOf(1), expected: 'applied' }],
      confirmed: 1,
    });
    order.flush({ lines: [line(numberOf(1))] });
    const again = await asked('GET', '/desk/diagnoses');
    expect(again.request.params.get('no')).toBe(numberOf(1));
    again.flush(aPage([aRow({ no: numberOf(1), status: 'accepted' })]));
    await settle(50);
    expect(screen.queryByText('已選 2 件')).toBeNull();
    expect(document.getElementById(`row-${numberOf(1)}`)?.textContent).toContain('選派顧問');
  });

  it('asks for the number again when there are more than twenty', async () => {
    await openInbox(many(21, () => ({ status: 'applied' })));
    screen.getByLabelText(`勾選 ${numberOf(1)}`).click();
    await settle(20);
    press('全選 21 件');
    await settle(20);
    press('受理 21');
    (await asked('POST', '/desk/together/trial')).flush({
      lines: Array.from({ length: 21 }, (_, i) => line(numberOf(i + 1))),
    });
    await settle(100);
    const dialog = within(screen.getByRole('dialog'));
    dialog.getByRole('button', { name: '受理 21 件' }).click();
    await settle(20);
    expect(dialog.getByText('一次處理超過 20 件，請再次確認件數（21 件）')).toBeTruthy();
    type('一次處理超過 20 件，請輸入件數 21 確認', '21');
    dialog.getByRole('button', { name: '受理 21 件' }).click();
    expect((await asked('POST', '/desk/together')).request.body).toMatchObject({ confirmed: 21 });
  });
});
