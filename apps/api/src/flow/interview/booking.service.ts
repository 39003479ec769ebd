import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MoveName } from '@pilotage/domain/flow';
import { busyRange, checkMeeting, endOf, type Meeting } from '@pilotage/domain/interview';
import { DomainError } from '@pilotage/domain/kernel';
import { conflictsOf, travelMinutes } from '@pilotage/domain/matching';
import { countyOfAddress, taipeiDate } from '@pilotage/domain/taiwan';
import { Config } from '../../platform/config/config';
import type { Unit } from '../../platform/database/database';
import { ConsultantDirectory, type ConsultantRecord } from '../../people/consultants/directory.store';
import { PolicyStore } from '../../programme/policy/policy.store';
import { Advancer, type FlowActor } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { Meetings, toldOf } from '../meetings';
import { InterviewStore, type InterviewRow, type NewInterview } from './interview.store';

/** A meeting as somebody wants it. */
export interface Wish {
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: 'ONLINE' | 'ONSITE';
  readonly meetingLink?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly contactPerson?: string | null | undefined;
  readonly hoursAgreed: boolean;
}

/** Fixes and moves interviews: one way for the consultant, the desk and the firm. */
@Injectable()
export class Booking {
  constructor(
    private readonly store: InterviewStore,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly policies: PolicyStore,
    private readonly meetings: Meetings,
    private readonly advancer: Advancer,
    private readonly config: Config,
  ) {}

  /** Adds an interview; after the first one has been held it is the second visit. */
  async fix(unit: Unit, record: CaseRecord, wish: Wish, by: FlowActor): Promise<InterviewRow> {
    const row = await this.store.add(unit, await this.interviewOf(unit, record, wish));
    const again = record.status === 'interviewed';
    await this.follow(unit, record, row, again ? 'secondVisit' : 'schedule', by, again ? 'SECOND_VISIT' : null);
    return row;
  }

  /** Moves the one that is scheduled; the consultant stays (SPEC G4), the invitation keeps its name. */
  async move(unit: Unit, record: CaseRecord, wish: Wish, by: FlowActor, reason: string): Promise<InterviewRow> {
    const now = await this.current(unit, record);
    const { diagnosisId: _d, firmId: _f, consultantId: _k, ...change } = await this.interviewOf(unit, record, wish);
    const row = await this.store.change(unit, now.id, now.sequence, { ...change, changeReason: reason });
    if (!row) throw new DomainError('STATUS_MOVED', { status: '' });
    await this.follow(unit, record, row, 'reschedule', by, reason);
    return row;
  }

  async current(unit: Unit, record: CaseRecord): Promise<InterviewRow> {
    const now = await this.store.scheduled(record.id, unit.tx);
    if (!now) throw new DomainError('MOVE_NOT_ALLOWED', { status: record.status, move: '' });
    return now;
  }

  /** A room of the configured provider with a name nobody guesses; null where none is configured. */
  room(no: string): string | null {
    const base = this.config.env.MEETING_ROOMS_URL?.replace(/\/?$/, '/');
    return base ? `${base}pilotage-${no.toLowerCase()}-${randomBytes(9).toString('base64url')}` : null;
  }

  /** Minutes of travel from the consultant's county to where the talk is. */
  async way(unit: Unit, record: CaseRecord, consultant: ConsultantRecord, address: string | null): Promise<number> {
    const matchCase = await this.cases.matchCase(record, unit.tx);
    const county = (address && countyOfAddress(address)) || matchCase.county;
    return travelMinutes(consultant.baseCounty, county, await this.policies.active(unit.tx));
  }

  private async follow(
    unit: Unit,
    record: CaseRecord,
    row: InterviewRow,
    move: MoveName,
    by: FlowActor,
    reason: string | null,
  ): Promise<void> {
    const told = toldOf(row);
    await this.advancer.advance(unit, {
      diagnosis: record,
      move,
      by,
      reason,
      detail: { interview: row.id, mode: row.mode },
      tell: { firm: told, consultant: told },
    });
    await this.meetings.remind(unit, row);
  }

  private async interviewOf(unit: Unit, record: CaseRecord, wish: Wish): Promise<NewInterview> {
    const meeting = this.meetingOf(record, wish);
    const wrong = checkMeeting(meeting, unit.now);
    if (wrong.length > 0) throw new DomainError(wrong);
    const consultant = record.consultantId ? await this.directory.byId(record.consultantId, unit.tx) : null;
    if (!consultant || !record.firmId) throw new DomainError('MOVE_NOT_ALLOWED', { status: record.status, move: '' });
    await this.store.lockSides(unit, consultant.id, record.firmId);
    const today = taipeiDate(unit.now);
    const asked = this.directory.asMatch(consultant, today, 0, null);
    if (conflictsOf(await this.cases.matchCase(record, unit.tx), asked, today).length > 0)
      throw new DomainError('CONFLICT_OF_INTEREST');
    const busy = busyRange(meeting, await this.way(unit, record, consultant, meeting.address));
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

  private meetingOf(record: CaseRecord, wish: Wish): Meeting {
    const online = wish.mode === 'ONLINE';
    return {
      startsAt: new Date(wish.startsAt),
      minutes: wish.minutes,
      mode: wish.mode,
      meetingLink: online ? wish.meetingLink || this.room(record.number ?? '') : null,
      address: online ? null : (wish.address ?? null),
      hoursAgreed: wish.hoursAgreed,
    };
  }
}
