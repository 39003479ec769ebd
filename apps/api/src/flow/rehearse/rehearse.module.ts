import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { FlowModule } from '../flow.module';
import { RehearsalViews } from './rehearsal-view';
import { RehearseController } from './rehearse.controller';
import { RehearsePolicyProcessor } from './rehearse-policy.processor';
import { RehearseService } from './rehearse.service';
import { RehearseStore } from './rehearse.store';
import { SeasonReader } from './season';

@Module({
  imports: [PlatformModule, PeopleModule, ProgrammeModule, FlowModule],
  controllers: [RehearseController],
  providers: [RehearseService, RehearsalViews, RehearseStore, SeasonReader, RehearsePolicyProcessor],
  exports: [RehearsePolicyProcessor],
})
export class RehearseModule {}
