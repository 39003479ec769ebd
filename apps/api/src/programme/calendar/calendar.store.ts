import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '@pilotage/domain/taiwan';
import { Database, type Tx } from '../../platform/database/database';
import { dayKey } from '../../platform/database/dates';

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

  private async read(tx: Tx): Promise<WorkingCalendar> {
    const [days, years] = [await tx.calendarDay.findMany(), await tx.calendarYear.findMany()];
    const of = (kind: 'CLOSED' | 'WORKED') => new Set(days.filter((d) => d.kind === kind).map((d) => dayKey(d.date)));
    return { closedWeekdays: of('CLOSED'), workingWeekendDays: of('WORKED'), years: new Set(years.map((y) => y.year)) };
  }
}
