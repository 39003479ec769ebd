import { Injectable } from '@nestjs/common';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { closeDeliveredJob } from '../jobs';
import { FollowUpService } from './follow-up.service';

@Injectable()
export class CloseDeliveredProcessor extends Processor<typeof closeDeliveredJob.payload> {
  readonly kind = closeDeliveredJob;

  constructor(private readonly followUps: FollowUpService) {
    super();
  }

  run({ diagnosis }: { diagnosis: string }, finish: Finish): Promise<void> {
    return this.followUps.closeByTime(diagnosis, finish);
  }
}
