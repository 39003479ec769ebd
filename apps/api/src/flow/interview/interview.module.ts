import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { FlowModule } from '../flow.module';
import { InterviewController } from './interview.controller';
import { InterviewService } from './interview.service';
import { InterviewStore } from './interview.store';
import { NotesService } from './notes.service';

@Module({
  imports: [PlatformModule, PeopleModule, ProgrammeModule, FlowModule],
  controllers: [InterviewController],
  providers: [InterviewService, InterviewStore, NotesService],
})
export class InterviewModule {}
