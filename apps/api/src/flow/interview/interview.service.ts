import { Injectable } from '@nestjs/common';
import type { StatusCode } from '@pilotage/domain/flow';
import { busyRange, checkHeld, checkMeeting, endOf, type Meeting } from '@pilotage/domain/interview';
import { DomainError } from '@pilotage/domain/kernel';
import { conflictsOf, travelMinutes } from '@pilotage/domain/matching';
import { countyOfAddress, formatInstant, taipeiDate } from '@pilotage/domain/taiwan';
import type { recordInterview, rescheduleInterview, scheduleInterview } from '@pilotage/contracts/consult';
import type { InterviewView } from '@pilotage/contracts/case-view';
import type { Input as In } from '@pilotage/contracts/endpoint';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { violatesExclusion } from '../../platform/database/violations';
import { is, moverOf, type Actor } from '../../platform/http/actor';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { PolicyStore } from '../../programme/policy/policy.store';
import { acting, Advancer } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { interviewView } from '../wire';
import { InterviewStore, type InterviewRow, type NewInterview } from './interview.store';

type Wish = In<typeof scheduleInterview>['body'];

/** Interviews: fixed, moved, given up, held. That nobody is booked twice is the database's word (SPEC G1–G5). */
@Injectable()
export class InterviewService {
  constructor(
    private readonly store: InterviewStore,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly policies: PolicyStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advancer: Advancer,
  ) {}

  /** @throws DomainError SLOT_TAKEN when either side is busy, or what is wrong with the meeting */
  async schedule(no: string, wish: Wish, actor: Actor): Promise<InterviewView> {
    return this.booked(no, actor, async (unit, record) => {
      const row = await this.store.add(unit, await this.interviewOf(unit, record, wish));
      const move = record.status === 'interviewed' ? 'secondVisit' : 'schedule';
      await this.advancer.advance(unit, {
        diagnosis: record,
        move,
        by: acting(actor, moverOf(actor)),
        reason: move === 'secondVisit' ? 'SECOND_VISIT' : null,
        detail: { interview: row.id, mode: row.mode },
        tell: told(row),
      });
      return row;
    });
  }

  /** The consultant stays (SPEC G4). */
  async reschedule(no: string, wish: In<typeof rescheduleInterview>['body'], actor: Actor): Promise<InterviewView> {
    return this.booked(no, actor, async (unit, record) => {
      const now = await this.current(unit, record);
      const next = await this.interviewOf(unit, record, wish);
      const { diagnosisId: _d, firmId: _f, consultantId: _k, ...change } = next;
      const row = await this.store.change(unit, now.id, now.sequence, { ...change, changeReason: wish.reason });
      if (!row) throw new DomainError('STATUS_MOVED', { status: '' });
      await this.advancer.advance(unit, {
        diagnosis: record,
        move: 'reschedule',
        by: acting(actor, moverOf(actor)),
        reason: wish.reason,
        detail: { interview: row.id },
        tell: told(row),
      });
      return row;
    });
  }

  async giveUp(no: string, body: { reason: string; noShow: boolean }, actor: Actor): Promise<{ status: StatusCode }> {
    const status = await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.mine(unit, no, actor);
      const now = await this.current(unit, record);
      await this.store.change(unit, now.id, now.sequence, {
        status: body.noShow ? 'NO_SHOW' : 'CANCELLED',
        changeReason: body.reason,
      });
      return this.advancer.advance(unit, {
        diagnosis: record,
        move: 'giveUpSlot',
        by: acting(actor, moverOf(actor)),
        reason: body.reason,
        detail: { interview: now.id, noShow: body.noShow },
      });
    });
    return { status };
  }

  async record(no: string, body: In<typeof recordInterview>['body'], actor: Actor): Promise<InterviewView> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.mine(unit, no, actor);
      const now = await this.current(unit, record);
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

  private async booked(
    no: string,
    actor: Actor,
    book: (unit: Unit, record: CaseRecord) => Promise<InterviewRow>,
  ): Promise<InterviewView> {
    try {
      return await this.database.transact(await this.clock.now(), async (unit) =>
        interviewView(await book(unit, await this.mine(unit, no, actor))),
      );
    } catch (error) {
      if (violatesExclusion(error)) throw new DomainError('SLOT_TAKEN', undefined, 'startsAt');
      throw error;
    }
  }

  /** A consultant sees only the cases dispatched to him (SPEC Q3). */
  private async mine(unit: Unit, no: string, actor: Actor): Promise<CaseRecord> {
    const record = await this.cases.byNumber(no, unit.tx);
    if (
      is(actor, 'COORDINATOR', 'ADMIN') ||
      (actor.consultantId !== null && record.consultantId === actor.consultantId)
    )
      return record;
    throw new DomainError('NOT_FOUND');
  }

  private async current(unit: Unit, record: CaseRecord): Promise<InterviewRow> {
    const now = await this.store.scheduled(record.id, unit.tx);
    if (!now) throw new DomainError('MOVE_NOT_ALLOWED', { status: record.status, move: '' });
    return now;
  }

  private async interviewOf(unit: Unit, record: CaseRecord, wish: Wish): Promise<NewInterview> {
    const meeting: Meeting = {
      startsAt: new Date(wish.startsAt),
      minutes: wish.minutes,
      mode: wish.mode,
      meetingLink: wish.mode === 'ONLINE' ? (wish.meetingLink ?? null) : null,
      address: wish.mode === 'ONSITE' ? (wish.address ?? null) : null,
      hoursAgreed: wish.hoursAgreed,
    };
    const wrong = checkMeeting(meeting, unit.now);
    if (wrong.length > 0) throw new DomainError(wrong);
    const consultant = record.consultantId ? await this.directory.byId(record.consultantId, unit.tx) : null;
    if (!consultant || !record.firmId) throw new DomainError('MOVE_NOT_ALLOWED', { status: record.status, move: '' });
    const matchCase = await this.cases.matchCase(record, unit.tx);
    const today = taipeiDate(unit.now);
    if (conflictsOf(matchCase, this.directory.asMatch(consultant, today, 0, null), today).length > 0)
      throw new DomainError('CONFLICT_OF_INTEREST');
    const county = (meeting.address && countyOfAddress(meeting.address)) || matchCase.county;
    const busy = busyRange(meeting, travelMinutes(consultant.baseCounty, county, await this.policies.active(unit.tx)));
    return {
      diagnosisId: record.id,
      firmId: record.firmId,
      consultantId: consultant.id,
      mode: meeting.mode,
      startsAt: meeting.startsAt,
      endsAt: endOf(meeting),
      busyFrom: busy.from,
      busyTo: busy.to,
      meetingLink: meeting.meetingLink,
      address: meeting.address,
      contactPerson: wish.contactPerson ?? null,
      hoursAgreed: meeting.hoursAgreed,
    };
  }
}

/** The time in words for the messages; place and link stand behind the sign-in. */
function told(row: InterviewRow) {
  const words = { when: formatInstant(row.startsAt, 'zh-Hant'), whenEn: formatInstant(row.startsAt, 'en') };
  return { firm: words, consultant: words };
}
