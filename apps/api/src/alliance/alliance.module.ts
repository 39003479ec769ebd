import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module';
import { ProgrammeModule } from '../programme/programme.module';
import { AllianceAdvancer } from './advance';
import { Proposals } from './proposals.store';
import { ProposalDocuments } from './documents.store';
import { ProposalReading } from './reading.store';

/** What every step of the alliance scheme shares: reading proposals, and the one way a status moves. */
@Module({
  imports: [PlatformModule, ProgrammeModule],
  providers: [AllianceAdvancer, Proposals, ProposalReading, ProposalDocuments],
  exports: [AllianceAdvancer, Proposals, ProposalReading, ProposalDocuments],
})
export class AllianceModule {}
