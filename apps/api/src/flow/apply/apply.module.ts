import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { FlowModule } from '../flow.module';
import { ApplyController } from './apply.controller';
import { ApplyService } from './apply.service';
import { ApplyStore } from './apply.store';
import { DraftAccess } from './draft-access';
import { PapersService } from './papers.service';
import { SubmitService } from './submit.service';

@Module({
  imports: [PlatformModule, PeopleModule, ProgrammeModule, FlowModule],
  controllers: [ApplyController],
  providers: [ApplyService, ApplyStore, DraftAccess, PapersService, SubmitService],
})
export class ApplyModule {}
