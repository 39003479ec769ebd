import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { FlowModule } from '../flow.module';
import { AttachmentsController } from './attachments.controller';
import { AttachmentsService } from './attachments.service';
import { AttachmentsStore } from './attachments.store';
import { Booking } from './booking.service';
import { CalendarService } from './calendar.service';
import { CalendarEvents } from './calendar.store';
import { ExpectationsService } from './expectations.service';
import { InterviewController } from './interview.controller';
import { InterviewService } from './interview.service';
import { InterviewStore } from './interview.store';
import { NotesService } from './notes.service';
import { RecordingController } from './recording.controller';
import { RecordingService } from './recording.service';
import { RemindInterviewProcessor } from './remind-interview.processor';
import { SlotsController } from './slots.controller';
import { SlotsService } from './slots.service';
import { SlotsStore } from './slots.store';
import { SlotsView } from './slots-view.service';

@Module({
  imports: [PlatformModule, PeopleModule, ProgrammeModule, FlowModule],
  controllers: [InterviewController, SlotsController, AttachmentsController, RecordingController],
  providers: [
    InterviewService,
    InterviewStore,
    NotesService,
    AttachmentsService,
    AttachmentsStore,
    RecordingService,
    Booking,
    ExpectationsService,
    SlotsService,
    SlotsStore,
    SlotsView,
    CalendarService,
    CalendarEvents,
    RemindInterviewProcessor,
  ],
  exports: [RemindInterviewProcessor, CalendarService],
})
export class InterviewModule {}
