import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { LiveController } from './live.controller';
import { LiveService } from './live.service';
import { LiveStore } from './live.store';

/** Changes of others, told as they happen. */
@Module({
  imports: [PlatformModule, PeopleModule],
  controllers: [LiveController],
  providers: [LiveService, LiveStore],
})
export class LiveModule {}
