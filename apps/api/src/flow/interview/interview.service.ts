import { Injectable } from '@nestjs/common';
import type { StatusCode } from '@pilotage/domain/flow';
import { checkDispute, checkHeld, type Side } from '@pilotage/domain/interview';
import { DomainError } from '@pilotage/domain/kernel';
import type {
  giveUpInterview,
  recordInterview,
  rescheduleInterview,
  scheduleInterview,
} from '@pilotage/contracts/consult';
import type { InterviewView } from '@pilotage/contracts/case-view';
import type { Input as In } from '@pilotage/contracts/endpoint';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { violatesExclusion } from '../../platform/database/violations';
import { is, moverOf, type Actor } from '../../platform/http/actor';
import { acting, Advancer } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { toldOf } from '../meetings';
import { interviewView } from '../wire';
import { Booking } from './booking.service';
import { InterviewStore, type InterviewRow } from './interview.store';

/** Interviews: fixed, moved, given up, held. That nobody is booked twice is the database's word (SPEC G1–G5). */
@Injectable()
export class InterviewService {
  constructor(
    private readonly store: InterviewStore,
    private readonly booking: Booking,
    private readonly cases: Cases,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advancer: Advancer,
  ) {}

  /** @throws DomainError SLOT_TAKEN when either side is busy, or what is wrong with the meeting */
  schedule(no: string, wish: In<typeof scheduleInterview>['body'], actor: Actor): Promise<InterviewView> {
    return this.booked(async (unit) => {
      const record = await this.mine(unit, no, actor);
      const row = await this.booking.fix(unit, record, wish, acting(actor, moverOf(actor)));
      await this.store.replaceOffers(unit, record.id);
      return row;
    });
  }

  reschedule(no: string, wish: In<typeof rescheduleInterview>['body'], actor: Actor): Promise<InterviewView> {
    return this.booked(async (unit) => {
      const record = await this.mine(unit, no, actor);
      const row = await this.booking.move(unit, record, wish, acting(actor, moverOf(actor)), wish.reason);
      await this.store.replaceOffers(unit, record.id);
      return row;
    });
  }

  async giveUp(no: string, body: In<typeof giveUpInterview>['body'], actor: Actor): Promise<{ status: StatusCode }> {
    const status = await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.mine(unit, no, actor);
      const now = await this.booking.current(unit, record);
      if (body.noShow && now.startsAt > unit.now) throw new DomainError('INTERVIEW_AHEAD', undefined, 'noShow');
      const row = await this.store.change(unit, now.id, now.sequence, {
        status: body.noShow ? 'NO_SHOW' : 'CANCELLED',
        changeReason: body.reason,
        ...(body.noShow ? { noShowBy: body.absent, noShowAt: unit.now } : {}),
      });
      if (!row) throw new DomainError('STATUS_MOVED', { status: '' });
      const told = toldOf(row);
      return this.advancer.advance(unit, {
        diagnosis: record,
        move: 'giveUpSlot',
        by: acting(actor, moverOf(actor)),
        reason: body.reason,
        detail: { interview: now.id, noShow: body.noShow, ...(body.noShow ? { absent: body.absent } : {}) },
        tell: { firm: told, consultant: told },
      });
    });
    return { status };
  }

  /** The side that is said to have stayed away objects; the office gets a task (SPEC G5). */
  async dispute(no: string, text: string, actor: Actor): Promise<InterviewView> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.cases.byNumber(no, unit.tx);
      const side = sideOf(record, actor);
      await this.cases.lock(unit.tx, record.id);
      if (!side) throw new DomainError('NOT_FOUND');
      const row = await this.store.lastNoShow(record.id, side, unit.tx);
      const noShow = { by: side, at: row?.noShowAt ?? null, disputedAt: row?.disputedAt ?? null };
      const wrong = checkDispute(noShow, side, unit.now);
      if (wrong.length > 0 || !row) throw new DomainError(wrong);
      return interviewView(await this.store.dispute(unit, row, text));
    });
  }

  async record(no: string, body: In<typeof recordInterview>['body'], actor: Actor): Promise<InterviewView> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.mine(unit, no, actor);
      const now = await this.booking.current(unit, record);
      const held = {
        from: new Date(body.heldFrom),
        to: new Date(body.heldTo),
        mode: now.mode,
        shortReason: body.shortReason ?? null,
      };
      const wrong = checkHeld(held, unit.now);
      if (wrong.length > 0) throw new DomainError(wrong);
      const row = await this.store.change(unit, now.id, now.sequence, {
        status: 'HELD',
        heldFrom: held.from,
        heldTo: held.to,
        attendees: body.attendees,
        shortReason: held.shortReason,
      });
      if (!row) throw new DomainError('STATUS_MOVED', { status: '' });
      await this.advancer.advance(unit, {
        diagnosis: record,
        move: 'holdInterview',
        by: acting(actor, moverOf(actor)),
        detail: { interview: row.id },
      });
      return interviewView(row);
    });
  }

  private async booked(book: (unit: Unit) => Promise<InterviewRow>): Promise<InterviewView> {
    try {
      return interviewView(await this.database.transact(await this.clock.now(), book));
    } catch (error) {
      throw takenOr(error);
    }
  }

  /** A consultant sees only the cases dispatched to him (SPEC Q3). */
  async mine(unit: Unit, no: string, actor: Actor): Promise<CaseRecord> {
    const record = await this.cases.byNumber(no, unit.tx);
    if (
      is(actor, 'COORDINATOR', 'ADMIN') ||
      (actor.consultantId !== null && record.consultantId === actor.consultantId)
    )
      return record;
    throw new DomainError('NOT_FOUND');
  }
}

/** What somebody is told when one of the two sides is booked already. */
export function takenOr(error: unknown): unknown {
  return violatesExclusion(error) ? new DomainError('SLOT_TAKEN', undefined, 'startsAt') : error;
}

/** Which side of the case somebody is on. */
export function sideOf(record: CaseRecord, actor: Actor): Side | null {
  if (actor.firmId !== null && record.firmId === actor.firmId) return 'FIRM';
  return actor.consultantId !== null && record.consultantId === actor.consultantId ? 'CONSULTANT' : null;
}
