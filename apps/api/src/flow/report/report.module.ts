import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { FlowModule } from '../flow.module';
import { Linting } from './linting.service';
import { LintingStore } from './linting.store';
import { PreviewService } from './preview.service';
import { RenderReportProcessor } from './render-report.processor';
import { ReportController } from './report.controller';
import { ReportFacts } from './report-facts';
import { ReportService } from './report.service';
import { ReportStore } from './report.store';
import { ReviewService } from './review.service';

@Module({
  imports: [PlatformModule, PeopleModule, ProgrammeModule, FlowModule],
  controllers: [ReportController],
  providers: [
    ReportService,
    ReviewService,
    PreviewService,
    Linting,
    LintingStore,
    ReportFacts,
    ReportStore,
    RenderReportProcessor,
  ],
  exports: [RenderReportProcessor],
})
export class ReportModule {}
