import { Controller } from '@nestjs/common';
import { importCalendar, seeCalendar, tryCalendar } from '@pilotage/contracts/calendar';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { CalendarService } from './calendar.service';

@Controller()
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Serve(seeCalendar)
  see(@Input() { query }: In<typeof seeCalendar>): Promise<Output<typeof seeCalendar>> {
    return this.calendar.see(query.year);
  }

  @Serve(tryCalendar)
  try(@Input() { params, body }: In<typeof tryCalendar>): Promise<Output<typeof tryCalendar>> {
    return this.calendar.try(params.year, body.content);
  }

  @Serve(importCalendar)
  import(
    @Input() { params, body }: In<typeof importCalendar>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof importCalendar>> {
    return this.calendar.import(params.year, body, actor);
  }
}
