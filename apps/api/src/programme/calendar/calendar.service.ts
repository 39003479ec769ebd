import { Injectable } from '@nestjs/common';
import { DomainError, type Refusal } from '@pilotage/domain/kernel';
import { weekday, type IsoDate } from '@pilotage/domain/taiwan';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { importCalendar } from '@pilotage/contracts/programme';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { CalendarStore } from './calendar.store';

type Days = In<typeof importCalendar>['body'];

const CLOSED = { kind: '平日', kindEn: 'a weekday' } as const;
const WORKED = { kind: '週末', kindEn: 'a weekend day' } as const;

/** The office calendar is a file that is imported year by year, all or nothing (SPEC D9). */
@Injectable()
export class CalendarService {
  constructor(
    private readonly store: CalendarStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError CALENDAR_DAY_WRONG for every day of another year or of the wrong end of the week */
  async import(year: number, days: Days, actor: Actor): Promise<Output<typeof importCalendar>> {
    const isWeekend = (date: IsoDate): boolean => weekday(date) === 0 || weekday(date) === 6;
    const wrong = [
      ...faults(year, Object.keys(days.closedWeekdays), 'closedWeekdays', (d) => !isWeekend(d), CLOSED),
      ...faults(year, Object.keys(days.workingWeekendDays), 'workingWeekendDays', isWeekend, WORKED),
    ];
    if (wrong.length > 0) throw new DomainError(wrong);
    const counts = {
      closed: Object.keys(days.closedWeekdays).length,
      worked: Object.keys(days.workingWeekendDays).length,
    };
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.store.replace(unit, year, days);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action: 'importCalendar',
        subject: { type: 'calendar', id: String(year) },
        detail: { ...counts, source: days.source },
      });
    });
    return counts;
  }
}

function faults(
  year: number,
  dates: readonly IsoDate[],
  field: string,
  fits: (date: IsoDate) => boolean,
  words: { kind: string; kindEn: string },
): Refusal[] {
  return dates
    .filter((date) => !date.startsWith(`${year}-`) || !fits(date))
    .map((date) => ({ code: 'CALENDAR_DAY_WRONG', field: `${field}.${date}`, params: { date, year, ...words } }));
}
