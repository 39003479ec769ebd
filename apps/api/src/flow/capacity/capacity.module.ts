import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { CapacityController } from './capacity.controller';
import { CapacityService } from './capacity.service';
import { CapacityStore } from './capacity.store';
import { LedgerService } from './ledger.service';

@Module({
  imports: [PlatformModule, PeopleModule, ProgrammeModule],
  controllers: [CapacityController],
  providers: [CapacityService, LedgerService, CapacityStore],
})
export class CapacityModule {}
