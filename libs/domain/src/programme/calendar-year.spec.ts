import type { WorkingCalendar } from '../taiwan';
import { calendarChanges, calendarFaults, movedDue, readCalendarRows, withCalendarYear } from './calendar-year';
import { dueAfter } from './sla';

const none: WorkingCalendar = { closedWeekdays: new Set(), workingWeekendDays: new Set(), years: new Set() };
const days = (closed: string[], worked: string[] = []) => ({
  closedWeekdays: Object.fromEntries(closed.map((d) => [d, '放假'])),
  workingWeekendDays: Object.fromEntries(worked.map((d) => [d, '補行上班'])),
});

describe('a year of the office calendar', () => {
  it('refuses days of another year and of the wrong end of the week', () => {
    const year = {
      closedWeekdays: { '2025-01-01': 'x', '2024-03-09': 'x' },
      workingWeekendDays: { '2024-03-11': 'x' },
    };
    expect(calendarFaults(2024, year).map((f) => f.field)).toEqual([
      'closedWeekdays.2025-01-01',
      'closedWeekdays.2024-03-09',
      'workingWeekendDays.2024-03-11',
    ]);
    expect(calendarFaults(2024, days(['2024-01-01'], ['2024-02-17']))).toEqual([]);
  });

  it('names what another version adds, takes away and calls otherwise', () => {
    const before = { closedWeekdays: { '2024-01-01': '元旦', '2024-02-28': '紀念日' }, workingWeekendDays: {} };
    const after = { closedWeekdays: { '2024-01-01': '開國紀念日' }, workingWeekendDays: { '2024-02-17': '補行上班' } };
    expect(calendarChanges(before, after)).toEqual([
      {
        date: '2024-01-01',
        before: { kind: 'CLOSED', name: '元旦' },
        after: { kind: 'CLOSED', name: '開國紀念日' },
      },
      { date: '2024-02-17', before: null, after: { kind: 'WORKED', name: '補行上班' } },
      { date: '2024-02-28', before: { kind: 'CLOSED', name: '紀念日' }, after: null },
    ]);
    expect(calendarChanges(after, after)).toEqual([]);
  });

  it('replaces its own days in the calendar and leaves the other years', () => {
    const two = withCalendarYear(withCalendarYear(none, 2023, days(['2023-01-02'])), 2024, days(['2024-01-01']));
    const again = withCalendarYear(two, 2024, days(['2024-02-28'], ['2024-02-17']));
    expect([...again.closedWeekdays]).toEqual(['2023-01-02', '2024-02-28']);
    expect([...again.workingWeekendDays]).toEqual(['2024-02-17']);
    expect([...again.years]).toEqual([2023, 2024]);
  });
});

describe('movedDue', () => {
  const since = new Date('2024-03-07T10:00:00+08:00');
  const closed = withCalendarYear(none, 2024, days(['2024-03-08']));
  const at = (text: string) => new Date(`${text}T17:30:00+08:00`);

  it('moves what the calendar made, to both sides for the office', () => {
    expect(movedDue({ status: 'applied', since, dueAt: at('2024-03-12') }, none, closed)).toEqual(at('2024-03-13'));
    expect(movedDue({ status: 'applied', since, dueAt: at('2024-03-13') }, closed, none)).toEqual(at('2024-03-12'));
  });

  it('never takes time from a firm or a consultant', () => {
    const [short, long] = [dueAfter('returned', since, none)!, dueAfter('returned', since, closed)!];
    expect(movedDue({ status: 'returned', since, dueAt: short }, none, closed)).toEqual(long);
    expect(movedDue({ status: 'returned', since, dueAt: long }, closed, none)).toBeNull();
  });

  it('leaves what somebody has set, what has a clock of its own, and what stays the same', () => {
    expect(movedDue({ status: 'applied', since, dueAt: at('2024-03-20') }, none, closed)).toBeNull();
    expect(movedDue({ status: 'offered', since, dueAt: at('2024-03-12') }, none, closed)).toBeNull();
    expect(movedDue({ status: 'applied', since, dueAt: at('2024-03-12') }, none, none)).toBeNull();
  });
});

describe('readCalendarRows', () => {
  it('reads a short list', () => {
    const rows = [
      ['日期', '類別', '名稱'],
      ['113/2/28', '放假', '和平紀念日'],
      ['2024-02-17', '上班', '補行上班'],
      [''],
    ];
    expect(readCalendarRows(rows)).toEqual({
      closedWeekdays: { '2024-02-28': '和平紀念日' },
      workingWeekendDays: { '2024-02-17': '補行上班' },
    });
  });

  it("reads the government's file of every day, and keeps what differs from the weekday", () => {
    const rows = [
      ['西元日期', '星期', '是否放假', '備註'],
      ['20240216', '五', '0', ''],
      ['20240217', '六', '0', '補行上班'],
      ['20240218', '日', '2', ''],
      ['20240228', '三', '2', '和平紀念日'],
    ];
    expect(readCalendarRows(rows)).toEqual({
      closedWeekdays: { '2024-02-28': '和平紀念日' },
      workingWeekendDays: { '2024-02-17': '補行上班' },
    });
  });

  it('names row and field of everything that cannot be read', () => {
    expect(
      readCalendarRows([
        ['date', 'kind'],
        ['2024-02-30', 'closed'],
        ['2024-02-28', '?'],
      ]),
    ).toEqual([
      { code: 'DATE_INVALID', field: 'content.2.date' },
      { code: 'CALENDAR_KIND_UNKNOWN', field: 'content.3.kind' },
    ]);
    expect(readCalendarRows([['a', 'b']])).toEqual([
      { code: 'COLUMN_MISSING', field: 'content', params: { columns: 'date, kind' } },
    ]);
  });
});
