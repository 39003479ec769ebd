import { TestBed } from '@angular/core/testing';
import { fireEvent, screen, within } from '@testing-library/dom';
import type { CalendarTrial, CalendarView } from '@pilotage/contracts/calendar';
import type { Role } from '@pilotage/contracts/endpoint';
import { NOW, openDesk } from '../../../testing/desk';
import { address, asked, notAsked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { Session } from '../../shell/session';
import { WorkingDays } from './working-days';

const aCalendar = (over: Partial<CalendarView> = {}): CalendarView => ({
  years: [{ year: 2024, source: '行政院人事行政總處', lastChecked: '2024-01-05', closed: 1, worked: 1 }],
  year: 2024,
  days: [
    { date: '2024-02-17', kind: 'WORKED', name: '補行上班' },
    { date: '2024-02-28', kind: 'CLOSED', name: '和平紀念日' },
  ],
  today: '2024-06-28',
  ...over,
});
const aTrial = (over: Partial<CalendarTrial> = {}): CalendarTrial => ({
  closedWeekdays: { '2024-07-01': '颱風停班' },
  workingWeekendDays: {},
  changes: [{ date: '2024-07-01', before: null, after: { kind: 'CLOSED', name: '颱風停班' } }],
  moves: [{ no: 'D113-0118', status: 'accepted', dueAt: '2024-07-01T09:30:00.000Z', then: '2024-07-02T09:30:00.000Z' }],
  findings: [],
  ...over,
});

async function open(role: Role, calendar = aCalendar(), url = '/admin/working-days'): Promise<void> {
  const opening = openDesk([{ path: 'admin/working-days', component: WorkingDays }], url);
  (await asked('GET', '/desk/calendar')).flush(calendar);
  await opening;
  const me = { id: '1', name: '示範', login: 'x', roles: [role], locale: 'zh-Hant', firm: null, consultantCode: null };
  const loaded = TestBed.inject(Session).load();
  (await asked('GET', '/session')).flush({ me, now: NOW, demo: true, demoAccounts: [] });
  await loaded;
  await settle(20);
}

function take(content: string, name = 'days.csv'): void {
  const picker = document.querySelector('input[type=file]') as HTMLInputElement;
  fireEvent.change(picker, { target: { files: [new File([content], name)] } });
}

describe('working days', () => {
  it('show a year with its source, and are read only for who does not administer', async () => {
    await open('COORDINATOR');
    expect(screen.getByText(/行政院人事行政總處；113年1月5日（五）核對。平日放假 1 天、週末上班 1 天/)).toBeTruthy();
    const rows = screen.getAllByRole('row').map((r) => r.textContent?.trim());
    expect(rows[2]).toMatch(/113年2月28日（三）.*放假.*和平紀念日/);
    expect(screen.queryByRole('button', { name: '匯入年度' })).toBeNull();
  });

  it('say that a year is missing, and offer the next one', async () => {
    await open('ADMIN', aCalendar({ year: 2025, days: [] }), '/admin/working-days?year=2025');
    expect(screen.getByText(/2025 年尚未匯入/)).toBeTruthy();
    const years = within(screen.getByLabelText('年度')).getAllByRole('option');
    expect(years.map((o) => o.textContent?.trim())).toEqual(['114 年（2025），尚未匯入', '113 年（2024）']);
    fireEvent.change(screen.getByLabelText('年度'), { target: { value: '2024' } });
    expect((await asked('GET', '/desk/calendar')).request.params.get('year')).toBe('2024');
    expect(address()).toContain('year=2024');
  });

  it('show what a file would change and move before anything is saved', async () => {
    await open('ADMIN');
    press('匯入年度');
    await settle();
    take('date,kind,name\n2024-07-01,closed,颱風停班\n');
    const trial = await asked('POST', '/admin/calendar/2024/trial');
    expect((trial.request.body as { content: string }).content).toContain('颱風停班');
    trial.flush(aTrial());
    await settle(20);
    expect(screen.getByText('試算：1 天不同，1 件案件的期限會調整。')).toBeTruthy();
    expect(screen.getByRole('region', { name: '會調整的期限' }).textContent).toMatch(/D113-0118.*7月1日.*7月2日/s);
    expect(notAsked('PUT', '/admin/calendar/2024')).toBe(true);

    press('儲存並調整期限');
    await settle();
    expect(screen.getAllByText('請填寫這一項')).toHaveLength(2);
    type('來源', '臺北市政府');
    type('核對日期', '113/6/28');
    await settle();
    press('儲存並調整期限');
    const save = await asked('PUT', '/admin/calendar/2024');
    expect(save.request.body).toEqual({
      source: '臺北市政府',
      lastChecked: '2024-06-28',
      closedWeekdays: { '2024-07-01': '颱風停班' },
      workingWeekendDays: {},
    });
    save.flush({ closed: 1, worked: 0, moved: 1 });
    (await asked('GET', '/desk/calendar')).flush(aCalendar());
    await settle(20);
    expect(screen.queryByText('匯入 2024 年')).toBeNull();
  });

  it('name the row and the rule of a file that is wrong', async () => {
    await open('ADMIN');
    press('匯入年度');
    await settle();
    take('date,kind\n2024-02-30,closed\n');
    const answer = problem(422, 'DATE_INVALID', 'content.2.date');
    (await asked('POST', '/admin/calendar/2024/trial')).flush(answer, { status: 422, statusText: 'x' });
    await settle(20);
    expect(screen.getByRole('alert').textContent).toContain('第 2 列：日期不存在');
    expect(screen.queryByRole('button', { name: '儲存並調整期限' })).toBeNull();
  });
});
