import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { followUpJob } from '../jobs';
import { RoundsService } from './rounds.service';

@Injectable()
export class FollowUpProcessor extends Processor<typeof followUpJob.payload> {
  readonly kind = followUpJob;

  constructor(private readonly rounds: RoundsService) {
    super();
  }

  run({ diagnosis, what, days }: z.output<typeof followUpJob.payload>, finish: Finish): Promise<void> {
    return this.rounds.due(diagnosis, what, days, finish);
  }
}
