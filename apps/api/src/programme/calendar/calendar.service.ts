import { Injectable } from '@nestjs/common';
import { DomainError, type Refusal } from '@pilotage/domain/kernel';
import {
  calendarChanges,
  calendarDays,
  calendarFaults,
  lintSeason,
  movedDue,
  readCalendarRows,
  withCalendarYear,
  type CalendarYear,
} from '@pilotage/domain/programme';
import { rocYear, taipeiDate, type WorkingCalendar } from '@pilotage/domain/taiwan';
import {
  calendarYearFile,
  type importCalendar,
  type seeCalendar,
  type tryCalendar,
} from '@pilotage/contracts/calendar';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Tx } from '../../platform/database/database';
import { readCsv } from '../../platform/files/csv';
import type { Actor } from '../../platform/http/actor';
import { CallsStore } from '../calls/calls.store';
import { CalendarStore } from './calendar.store';
import { DueStore, type MovedDue } from './due.store';

type Days = In<typeof importCalendar>['body'];

/** The office calendar is a file that is imported year by year, all or nothing (SPEC D9). */
@Injectable()
export class CalendarService {
  constructor(
    private readonly store: CalendarStore,
    private readonly due: DueStore,
    private readonly calls: CallsStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async see(wanted?: number): Promise<Output<typeof seeCalendar>> {
    const today = taipeiDate(await this.clock.now());
    const year = wanted ?? Number(today.slice(0, 4));
    const [years, days] = await Promise.all([this.store.years(), this.store.year(year)]);
    return { years, year, days: calendarDays(days), today };
  }

  /** @throws DomainError with the row and the rule of everything that is wrong with the file */
  async try(year: number, content: string): Promise<Output<typeof tryCalendar>> {
    const days = read(content);
    refuseFaults(year, days);
    const before = await this.store.calendar();
    const after = withCalendarYear(before, year, days);
    const [known, moved, findings] = await Promise.all([
      this.store.year(year),
      this.moved(before, after),
      this.newFindings(year, before, after),
    ]);
    const moves = moved.map((m) => ({
      no: m.no,
      status: m.status,
      dueAt: m.dueAt.toISOString(),
      then: m.then.toISOString(),
    }));
    return { ...days, changes: calendarChanges(known, days), moves, findings };
  }

  /** @throws DomainError CALENDAR_DAY_WRONG for every day of another year or of the wrong end of the week */
  async import(year: number, days: Days, actor: Actor): Promise<Output<typeof importCalendar>> {
    refuseFaults(year, days);
    const counts = {
      closed: Object.keys(days.closedWeekdays).length,
      worked: Object.keys(days.workingWeekendDays).length,
    };
    return this.database.transact(await this.clock.now(), async (unit) => {
      const [before, known] = [await this.store.fresh(unit.tx), await this.store.year(year, unit.tx)];
      const moved = await this.moved(before, withCalendarYear(before, year, days), unit.tx);
      await this.store.replace(unit, year, days);
      const done = { ...counts, moved: await this.due.move(unit, moved) };
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action: 'importCalendar',
        subject: { type: 'calendar', id: String(year) },
        detail: { ...done, source: days.source, changed: calendarChanges(known, days).map((c) => c.date) },
      });
      return done;
    });
  }

  private async moved(before: WorkingCalendar, after: WorkingCalendar, tx?: Tx): Promise<MovedDue[]> {
    return (await this.due.waiting(tx)).flatMap((step) => {
      const then = movedDue(step, before, after);
      return then ? [{ ...step, then }] : [];
    });
  }

  private async newFindings(
    year: number,
    before: WorkingCalendar,
    after: WorkingCalendar,
  ): Promise<Output<typeof tryCalendar>['findings']> {
    const season = await this.calls.season(rocYear(year));
    if (!season) return [];
    const known = new Set(lintSeason(season.settings, before).map((f) => f.text.zh));
    return lintSeason(season.settings, after).filter((f) => !known.has(f.text.zh));
  }
}

function refuseFaults(year: number, days: CalendarYear): void {
  const faults = calendarFaults(year, days);
  if (faults.length > 0) throw new DomainError(faults);
}

function read(content: string): CalendarYear {
  const json = /^\uFEFF?\s*\{/.test(content);
  const days = json ? ofJson(content) : ofCsv(content);
  if (Array.isArray(days)) throw new DomainError(days as readonly Refusal[]);
  return days as CalendarYear;
}

function ofJson(content: string): CalendarYear {
  try {
    return calendarYearFile.parse(JSON.parse(content.replace(/^\uFEFF/, '')));
  } catch {
    throw new DomainError('FILE_UNREADABLE', undefined, 'content');
  }
}

function ofCsv(content: string): CalendarYear | readonly Refusal[] {
  const rows = readCsv(content);
  return rows ? readCalendarRows(rows) : [{ code: 'FILE_UNREADABLE', field: 'content' }];
}
