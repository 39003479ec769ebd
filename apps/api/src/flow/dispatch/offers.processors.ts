import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { drainQueueJob, expireOfferJob, offerAssignmentJob, remindOfferJob } from '../jobs';
import { AnswerService } from './answer.service';
import { DispatchService } from './dispatch.service';

@Injectable()
export class OfferAssignmentProcessor extends Processor<typeof offerAssignmentJob.payload> {
  readonly kind = offerAssignmentJob;

  constructor(private readonly dispatching: DispatchService) {
    super();
  }

  run({ diagnosis }: z.output<typeof offerAssignmentJob.payload>, finish: Finish): Promise<void> {
    return this.dispatching.next(diagnosis, finish);
  }
}

@Injectable()
export class DrainQueueProcessor extends Processor<typeof drainQueueJob.payload> {
  readonly kind = drainQueueJob;

  constructor(private readonly dispatching: DispatchService) {
    super();
  }

  run(_payload: object, finish: Finish): Promise<void> {
    return this.dispatching.drain(finish);
  }
}

@Injectable()
export class RemindOfferProcessor extends Processor<typeof remindOfferJob.payload> {
  readonly kind = remindOfferJob;

  constructor(private readonly answers: AnswerService) {
    super();
  }

  run({ offer, mark }: z.output<typeof remindOfferJob.payload>, finish: Finish): Promise<void> {
    return this.answers.remind(offer, mark, finish);
  }
}

@Injectable()
export class ExpireOfferProcessor extends Processor<typeof expireOfferJob.payload> {
  readonly kind = expireOfferJob;

  constructor(private readonly answers: AnswerService) {
    super();
  }

  run({ offer }: z.output<typeof expireOfferJob.payload>, finish: Finish): Promise<void> {
    return this.answers.expire(offer, finish);
  }
}
