import { Injectable } from '@nestjs/common';
import { slotTimes } from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import { formatInstant } from '@pilotage/domain/taiwan';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { changeMeeting } from '@pilotage/contracts/panel-desk';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Notices } from '../../platform/notices/notices';
import { MeetingLog } from './meeting-log';
import { MeetingStore, rulesOf, type MeetingRow } from './meeting.store';
import { numberOf } from './panel-cases';
import { ProposalsStore } from './proposals.store';

type Plan = In<typeof changeMeeting>['body'];
const MOVED = '遴選會議時間或地點異動';

/** A meeting that has not begun gets another time or place: everybody is asked again, and the agenda moves along. */
@Injectable()
export class ReplanService {
  constructor(
    private readonly meetings: MeetingStore,
    private readonly proposals: ProposalsStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly log: MeetingLog,
  ) {}

  /** @throws DomainError AGENDA_STARTED once the meeting has begun */
  async change(no: string, { title, startsAt, place, meetingLink }: Plan, actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const before = await this.meetings.lock(unit, no);
      if (!before) throw new DomainError('NOT_FOUND');
      if (before.status !== 'PLANNED') throw new DomainError('AGENDA_STARTED');
      const plan = { title, startsAt: new Date(startsAt), place, meetingLink };
      const otherTime = plan.startsAt.getTime() !== before.startsAt.getTime();
      const moved = otherTime || place !== before.place || meetingLink !== before.meetingLink;
      await this.meetings.change(unit, before.id, plan);
      if (otherTime) await this.shift(unit, before, plan.startsAt);
      if (moved) await this.tell(unit, before, plan.startsAt, otherTime, actor);
      await this.log.record(unit, actor, 'changeMeeting', before, { startsAt, moved });
    });
  }

  /** The drawn order stays as it is. */
  private async shift(unit: Unit, meeting: MeetingRow, startsAt: Date): Promise<void> {
    const order = meeting.slots.map((s) => s.proposalId);
    const slots = slotTimes(order, startsAt, rulesOf(meeting)).map((s, i) => ({
      proposalId: s.id,
      position: i + 1,
      startsAt: s.startsAt,
      endsAt: s.endsAt,
    }));
    await this.meetings.setAgenda(unit, meeting.id, slots);
  }

  private async tell(unit: Unit, meeting: MeetingRow, startsAt: Date, asksAgain: boolean, actor: Actor): Promise<void> {
    if (asksAgain) await this.meetings.askAgain(unit, meeting.id);
    for (const seat of meeting.seats) {
      if (seat.answer === 'DECLINED' && !asksAgain) continue;
      const [when, whenEn] = [formatInstant(startsAt, 'zh-Hant'), formatInstant(startsAt, 'en')];
      const params = { no: meeting.number, when, whenEn, path: `/panel/${meeting.number}` };
      const to = { accountId: seat.accountId };
      const key = `${meeting.id}:${unit.now.toISOString()}`;
      await this.notices.queue(unit, { event: 'panelMoved', to, locale: seat.account.locale, params, key });
    }
    for (const slot of meeting.slots) {
      const detail = { meeting: meeting.number, proposal: numberOf(slot) };
      await this.proposals.move(unit, slot.proposal, 'reschedule', actor, { detail, reason: MOVED });
    }
  }
}
