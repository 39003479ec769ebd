import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { CapacityController } from './capacity.controller';
import { CapacityService } from './capacity.service';
import { CapacityStore } from './capacity.store';
import { LedgerService } from './ledger.service';
import { ProfileController } from './profile.controller';
import { ProfileService } from './profile.service';
import { ProfileStore } from './profile.store';

@Module({
  imports: [PlatformModule, PeopleModule, ProgrammeModule],
  controllers: [CapacityController, ProfileController],
  providers: [CapacityService, LedgerService, ProfileService, CapacityStore, ProfileStore],
})
export class CapacityModule {}
