import { Module } from '@nestjs/common';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { AllianceModule } from '../alliance.module';
import { ClosingService } from './closing.service';
import { DeskView } from './desk-view';
import { MeetingController } from './meeting.controller';
import { MeetingLog } from './meeting-log';
import { MeetingService } from './meeting.service';
import { MeetingStore } from './meeting.store';
import { MyReviewService } from './my-review.service';
import { MySeats } from './my-seat';
import { ObjectionService } from './objection.service';
import { PanelController } from './panel.controller';
import { PanelService } from './panel.service';
import { PrintSummaryProcessor } from './print-summary.processor';
import { ProposalsStore } from './proposals.store';
import { ReleaseService } from './release.service';
import { ReplanService } from './replan.service';
import { RunningService } from './running.service';
import { SeatsStore } from './seats.store';
import { SheetService } from './sheet.service';
import { SummaryService } from './summary.service';
import { SummaryStore } from './summary.store';

@Module({
  imports: [PlatformModule, ProgrammeModule, AllianceModule],
  controllers: [MeetingController, PanelController],
  providers: [
    MeetingService,
    RunningService,
    ReplanService,
    ClosingService,
    ReleaseService,
    PanelService,
    SheetService,
    MyReviewService,
    MySeats,
    DeskView,
    MeetingLog,
    MeetingStore,
    SeatsStore,
    ProposalsStore,
    ObjectionService,
    SummaryService,
    SummaryStore,
    PrintSummaryProcessor,
  ],
  exports: [PrintSummaryProcessor],
})
export class PanelModule {}
