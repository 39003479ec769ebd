import { Injectable } from '@nestjs/common';
import type { CalendarYear } from '@pilotage/domain/programme';
import type { WorkingCalendar } from '@pilotage/domain/taiwan';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { dayKey, dayValue } from '../../platform/database/dates';

const FRESH_MS = 30_000;

const spanOf = (year: number) => ({ gte: dayValue(`${year}-01-01`), lte: dayValue(`${year}-12-31`) });

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

  /** As it stands now, past what is kept. */
  fresh(tx: Tx): Promise<WorkingCalendar> {
    return this.read(tx);
  }

  /** Every imported year, the newest first. */
  async years(): Promise<{ year: number; source: string; lastChecked: string; closed: number; worked: number }[]> {
    const rows = await this.database.client.calendarYear.findMany({ orderBy: { year: 'desc' } });
    const counts = await this.database.rows<{ year: number; closed: number; worked: number }>(
      `SELECT extract(year FROM date)::int AS year, count(*) FILTER (WHERE kind = 'CLOSED')::int AS closed,
         count(*) FILTER (WHERE kind = 'WORKED')::int AS worked FROM calendar_day GROUP BY 1`,
    );
    return rows.map(({ year, source, lastChecked }) => {
      const { closed = 0, worked = 0 } = counts.find((c) => c.year === year) ?? {};
      return { year, source, lastChecked: dayKey(lastChecked), closed, worked };
    });
  }

  /** The days of a year; none while it is not imported. */
  async year(year: number, tx: Tx = this.database.client): Promise<CalendarYear> {
    const days = await tx.calendarDay.findMany({ where: { date: spanOf(year) } });
    const of = (kind: 'CLOSED' | 'WORKED') =>
      Object.fromEntries(days.filter((d) => d.kind === kind).map((d) => [dayKey(d.date), d.name]));
    return { closedWeekdays: of('CLOSED'), workingWeekendDays: of('WORKED') };
  }

  /** Where a year's days come from; null while they are not imported. */
  async checked(year: number): Promise<{ source: string; lastChecked: string } | null> {
    const row = await this.database.client.calendarYear.findUnique({ where: { year } });
    return row && { source: row.source, lastChecked: dayKey(row.lastChecked) };
  }

  /** A year anew. Other processes see it within half a minute. */
  async replace(
    unit: Unit,
    year: number,
    days: CalendarYear & { readonly source: string; readonly lastChecked: string },
  ): Promise<void> {
    const checked = { source: days.source, lastChecked: dayValue(days.lastChecked) };
    await unit.tx.calendarYear.upsert({ where: { year }, update: checked, create: { year, ...checked } });
    await unit.tx.calendarDay.deleteMany({ where: { date: spanOf(year) } });
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
