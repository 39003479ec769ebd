import * as z from 'zod';
import { statusCode, instant, isoDate } from './common';
import { endpoint } from './endpoint';
import { finding } from './programme';

const year = z.coerce.number().int().min(2000).max(2100);
const dayKind = z.enum(['CLOSED', 'WORKED']);
const days = {
  closedWeekdays: z.record(isoDate, z.string().max(40)),
  workingWeekendDays: z.record(isoDate, z.string().max(40)),
};
/** A year as a JSON file; what else stands in it is not read. */
export const calendarYearFile = z.object(days);
const origin = { source: z.string().trim().min(1).max(200), lastChecked: isoDate };

export const calendarView = z
  .object({
    /** Every imported year, the newest first. */
    years: z.array(z.object({ year: z.int(), ...origin, closed: z.int(), worked: z.int() })),
    /** The year that is shown; its days are empty while it is not imported. */
    year: z.int(),
    days: z.array(z.object({ date: isoDate, kind: dayKind, name: z.string() })),
    today: isoDate,
  })
  .meta({ id: 'OfficeCalendar' });
export type CalendarView = z.infer<typeof calendarView>;

export const seeCalendar = endpoint({
  name: 'seeCalendar',
  summary: 'A year of the office calendar, with where it comes from; this year where none is named',
  method: 'GET',
  path: '/desk/calendar',
  allow: ['COORDINATOR', 'ADMIN', 'AUTHORITY'],
  query: z.object({ year: year.optional() }),
  answer: calendarView,
});

const change = z.object({ kind: dayKind, name: z.string() }).nullable();

export const calendarTrial = z
  .object({
    ...days,
    changes: z.array(z.object({ date: isoDate, before: change, after: change })),
    /** Cases whose step would be due at another time. */
    moves: z.array(z.object({ no: z.string(), status: statusCode, dueAt: instant, then: instant })),
    /** What the rules linter would find in the year's season that it does not find now. */
    findings: z.array(finding),
  })
  .meta({ id: 'CalendarTrial' });
export type CalendarTrial = z.infer<typeof calendarTrial>;

export const tryCalendar = endpoint({
  name: 'tryCalendar',
  summary: 'What a file would change in a year of the office calendar, and which due times would move; saves nothing',
  method: 'POST',
  path: '/admin/calendar/:year/trial',
  allow: ['ADMIN'],
  params: z.object({ year }),
  /** CSV (date, kind, name; the open data of the government too) or JSON with the two lists of `importCalendar`. */
  body: z.object({ content: z.string().min(1).max(200_000) }),
  answer: calendarTrial,
});

export const importCalendar = endpoint({
  name: 'importCalendar',
  summary: 'Replace a year of the office calendar, and move what is due by it: closed weekdays, worked weekend days',
  method: 'PUT',
  path: '/admin/calendar/:year',
  allow: ['ADMIN'],
  params: z.object({ year }),
  body: z.object({ ...origin, ...days }),
  answer: z.object({ closed: z.int(), worked: z.int(), moved: z.int() }),
});

export const calendarEndpoints = [seeCalendar, tryCalendar, importCalendar];
