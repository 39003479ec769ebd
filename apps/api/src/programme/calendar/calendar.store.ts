import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '@pilotage/domain/taiwan';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { dayKey, dayValue } from '../../platform/database/dates';

const FRESH_MS = 30_000;

/** The office calendar from its imported days; every move of a case asks for it, so it is kept for half a minute. */
@Injectable()
export class CalendarStore {
  private kept: { readonly at: number; readonly calendar: WorkingCalendar } | null = null;

  constructor(private readonly database: Database) {}

  /** Inside a transaction it is read on its connection: to wait for a second one while holding locks would stop everybody. */
  async calendar(tx: Tx = this.database.client): Promise<WorkingCalendar> {
    if (!this.kept || performance.now() - this.kept.at > FRESH_MS)
      this.kept = { at: performance.now(), calendar: await this.read(tx) };
    return this.kept.calendar;
  }

  /** Where a year's days come from; null while they are not imported. */
  async checked(year: number): Promise<{ source: string; lastChecked: string } | null> {
    const row = await this.database.client.calendarYear.findUnique({ where: { year } });
    return row && { source: row.source, lastChecked: dayKey(row.lastChecked) };
  }

  /** A year anew. Other processes see it within half a minute; due times that are set stay as they were said. */
  async replace(
    unit: Unit,
    year: number,
    days: {
      readonly source: string;
      readonly lastChecked: string;
      readonly closedWeekdays: Readonly<Record<string, string>>;
      readonly workingWeekendDays: Readonly<Record<string, string>>;
    },
  ): Promise<void> {
    const checked = { source: days.source, lastChecked: dayValue(days.lastChecked) };
    await unit.tx.calendarYear.upsert({ where: { year }, update: checked, create: { year, ...checked } });
    const span = { gte: dayValue(`${year}-01-01`), lte: dayValue(`${year}-12-31`) };
    await unit.tx.calendarDay.deleteMany({ where: { date: span } });
    const rows = (list: Readonly<Record<string, string>>, kind: 'CLOSED' | 'WORKED') =>
      Object.entries(list).map(([date, name]) => ({ date: dayValue(date), kind, name }));
    await unit.tx.calendarDay.createMany({
      data: [...rows(days.closedWeekdays, 'CLOSED'), ...rows(days.workingWeekendDays, 'WORKED')],
    });
    unit.afterCommit(() => {
      this.kept = null;
      return Promise.resolve();
    });
  }

  private async read(tx: Tx): Promise<WorkingCalendar> {
    const [days, years] = [await tx.calendarDay.findMany(), await tx.calendarYear.findMany()];
    const of = (kind: 'CLOSED' | 'WORKED') => new Set(days.filter((d) => d.kind === kind).map((d) => dayKey(d.date)));
    return { closedWeekdays: of('CLOSED'), workingWeekendDays: of('WORKED'), years: new Set(years.map((y) => y.year)) };
  }
}
