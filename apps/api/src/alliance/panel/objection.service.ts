import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { addDays, taipeiDate, taipeiInstant } from '@pilotage/domain/taiwan';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { AllianceReview } from '@pilotage/contracts/alliance-review';
import type { answerObjection } from '@pilotage/contracts/panel-result';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { violatesUnique } from '../../platform/database/violations';
import type { Actor } from '../../platform/http/actor';
import { Notices } from '../../platform/notices/notices';
import { Proposals } from '../proposals.store';
import { MeetingLog } from './meeting-log';
import { slotOf } from './meeting.service';
import { MeetingStore, rulesOf, type MeetingRow, type ObjectionRow } from './meeting.store';

/** What an applicant holds against its result, and what the office answers (SPEC M10). */
@Injectable()
export class ObjectionService {
  constructor(
    private readonly meetings: MeetingStore,
    private readonly proposals: Proposals,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly log: MeetingLog,
  ) {}

  /** @throws DomainError NOT_FOUND for another firm's; OBJECTION_CLOSED; OBJECTION_FILED when there is one */
  async file(id: string, text: string, actor: Actor): Promise<void> {
    const record = await this.proposals.ofFirm(id, actor.firmId);
    const meeting = await this.meetings.ofProposal(id);
    try {
      await this.database.transact(await this.clock.now(), async (unit) => {
        const until = meeting && objectionUntil(meeting);
        if (!meeting || !until || unit.now >= until) throw new DomainError('OBJECTION_CLOSED');
        await this.meetings.object(unit, { meetingId: meeting.id, proposalId: id, text, filedById: actor.accountId });
        await this.tell(unit, 'allianceObjected', id, 'coordinators', `/desk/panel/${meeting.number}?tab=letters`);
        await this.audit.record(unit, {
          actor: { id: actor.accountId, kind: 'leader', ip: actor.ip },
          action: 'alliance.object',
          subject: { type: 'alliance', id },
          detail: { no: record.number, meeting: meeting.number },
          personal: { reason: text },
        });
      });
    } catch (error) {
      if (violatesUnique(error, 'proposal_id')) throw new DomainError('OBJECTION_FILED');
      throw error;
    }
  }

  /** @throws DomainError NOT_FOUND where nobody has objected; OBJECTION_ANSWERED */
  async answer(no: string, proposal: string, body: In<typeof answerObjection>['body'], actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const meeting = await this.meetings.lock(unit, no);
      if (!meeting) throw new DomainError('NOT_FOUND');
      const { proposalId } = slotOf(meeting, proposal);
      const made = meeting.objections.find((o) => o.proposalId === proposalId);
      if (!made) throw new DomainError('NOT_FOUND', undefined, 'proposal');
      const first = await this.meetings.answerObjection(unit, made.id, { ...body, answeredById: actor.accountId });
      if (!first) throw new DomainError('OBJECTION_ANSWERED');
      await this.tell(unit, 'allianceObjectionAnswered', proposalId, 'leader');
      const detail = { proposal, outcome: body.outcome };
      await this.log.record(unit, actor, 'answerObjection', meeting, detail, body.answer);
    });
  }

  private async tell(
    unit: Unit,
    event: string,
    id: string,
    to: 'leader' | 'coordinators',
    path?: string,
  ): Promise<void> {
    const record = await this.proposals.byId(id, unit.tx);
    for (const person of await this.proposals.audience(unit, record, to)) {
      if (person.accountId === null) continue;
      const params = { no: record.number ?? '', path: path ?? person.path };
      await this.notices.queue(unit, {
        event,
        to: { accountId: person.accountId },
        locale: person.locale,
        params,
        key: id,
      });
    }
  }
}

/** The end of the last day on which a result can be objected to; null before the letters, or where the rules give no day. */
export function objectionUntil(meeting: Pick<MeetingRow, 'releasedAt' | 'rules'>): Date | null {
  const { objectionDays } = rulesOf(meeting);
  if (!meeting.releasedAt || objectionDays === 0) return null;
  return taipeiInstant(addDays(taipeiDate(meeting.releasedAt), objectionDays + 1));
}

export function objectionView(o: ObjectionRow): NonNullable<NonNullable<AllianceReview['objection']>['filed']> {
  const { text, outcome, answer } = o;
  return {
    text,
    filedAt: o.filedAt.toISOString(),
    outcome,
    answer,
    answeredAt: o.answeredAt?.toISOString() ?? null,
  };
}
