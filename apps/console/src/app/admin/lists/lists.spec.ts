import { TestBed } from '@angular/core/testing';
import { fireEvent, screen } from '@testing-library/dom';
import type { ConsultantTrial } from '@pilotage/contracts/lists';
import type { Role } from '@pilotage/contracts/endpoint';
import { NOW, openDesk } from '../../../testing/desk';
import { asked, notAsked, settle } from '../../../testing/open';
import { press } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { Session } from '../../shell/session';
import { Lists } from './lists';

async function open(role: Role): Promise<void> {
  const opening = openDesk([{ path: 'admin/lists', component: Lists }], '/admin/lists');
  (await asked('GET', '/desk/season')).flush({ years: [115, 113] });
  await opening;
  const me = { id: '1', name: '示範', login: 'x', roles: [role], locale: 'zh-Hant', firm: null, consultantCode: null };
  const loaded = TestBed.inject(Session).load();
  (await asked('GET', '/session')).flush({ me, now: NOW, demo: true, demoAccounts: [] });
  await loaded;
  await settle(20);
}
function take(content: string): void {
  const picker = document.querySelector('input[type=file]') as HTMLInputElement;
  fireEvent.change(picker, { target: { files: [new File([content], 'consultants.csv')] } });
}

describe('lists', () => {
  it('are taken out for a year in the language in use; only administrators bring one in', async () => {
    await open('COORDINATOR');
    expect(screen.queryByText('匯入顧問')).toBeNull();
    fireEvent.change(screen.getByLabelText('年度'), { target: { value: '113' } });
    await settle();
    press('Excel：下載診斷案件');
    const { request } = await asked('GET', '/desk/exports/cases');
    const asking = ['year', 'locale', 'format'].map((name) => request.params.get(name));
    expect(asking).toEqual(['113', 'zh-Hant', 'xlsx']);
  });

  it('of consultants show what they would change, and are stored when that is confirmed', async () => {
    await open('ADMIN');
    take('code,name\nK01,甲\n');
    const rows: ConsultantTrial['rows'] = [
      { row: 2, code: 'K01', name: '林帆擬', kind: 'CHANGED', changes: [{ key: 'years', before: '8', after: '9' }] },
      { row: 3, code: 'K02', name: '郭昕範', kind: 'SAME', changes: [] },
      { row: 4, code: 'K90', name: '周樣青', kind: 'NEW', changes: [{ key: 'code', before: '', after: 'K90' }] },
    ];
    (await asked('POST', '/admin/consultants/trial')).flush({ rows });
    await settle(20);
    expect(screen.getByText('試算：新增 1 位、更新 1 位、1 位沒有變動。')).toBeTruthy();
    const told = screen.getByRole('region', { name: '會變動的顧問' }).textContent;
    expect(told).toMatch(/K01.*更新.*年資：8 → 9.*K90.*新增/s);
    expect(told).not.toContain('K02');
    expect(notAsked('POST', '/admin/consultants/list')).toBe(true);
    press('確認匯入');
    const save = await asked('POST', '/admin/consultants/list');
    expect(save.request.body).toEqual({ content: 'code,name\nK01,甲\n' });
    save.flush({ added: 1, changed: 1, same: 1 });
    await settle(20);
    expect(screen.queryByRole('button', { name: '確認匯入' })).toBeNull();
  });

  it('of consultants name row, column and rule of what is wrong', async () => {
    await open('ADMIN');
    take('x');
    const answer = problem(422, 'CELL_UNKNOWN', 'content.5.baseCounty', { value: '東京', allowed: 'TW-TPE' });
    (await asked('POST', '/admin/consultants/trial')).flush(answer, { status: 422, statusText: 'x' });
    await settle(20);
    const row = screen.getAllByRole('row').at(-1)?.textContent ?? '';
    expect(row.replace(/\s+/g, ' ')).toMatch(/5 ?所在縣市 ?「東京」不是可用的值，可用：TW-TPE/);
    expect(screen.queryByRole('button', { name: '確認匯入' })).toBeNull();
  });
});
