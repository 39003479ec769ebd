import { Module } from '@nestjs/common';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { FlowModule } from '../flow.module';
import { AcceptController } from './accept.controller';
import { AcceptService } from './accept.service';
import { AcceptStore } from './accept.store';
import { ResumeService } from './resume.service';
import { TogetherService } from './together.service';
import { CheckEligibilityProcessor } from './check-eligibility.processor';

@Module({
  imports: [PlatformModule, ProgrammeModule, FlowModule],
  controllers: [AcceptController],
  providers: [AcceptService, TogetherService, ResumeService, AcceptStore, CheckEligibilityProcessor],
  exports: [CheckEligibilityProcessor],
})
export class AcceptModule {}
