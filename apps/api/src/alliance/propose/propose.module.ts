import { Module } from '@nestjs/common';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { AllianceModule } from '../alliance.module';
import { AllianceView } from './alliance-view';
import { HandInService } from './hand-in.service';
import { MemberLinkController } from './member-link.controller';
import { MemberLinkService } from './member-link.service';
import { ProposalFilesService } from './proposal-files.service';
import { ProposeController } from './propose.controller';
import { ProposeService } from './propose.service';
import { ProposeStore } from './propose.store';

@Module({
  imports: [PlatformModule, ProgrammeModule, AllianceModule],
  controllers: [ProposeController, MemberLinkController],
  providers: [ProposeService, ProposeStore, AllianceView, HandInService, MemberLinkService, ProposalFilesService],
})
export class ProposeModule {}
