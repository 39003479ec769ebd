import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { importCalendar } from '@pilotage/contracts/programme';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { CalendarService } from './calendar.service';

@Controller()
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Serve(importCalendar)
  import(
    @Input() { params, body }: In<typeof importCalendar>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof importCalendar>> {
    return this.calendar.import(params.year, body, actor);
  }
}
