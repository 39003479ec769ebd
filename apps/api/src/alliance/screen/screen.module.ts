import { Module } from '@nestjs/common';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { AllianceModule } from '../alliance.module';
import { AllianceList } from './alliance-list';
import { PapersService } from './papers.service';
import { QualificationService } from './qualification.service';
import { ScreenCases } from './screen-cases.store';
import { ScreenController } from './screen.controller';
import { ScreenStore } from './screen.store';
import { ScreenView } from './screen-view';

@Module({
  imports: [PlatformModule, ProgrammeModule, AllianceModule],
  controllers: [ScreenController],
  providers: [AllianceList, PapersService, QualificationService, ScreenView, ScreenCases, ScreenStore],
})
export class ScreenModule {}
