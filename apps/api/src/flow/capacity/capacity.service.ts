import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { addLeave, setCaps } from '@pilotage/contracts/capacity';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { drainQueueJob } from '../jobs';
import { CapacityStore, type OpenWork } from './capacity.store';

type Wish = In<typeof addLeave>['body'];

/** What a consultant can take: his caps and his leave (PAINS 10, 11). What makes room wakes the offers that wait for it. */
@Injectable()
export class CapacityService {
  constructor(
    private readonly store: CapacityStore,
    private readonly directory: ConsultantDirectory,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async setCaps(code: string, body: In<typeof setCaps>['body'], actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const id = await this.held(unit, code);
      const { reason, ...caps } = body;
      const before = await this.store.setCaps(unit, id, caps);
      await this.directory.raise(id, unit);
      await this.jobs.schedule(unit, drainQueueJob, {}, unit.now, `caps:${newId()}`);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
        action: 'setCaps',
        subject: { type: 'consultant', id: code },
        detail: { before, after: caps },
        personal: { reason },
      });
    });
  }

  /** @throws DomainError LEAVE_HAS_WORK with the open cases and meetings until they are said to be handed over */
  async addLeave(code: string, wish: Wish, actor: Actor): Promise<Output<typeof addLeave>> {
    if (wish.to < wish.from) throw new DomainError('LEAVE_ENDS_BEFORE', undefined, 'to');
    return this.database.transact(await this.clock.now(), async (unit) => {
      const id = await this.held(unit, code);
      if (await this.store.overlaps(unit, id, wish)) throw new DomainError('LEAVE_OVERLAPS', undefined, 'from');
      const work = wireOf(await this.store.openWork(unit, id, wish));
      const counts = { cases: work.cases.length, meetings: work.meetings.length };
      if (counts.cases + counts.meetings > 0 && !wish.handedOver)
        throw new DomainError('LEAVE_HAS_WORK', counts, 'handedOver', work);
      const made = await this.store.addLeave(unit, id, wish);
      await this.directory.raise(id, unit);
      const { from, to, half } = wish;
      await this.record(unit, actor, 'addLeave', code, { leave: made, from, to, half, ...counts });
      return { id: made, ...work };
    });
  }

  /** The leave of the consultant who is signed in. */
  async takeLeave(wish: Wish, actor: Actor): Promise<Output<typeof addLeave>> {
    return this.addLeave((await this.directory.ofActor(actor)).code, wish, actor);
  }

  async takeLeaveBack(leave: string, actor: Actor): Promise<void> {
    return this.removeLeave((await this.directory.ofActor(actor)).code, leave, actor);
  }

  async removeLeave(code: string, leave: string, actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const id = await this.held(unit, code);
      if (!(await this.store.removeLeave(unit, id, leave))) throw new DomainError('NOT_FOUND');
      await this.directory.raise(id, unit);
      await this.jobs.schedule(unit, drainQueueJob, {}, unit.now, `leave:${leave}`);
      await this.record(unit, actor, 'removeLeave', code, { leave });
    });
  }

  /** The consultant's row, held: nobody gives him a case while his places change. */
  private async held(unit: Unit, code: string): Promise<string> {
    const id = await this.store.idOf(code, unit);
    if (!id) throw new DomainError('NOT_FOUND');
    await this.directory.hold([id], unit.tx);
    return id;
  }

  private record(
    unit: Unit,
    actor: Actor,
    action: string,
    code: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const who = { id: actor.accountId, kind: 'staff', ip: actor.ip };
    return this.audit.record(unit, { actor: who, action, subject: { type: 'consultant', id: code }, detail });
  }
}

function wireOf({ cases, meetings }: OpenWork) {
  return {
    cases,
    meetings: meetings.map((m) => ({ no: m.no, startsAt: m.startsAt.toISOString(), endsAt: m.endsAt.toISOString() })),
  };
}
