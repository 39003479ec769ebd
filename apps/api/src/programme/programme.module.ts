import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarService } from './calendar/calendar.service';
import { CalendarStore } from './calendar/calendar.store';
import { DueStore } from './calendar/due.store';
import { CallsController } from './calls/calls.controller';
import { CallsService } from './calls/calls.service';
import { CallsStore } from './calls/calls.store';
import { CatalogueController } from './catalogue/catalogue.controller';
import { CatalogueService } from './catalogue/catalogue.service';
import { CatalogueStore } from './catalogue/catalogue.store';
import { PolicyController } from './policy/policy.controller';
import { PolicyService } from './policy/policy.service';
import { PolicyStore } from './policy/policy.store';
import { RegisterController } from './register/register.controller';
import { RegisterStore } from './register/register.store';
import { SeasonsController } from './seasons/seasons.controller';
import { SeasonsService } from './seasons/seasons.service';

/** Calls, calendars, targets, policy versions, the register snapshot, the rules linter. */
@Module({
  imports: [PlatformModule],
  controllers: [
    CalendarController,
    CallsController,
    CatalogueController,
    PolicyController,
    RegisterController,
    SeasonsController,
  ],
  providers: [
    CalendarService,
    CalendarStore,
    CatalogueService,
    CatalogueStore,
    CallsService,
    CallsStore,
    DueStore,
    PolicyService,
    PolicyStore,
    RegisterStore,
    SeasonsService,
  ],
  exports: [CalendarStore, CatalogueStore, CallsStore, PolicyStore, RegisterStore],
})
export class ProgrammeModule {}
