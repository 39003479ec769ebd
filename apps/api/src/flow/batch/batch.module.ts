import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { FlowModule } from '../flow.module';
import { BatchController } from './batch.controller';
import { BatchService } from './batch.service';
import { BatchStore } from './batch.store';
import { BatchViews } from './batch-view';
import { CommitService } from './commit.service';
import { CommitStore } from './commit.store';
import { SolveBatchProcessor } from './solve-batch.processor';
import { BatchWorlds } from './world.store';

@Module({
  imports: [PlatformModule, PeopleModule, ProgrammeModule, FlowModule],
  controllers: [BatchController],
  providers: [BatchService, CommitService, BatchViews, BatchStore, CommitStore, BatchWorlds, SolveBatchProcessor],
  exports: [SolveBatchProcessor],
})
export class BatchModule {}
