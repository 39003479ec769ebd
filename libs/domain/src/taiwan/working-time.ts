import { addDays, DAY_MS, taipeiDate, taipeiInstant, weekday, type IsoDate } from './roc-date';

/** The government office calendar: weekdays that are closed and weekend days that are worked (importable file). */
export interface WorkingCalendar {
  readonly closedWeekdays: ReadonlySet<IsoDate>;
  readonly workingWeekendDays: ReadonlySet<IsoDate>;
  /** Gregorian years the file covers; other years follow Saturday and Sunday only. */
  readonly years: ReadonlySet<number>;
}

export const OFFICE_CLOSES = '17:30';

export function isWorkingDay(date: IsoDate, calendar: WorkingCalendar): boolean {
  const day = weekday(date);
  return day === 0 || day === 6 ? calendar.workingWeekendDays.has(date) : !calendar.closedWeekdays.has(date);
}

function nextMidnight(at: Date): Date {
  return taipeiInstant(addDays(taipeiDate(at), 1));
}

/**
 * The instant at which `ms` of working-day time have passed since `from`; a working day counts 24 hours, other days none.
 * An offer of 48 h sent Friday 10:24 ends Tuesday 10:24 (SPEC F3).
 */
export function addWorkingTime(from: Date, ms: number, calendar: WorkingCalendar): Date {
  let at = from;
  let left = ms;
  while (left > 0) {
    const midnight = nextMidnight(at);
    if (isWorkingDay(taipeiDate(at), calendar)) {
      const today = midnight.getTime() - at.getTime();
      if (today >= left) return new Date(at.getTime() + left);
      left -= today;
    }
    at = midnight;
  }
  return at;
}

/** Working-day milliseconds between two instants (0 when `to` is not after `from`). */
export function workingTimeBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  let at = from;
  let sum = 0;
  while (at < to) {
    const stop = new Date(Math.min(nextMidnight(at).getTime(), to.getTime()));
    if (isWorkingDay(taipeiDate(at), calendar)) sum += stop.getTime() - at.getTime();
    at = stop;
  }
  return sum;
}

/** The date `days` working days after a date; the day itself does not count. */
export function addWorkingDays(date: IsoDate, days: number, calendar: WorkingCalendar): IsoDate {
  let at = date;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** When something promised within `days` working days of an instant is due: office closing of that day (SPEC D9). */
export function workingDeadline(from: Date, days: number, calendar: WorkingCalendar): Date {
  return taipeiInstant(addWorkingDays(taipeiDate(from), days, calendar), OFFICE_CLOSES);
}

/** Number of whole 24-hour working days in a duration, for texts such as 「剩 1 工作日」. */
export function workingDays(ms: number): number {
  return Math.floor(ms / DAY_MS);
}
