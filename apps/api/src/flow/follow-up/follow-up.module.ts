import { Module } from '@nestjs/common';
import { PlatformModule } from '../../platform/platform.module';
import { FlowModule } from '../flow.module';
import { CloseDeliveredProcessor } from './close-delivered.processor';
import { FollowUpController } from './follow-up.controller';
import { FollowUpService } from './follow-up.service';
import { FollowUpStore } from './follow-up.store';

@Module({
  imports: [PlatformModule, FlowModule],
  controllers: [FollowUpController],
  providers: [FollowUpService, FollowUpStore, CloseDeliveredProcessor],
  exports: [CloseDeliveredProcessor],
})
export class FollowUpModule {}
