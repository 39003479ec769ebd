import { Module } from '@nestjs/common';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { AllianceModule } from '../alliance.module';
import { CountSummaryProcessor } from './count-summary.processor';
import { PaperSource } from './paper-source';
import { PrintController } from './print.controller';
import { PrintPaperProcessor } from './print-paper.processor';
import { PrintService } from './print.service';
import { PrintStore } from './print.store';

@Module({
  imports: [PlatformModule, ProgrammeModule, AllianceModule],
  controllers: [PrintController],
  providers: [PrintService, PrintStore, PaperSource, PrintPaperProcessor, CountSummaryProcessor],
  exports: [PrintPaperProcessor, CountSummaryProcessor],
})
export class PrintModule {}
