import { Injectable } from '@nestjs/common';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { deliverReportJob } from '../jobs';
import { DeliverService } from './deliver.service';

@Injectable()
export class DeliverReportProcessor extends Processor<typeof deliverReportJob.payload> {
  readonly kind = deliverReportJob;

  constructor(private readonly delivering: DeliverService) {
    super();
  }

  run({ diagnosis }: { diagnosis: string }, finish: Finish): Promise<void> {
    return this.delivering.deliver(diagnosis, finish);
  }
}
