import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { ProgrammeModule } from '../../programme/programme.module';
import { FlowModule } from '../flow.module';
import { AnswerService } from './answer.service';
import { DispatchController } from './dispatch.controller';
import { DispatchService } from './dispatch.service';
import { DispatchStore } from './dispatch.store';
import { OfferView } from './offer-view';
import {
  DrainQueueProcessor,
  ExpireOfferProcessor,
  OfferAssignmentProcessor,
  RemindOfferProcessor,
} from './offers.processors';

@Module({
  imports: [PlatformModule, PeopleModule, ProgrammeModule, FlowModule],
  controllers: [DispatchController],
  providers: [
    DispatchService,
    AnswerService,
    DispatchStore,
    OfferView,
    DrainQueueProcessor,
    OfferAssignmentProcessor,
    RemindOfferProcessor,
    ExpireOfferProcessor,
  ],
  exports: [DrainQueueProcessor, OfferAssignmentProcessor, RemindOfferProcessor, ExpireOfferProcessor],
})
export class DispatchModule {}
