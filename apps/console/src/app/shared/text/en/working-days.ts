import type { workingDays as zh } from '../zh-hant/working-days';

export const workingDays: typeof zh = {
  title: 'Working days',
  year: 'Year',
  yearOf: (roc: number, year: number, imported: boolean) =>
    `${year} (ROC ${roc})${imported ? '' : ', not imported yet'}`,
  import: 'Import a year',
  importOf: (year: number) => `Import ${year}`,
  imported: (year: number, moved: number) =>
    `The working days of ${year} are imported${moved > 0 ? `; ${moved} due times were moved` : ''}`,
  origin: (source: string, checked: string, closed: number, worked: number) =>
    `Source: ${source}; checked ${checked}. ${closed} weekdays off, ${worked} weekend days worked.`,
  missing: (year: number) => `${year} is not imported yet; deadlines are counted from Monday to Friday meanwhile.`,
  none: (year: number) => `No day of ${year} differs from Monday to Friday.`,
  listed: (year: number) => `Holidays and make-up days of ${year}`,
  month: (m: number) =>
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][m - 1] ?? '',
  weekdays: ['S', 'M', 'T', 'W', 'T', 'F', 'S'],
  kinds: { CLOSED: 'Closed', WORKED: 'Make-up day' },
  columns: {
    date: 'Date',
    kind: 'Kind',
    name: 'Name',
    before: 'Now',
    after: 'After the import',
    no: 'Case',
    status: 'Status',
    dueAt: 'Due now',
    then: 'Due then',
  },
  formats:
    "CSV with date, kind (closed or worked) and name, the government's open data of the office calendar as it is, or JSON with closedWeekdays and workingWeekendDays. The whole year is replaced; a trial comes first, nothing is saved at once.",
  choose: 'Choose a file',
  rowSaid: (row: string, said: string) => `Row ${row}: ${said}`,
  planned: (changes: number, moves: number) =>
    changes === 0
      ? 'The file says what the calendar says already; saving renews source and date only.'
      : `Trial: ${changes} days differ; ${moves === 0 ? 'no due time moves' : `${moves} due times would move`}.`,
  changes: 'Days that differ',
  moves: 'Due times that would move',
  daySaid: (kind: string, name: string) => (name ? `${kind}: ${name}` : kind),
  plain: { WEEKDAY: 'An ordinary weekday', WEEKEND: 'An ordinary weekend day' },
  kept: 'What was promised stays: offers, corrections and contracts of alliances. Due times of firms and consultants only move later, never earlier.',
  source: 'Source',
  sourceHint: 'For example: office calendar 2027, Directorate-General of Personnel Administration',
  lastChecked: 'Checked on',
  save: 'Save and move due times',
};
