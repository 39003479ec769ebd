import { Module } from '@nestjs/common';
import { PlatformModule } from '../platform/platform.module';
import { ProgrammeModule } from '../programme/programme.module';
import { Advancer } from './advance';
import { Cases } from './cases.store';
import { FlowStore } from './flow.store';
import { Meetings } from './meetings';
import { Overtaken } from './overtaken.store';

/** What every step of the flow shares: reading cases, and the one way a status moves. */
@Module({
  imports: [PlatformModule, ProgrammeModule],
  providers: [Advancer, FlowStore, Cases, Overtaken, Meetings],
  exports: [Advancer, FlowStore, Cases, Overtaken, Meetings],
})
export class FlowModule {}
