import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { StatusCode } from '@pilotage/domain/flow';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import type { Finish } from '../../platform/jobs/processor';
import { acting, Advancer, SYSTEM } from '../advance';
import { Cases } from '../cases.store';
import { closeDeliveredJob } from '../jobs';
import { FollowUpStore } from './follow-up.store';

/** After delivery: five questions, and the end of the case by the answer or by time (SPEC I3, I4). */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly store: FollowUpStore,
    private readonly cases: Cases,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advancer: Advancer,
  ) {}

  async answer(
    no: string,
    body: { answers: number[]; comment?: string | undefined },
    actor: Actor,
  ): Promise<{ status: StatusCode }> {
    const status = await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.cases.byNumber(no, unit.tx);
      if (record.firmId === null || record.firmId !== actor.firmId) throw new DomainError('NOT_FOUND');
      // The move comes first: it lets one of two answers through.
      const closed = await this.advancer.advance(unit, {
        diagnosis: record,
        move: 'close',
        by: acting(actor, 'firm'),
        detail: { by: 'SURVEY' },
      });
      await this.store.keep(unit, record.id, body.answers, body.comment ?? null);
      await this.jobs.cancel(unit, [`${closeDeliveredJob.queue}:${record.id}`]);
      return closed;
    });
    return { status };
  }

  /** Thirty days without an answer end the case too. */
  async closeByTime(diagnosisId: string, finish: Finish): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.cases.byId(diagnosisId, unit.tx);
      if (record.status === 'delivered')
        await this.advancer.advance(unit, {
          diagnosis: record,
          move: 'close',
          by: SYSTEM,
          detail: { by: 'NO_SURVEY' },
        });
      await finish(unit);
    });
  }
}
