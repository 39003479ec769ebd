import { Module } from '@nestjs/common';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { AllianceModule } from '../alliance.module';
import { AwardController } from './award.controller';
import { AwardService } from './award.service';
import { AwardStore } from './award.store';
import { AwardViews } from './award-view';
import { ClaimsService } from './claims.service';
import { LapseAwardProcessor } from './lapse-award.processor';
import { ReserveList } from './reserve-list';

@Module({
  imports: [PlatformModule, ProgrammeModule, AllianceModule],
  controllers: [AwardController],
  providers: [AwardService, AwardStore, AwardViews, ClaimsService, ReserveList, LapseAwardProcessor],
  exports: [LapseAwardProcessor],
})
export class AwardModule {}
