import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AwardModule } from './alliance/award/award.module';
import { LapseAwardProcessor } from './alliance/award/lapse-award.processor';
import { allianceJobs } from './alliance/jobs';
import { PanelModule } from './alliance/panel/panel.module';
import { PrintSummaryProcessor } from './alliance/panel/print-summary.processor';
import { CountSummaryProcessor } from './alliance/print/count-summary.processor';
import { PrintModule } from './alliance/print/print.module';
import { PrintPaperProcessor } from './alliance/print/print-paper.processor';
import { AcceptModule } from './flow/accept/accept.module';
import { CheckEligibilityProcessor } from './flow/accept/check-eligibility.processor';
import { BatchModule } from './flow/batch/batch.module';
import { SolveBatchProcessor } from './flow/batch/solve-batch.processor';
import { DeliverModule } from './flow/deliver/deliver.module';
import { DeliverReportProcessor } from './flow/deliver/deliver-report.processor';
import { DispatchModule } from './flow/dispatch/dispatch.module';
import {
  DrainQueueProcessor,
  ExpireOfferProcessor,
  OfferAssignmentProcessor,
  RemindOfferProcessor,
} from './flow/dispatch/offers.processors';
import { CloseDeliveredProcessor } from './flow/follow-up/close-delivered.processor';
import { FollowUpProcessor } from './flow/follow-up/follow-up.processor';
import { FollowUpModule } from './flow/follow-up/follow-up.module';
import { CalendarService } from './flow/interview/calendar.service';
import { InterviewModule } from './flow/interview/interview.module';
import { RemindInterviewProcessor } from './flow/interview/remind-interview.processor';
import { flowJobs } from './flow/jobs';
import { RehearseModule } from './flow/rehearse/rehearse.module';
import { RehearsePolicyProcessor } from './flow/rehearse/rehearse-policy.processor';
import { RenderReportProcessor } from './flow/report/render-report.processor';
import { ReportModule } from './flow/report/report.module';
import { PROCESSORS, type Processor } from './platform/jobs/processor';
import { SweepSchedule } from './platform/jobs/sweep.schedule';
import { JOB_KINDS, Sweeper } from './platform/jobs/sweeper';
import { Worker } from './platform/jobs/worker';
import { NoticeCalendar } from './platform/notices/notice-calendar';
import { sendNotice } from './platform/notices/notices';
import { SendNoticeProcessor } from './platform/notices/send-notice.processor';
import { allNotices } from './notices';
import { NOTICE_TEMPLATES } from './platform/notices/templates';
import { PlatformModule } from './platform/platform.module';

const processors = [
  SendNoticeProcessor,
  CheckEligibilityProcessor,
  SolveBatchProcessor,
  RehearsePolicyProcessor,
  DrainQueueProcessor,
  OfferAssignmentProcessor,
  RemindOfferProcessor,
  ExpireOfferProcessor,
  RemindInterviewProcessor,
  RenderReportProcessor,
  DeliverReportProcessor,
  CloseDeliveredProcessor,
  FollowUpProcessor,
  LapseAwardProcessor,
  PrintPaperProcessor,
  PrintSummaryProcessor,
  CountSummaryProcessor,
];

/** The jobs and schedules, in the order of the flow. */
@Module({
  imports: [
    ScheduleModule.forRoot(),
    PlatformModule,
    AcceptModule,
    BatchModule,
    RehearseModule,
    DispatchModule,
    InterviewModule,
    ReportModule,
    DeliverModule,
    FollowUpModule,
    AwardModule,
    PanelModule,
    PrintModule,
  ],
  providers: [
    Worker,
    Sweeper,
    SweepSchedule,
    SendNoticeProcessor,
    { provide: NoticeCalendar, useExisting: CalendarService },
    { provide: NOTICE_TEMPLATES, useValue: allNotices },
    { provide: JOB_KINDS, useValue: [...flowJobs, ...allianceJobs, sendNotice] },
    { provide: PROCESSORS, inject: processors, useFactory: (...all: Processor[]) => all },
  ],
})
export class WorkerModule {}
