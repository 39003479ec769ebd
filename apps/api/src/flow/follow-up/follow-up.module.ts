import { Module } from '@nestjs/common';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { FlowModule } from '../flow.module';
import { CloseDeliveredProcessor } from './close-delivered.processor';
import { FollowUpController } from './follow-up.controller';
import { FollowUpService } from './follow-up.service';
import { FollowUpProcessor } from './follow-up.processor';
import { FollowUpStore } from './follow-up.store';
import { ReferralsService } from './referrals.service';
import { ReferralsStore } from './referrals.store';
import { RoundsController } from './rounds.controller';
import { RoundsService } from './rounds.service';
import { RoundsStore } from './rounds.store';

@Module({
  imports: [PlatformModule, ProgrammeModule, FlowModule],
  controllers: [FollowUpController, RoundsController],
  providers: [
    FollowUpService,
    FollowUpStore,
    RoundsService,
    RoundsStore,
    ReferralsService,
    ReferralsStore,
    CloseDeliveredProcessor,
    FollowUpProcessor,
  ],
  exports: [CloseDeliveredProcessor, FollowUpProcessor],
})
export class FollowUpModule {}
