import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { ALLIANCE_SYSTEM } from '../advance';
import { lapseAwardJob } from '../jobs';
import { Proposals } from '../proposals.store';
import { AwardService } from './award.service';
import { AwardStore } from './award.store';

/** The contract was not signed in time: the award lapses, and the first of the reserve list steps up (SPEC N1). */
@Injectable()
export class LapseAwardProcessor extends Processor<typeof lapseAwardJob.payload> {
  readonly kind = lapseAwardJob;

  constructor(
    private readonly store: AwardStore,
    private readonly proposals: Proposals,
    private readonly awards: AwardService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ proposal: id }: { proposal: string }, finish: Finish): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.proposals.lock(unit.tx, id);
      await finish(unit);
      const record = await this.store.find({ id }, unit.tx);
      if (record?.status !== 'selected' || record.dueAt === null || record.dueAt > unit.now) return;
      await this.awards.advance(unit, record, 'lapse', ALLIANCE_SYSTEM, '逾簽約期限', null);
    });
  }
}
