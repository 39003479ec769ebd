import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module';
import { ProgrammeModule } from '../programme/programme.module';
import { Advancer } from './advance';
import { Cases } from './cases.store';
import { FlowStore } from './flow.store';
import { Overtaken } from './overtaken.store';

/** What every step of the flow shares: reading cases, and the one way a status moves. */
@Module({
  imports: [PlatformModule, ProgrammeModule],
  providers: [Advancer, FlowStore, Cases, Overtaken],
  exports: [Advancer, Cases, Overtaken],
})
export class FlowModule {}
