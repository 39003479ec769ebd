import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { FlowModule } from '../flow.module';
import { MatchController } from './match.controller';
import { MatchService } from './match.service';
import { MatchStore } from './match.store';

@Module({
  imports: [PlatformModule, PeopleModule, ProgrammeModule, FlowModule],
  controllers: [MatchController],
  providers: [MatchService, MatchStore],
})
export class MatchModule {}
