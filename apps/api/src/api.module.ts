import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { PanelModule } from './alliance/panel/panel.module';
import { AwardModule } from './alliance/award/award.module';
import { allianceJobs } from './alliance/jobs';
import { PrintModule } from './alliance/print/print.module';
import { ProposeModule } from './alliance/propose/propose.module';
import { ScreenModule } from './alliance/screen/screen.module';
import { AcceptModule } from './flow/accept/accept.module';
import { ApplyModule } from './flow/apply/apply.module';
import { BatchModule } from './flow/batch/batch.module';
import { CapacityModule } from './flow/capacity/capacity.module';
import { DeliverModule } from './flow/deliver/deliver.module';
import { DispatchModule } from './flow/dispatch/dispatch.module';
import { FollowUpModule } from './flow/follow-up/follow-up.module';
import { InterviewModule } from './flow/interview/interview.module';
import { flowJobs } from './flow/jobs';
import { LiveModule } from './flow/live/live.module';
import { MatchModule } from './flow/match/match.module';
import { RehearseModule } from './flow/rehearse/rehearse.module';
import { ReportModule } from './flow/report/report.module';
import { ViewsModule } from './flow/views/views.module';
import { MailsModule } from './mails.module';
import { AccessGuard } from './people/access/access.guard';
import { PeopleModule } from './people/people.module';
import { ProblemFilter } from './platform/errors/problem.filter';
import { HealthController } from './platform/health/health.controller';
import { AnswerInterceptor } from './platform/http/answer.interceptor';
import { JOB_KINDS, Sweeper } from './platform/jobs/sweeper';
import { sendNotice } from './platform/notices/notices';
import { PlatformModule } from './platform/platform.module';
import { ProgrammeModule } from './programme/programme.module';

/** The HTTP side, in the order of the flow. */
@Module({
  imports: [
    PlatformModule,
    PeopleModule,
    MailsModule,
    ProgrammeModule,
    ApplyModule,
    AcceptModule,
    MatchModule,
    BatchModule,
    RehearseModule,
    CapacityModule,
    DispatchModule,
    InterviewModule,
    ReportModule,
    DeliverModule,
    FollowUpModule,
    ViewsModule,
    LiveModule,
    ProposeModule,
    AwardModule,
    PrintModule,
    ScreenModule,
    PanelModule,
  ],
  controllers: [HealthController],
  providers: [
    Sweeper,
    { provide: JOB_KINDS, useValue: [...flowJobs, ...allianceJobs, sendNotice] },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}
