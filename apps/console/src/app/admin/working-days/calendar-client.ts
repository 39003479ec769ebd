import { inject, Injectable } from '@angular/core';
import {
  importCalendar,
  seeCalendar,
  tryCalendar,
  type CalendarTrial,
  type CalendarView,
} from '@pilotage/contracts/calendar';
import type { Output } from '@pilotage/contracts/endpoint';
import { Api } from '../../shared/http/api';

export type { CalendarTrial, CalendarView };
export type CalendarDay = CalendarView['days'][number];

export interface Origin {
  readonly source: string;
  readonly lastChecked: string;
}

@Injectable({ providedIn: 'root' })
export class CalendarClient {
  private readonly api = inject(Api);

  see(year: number | null): Promise<CalendarView> {
    return this.api.call(seeCalendar, { query: year === null ? {} : { year } });
  }

  try(year: number, content: string): Promise<CalendarTrial> {
    return this.api.call(tryCalendar, { params: { year }, body: { content } });
  }

  import(year: number, trial: CalendarTrial, origin: Origin): Promise<Output<typeof importCalendar>> {
    const { closedWeekdays, workingWeekendDays } = trial;
    return this.api.call(importCalendar, { params: { year }, body: { ...origin, closedWeekdays, workingWeekendDays } });
  }
}
