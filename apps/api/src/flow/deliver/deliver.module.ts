import { Module } from '@nestjs/common';
import { PlatformModule } from '../../platform/platform.module';
import { FlowModule } from '../flow.module';
import { DeliverReportProcessor } from './deliver-report.processor';
import { DeliverController } from './deliver.controller';
import { DeliverService } from './deliver.service';
import { DeliverStore } from './deliver.store';

@Module({
  imports: [PlatformModule, FlowModule],
  controllers: [DeliverController],
  providers: [DeliverService, DeliverStore, DeliverReportProcessor],
  exports: [DeliverReportProcessor],
})
export class DeliverModule {}
