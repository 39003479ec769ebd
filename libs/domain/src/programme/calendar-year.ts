import type { Refusal } from '../kernel';
import { statuses, type StatusCode } from '../flow';
import { parseDate, weekday, type IsoDate, type WorkingCalendar } from '../taiwan';
import { dueAfter } from './sla';

/** Days of one Gregorian year on which the office calendar differs from Monday to Friday, each with what it is called. */
export interface CalendarYear {
  readonly closedWeekdays: Readonly<Record<IsoDate, string>>;
  readonly workingWeekendDays: Readonly<Record<IsoDate, string>>;
}

export interface CalendarDay {
  readonly kind: 'CLOSED' | 'WORKED';
  readonly name: string;
}

export interface CalendarChange {
  readonly date: IsoDate;
  /** Null: a day like any other, by its weekday. */
  readonly before: CalendarDay | null;
  readonly after: CalendarDay | null;
}

const CLOSED = { kind: '平日', kindEn: 'a weekday' } as const;
const WORKED = { kind: '週末', kindEn: 'a weekend day' } as const;

const isWeekend = (date: IsoDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** CALENDAR_DAY_WRONG for every day of another year or of the wrong end of the week. */
export function calendarFaults(year: number, days: CalendarYear): Refusal[] {
  const faults = (field: keyof CalendarYear, fits: (date: IsoDate) => boolean, words: typeof CLOSED | typeof WORKED) =>
    Object.keys(days[field])
      .filter((date) => !date.startsWith(`${year}-`) || !fits(date))
      .map((date): Refusal => ({
        code: 'CALENDAR_DAY_WRONG',
        field: `${field}.${date}`,
        params: { date, year, ...words },
      }));
  return [
    ...faults('closedWeekdays', (date) => !isWeekend(date), CLOSED),
    ...faults('workingWeekendDays', isWeekend, WORKED),
  ];
}

/** The days of a year by date, in order. */
export function calendarDays({
  closedWeekdays,
  workingWeekendDays,
}: CalendarYear): (CalendarDay & { date: IsoDate })[] {
  const of = (list: Readonly<Record<IsoDate, string>>, kind: CalendarDay['kind']) =>
    Object.entries(list).map(([date, name]) => ({ date, kind, name }));
  return [...of(closedWeekdays, 'CLOSED'), ...of(workingWeekendDays, 'WORKED')].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
}

/** What another version of a year adds, takes away or calls otherwise, in order of the days. */
export function calendarChanges(before: CalendarYear, after: CalendarYear): CalendarChange[] {
  const byDate = (year: CalendarYear) =>
    new Map(calendarDays(year).map(({ date, kind, name }) => [date, { kind, name }] as const));
  const [was, is] = [byDate(before), byDate(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((date) => ({ date, before: was.get(date) ?? null, after: is.get(date) ?? null }))
    .filter(({ before: b, after: a }) => b?.kind !== a?.kind || b?.name !== a?.name);
}

/** The calendar with one year of it replaced. */
export function withCalendarYear(calendar: WorkingCalendar, year: number, days: CalendarYear): WorkingCalendar {
  const others = (dates: ReadonlySet<IsoDate>): IsoDate[] => [...dates].filter((d) => !d.startsWith(`${year}-`));
  return {
    closedWeekdays: new Set([...others(calendar.closedWeekdays), ...Object.keys(days.closedWeekdays)]),
    workingWeekendDays: new Set([...others(calendar.workingWeekendDays), ...Object.keys(days.workingWeekendDays)]),
    years: new Set([...calendar.years, year]),
  };
}

/** A step that waits, with when it is due. */
export interface DueStep {
  readonly status: StatusCode;
  readonly since: Date;
  readonly dueAt: Date;
}

/**
 * When a step is due by another calendar; null where that stays. Only a time that the calendar made is moved, not one
 * that somebody set; and what a firm or a consultant was told never comes earlier.
 */
export function movedDue(
  { status, since, dueAt }: DueStep,
  before: WorkingCalendar,
  after: WorkingCalendar,
): Date | null {
  if (dueAfter(status, since, before)?.getTime() !== dueAt.getTime()) return null;
  const moved = dueAfter(status, since, after);
  if (moved === null || moved.getTime() === dueAt.getTime()) return null;
  const { waitsFor } = statuses[status];
  return moved < dueAt && (waitsFor === 'firm' || waitsFor === 'consultant') ? null : moved;
}

/** Heads of the columns that are read: of our own files, and of the government's open data. */
const HEADS = {
  date: ['date', '日期', '西元日期'],
  kind: ['kind', '類別', '是否放假'],
  name: ['name', '名稱', '備註'],
} as const;

/** `2` and `0` are the government's words for a day that is closed or worked. */
const KINDS: Readonly<Record<string, CalendarDay['kind']>> = {
  closed: 'CLOSED',
  放假: 'CLOSED',
  '2': 'CLOSED',
  worked: 'WORKED',
  上班: 'WORKED',
  '0': 'WORKED',
};

const isDigits = (text: string): boolean => /^\d{8}$/.test(text);

/** `20270101` too, as the government writes it. */
function dateOf(text: string): IsoDate | null {
  return parseDate(isDigits(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text);
}

/**
 * A year from the rows of a table whose first row names the columns: date, kind (放假/上班, closed/worked, 2/0), name. Days
 * that only say what their weekday says anyway are left out, so that a file of all 365 days is read too.
 * @returns the days, or a refusal a row: its number counts from 1 with the heads
 */
export function readCalendarRows(rows: readonly (readonly string[])[]): CalendarYear | readonly Refusal[] {
  const heads = (rows[0] ?? []).map((h) => h.trim().toLowerCase());
  const at = (names: readonly string[]): number => heads.findIndex((h) => names.includes(h));
  const [date, kind, name] = [at(HEADS.date), at(HEADS.kind), at(HEADS.name)];
  if (date < 0 || kind < 0) return [{ code: 'COLUMN_MISSING', field: 'content', params: { columns: 'date, kind' } }];
  const [closed, worked, wrong]: [Record<string, string>, Record<string, string>, Refusal[]] = [{}, {}, []];
  for (const [i, row] of rows.entries()) {
    if (i === 0 || row.every((cell) => cell.trim() === '')) continue;
    const day = dateOf(row[date]?.trim() ?? '');
    const is = KINDS[row[kind]?.trim().toLowerCase() ?? ''];
    if (day === null) wrong.push({ code: 'DATE_INVALID', field: `content.${i + 1}.date` });
    if (is === undefined) wrong.push({ code: 'CALENDAR_KIND_UNKNOWN', field: `content.${i + 1}.kind` });
    if (day === null || is === undefined || (is === 'CLOSED') === isWeekend(day)) continue;
    (is === 'CLOSED' ? closed : worked)[day] = row[name]?.trim() ?? '';
  }
  return wrong.length > 0 ? wrong : { closedWeekdays: closed, workingWeekendDays: worked };
}
