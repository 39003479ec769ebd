import { Injectable } from '@nestjs/common';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { checkEligibilityJob } from '../jobs';
import { AcceptService } from './accept.service';

@Injectable()
export class CheckEligibilityProcessor extends Processor<typeof checkEligibilityJob.payload> {
  readonly kind = checkEligibilityJob;

  constructor(private readonly accepting: AcceptService) {
    super();
  }

  run({ diagnosis }: { diagnosis: string }, finish: Finish): Promise<void> {
    return this.accepting.check(diagnosis, finish);
  }
}
