import { Injectable } from '@nestjs/common';
import { drawOrder, slotTimes } from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import { allianceRulesOf } from '@pilotage/domain/programme';
import { formatInstant } from '@pilotage/domain/taiwan';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { drawAgenda, planMeeting, recuseLate, reopenSheet } from '@pilotage/contracts/panel-desk';
import { Database, type Unit } from '../../platform/database/database';
import { Clock } from '../../platform/clock/clock';
import type { Actor } from '../../platform/http/actor';
import { Notices } from '../../platform/notices/notices';
import { CallsStore } from '../../programme/calls/calls.store';
import { MeetingLog } from './meeting-log';
import { MeetingStore, rulesOf, type MeetingRow } from './meeting.store';
import { freeCodes, isRecused, numberOf } from './panel-cases';
import { ProposalsStore, type PanelProposal } from './proposals.store';
import { SeatsStore } from './seats.store';

type NewSlot = Parameters<MeetingStore['setAgenda']>[2][number];
const REDRAWN = '簡報順序重新抽定';

/** Before and around a meeting: the plan, the invitations, the drawn agenda, who has come, conflicts found later. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly meetings: MeetingStore,
    private readonly seats: SeatsStore,
    private readonly proposals: ProposalsStore,
    private readonly calls: CallsStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly log: MeetingLog,
  ) {}

  /** The rubric and the rules are copied: a call that changes later does not change a meeting that is planned. */
  async plan(body: In<typeof planMeeting>['body'], actor: Actor): Promise<string> {
    const call = await this.calls.bySlug(body.call);
    const rubric = call?.settings.rubric;
    if (!call || !rubric || call.scheme !== 'ALLIANCE') throw new DomainError('NOT_FOUND', undefined, 'call');
    return this.database.transact(await this.clock.now(), async (unit) => {
      const number = await this.calls.nextNumber(unit, `M${call.year}`);
      const { title, place, meetingLink } = body;
      const plan = { number, callId: call.id, title, place, meetingLink, startsAt: new Date(body.startsAt) };
      const terms = { rubric, rules: allianceRulesOf(call.settings).panel, awards: call.settings.awards ?? 0 };
      const id = await this.meetings.create(unit, { ...plan, ...terms }, actor.accountId);
      await this.log.record(unit, actor, 'planMeeting', { id, number }, { rubric: rubric.version });
      return number;
    });
  }

  async invite(no: string, emails: readonly string[], actor: Actor): Promise<void> {
    const known = await this.seats.panelists();
    const people = emails.map((email, i) => {
      const found = known.find((p) => p.email.toLowerCase() === email.toLowerCase());
      if (!found) throw new DomainError('NOT_FOUND', undefined, `emails.${i}`);
      return found;
    });
    await this.change(no, async (unit, meeting) => {
      const seated = meeting.seats.map((s) => s.accountId);
      const twice = people.findIndex((p, i) => seated.includes(p.id) || people.findIndex((o) => o.id === p.id) !== i);
      if (twice >= 0) throw new DomainError('SEAT_TAKEN', undefined, `emails.${twice}`);
      const codes = freeCodes(meeting.seats.map((s) => s.code));
      const seats = people.map((p, i) => ({
        meetingId: meeting.id,
        accountId: p.id,
        code: codes[i] ?? '',
        invitedById: actor.accountId,
      }));
      await this.seats.invite(unit, seats);
      for (const p of people) await this.tellInvited(unit, meeting, p);
      await this.log.record(unit, actor, 'invitePanel', meeting, { codes: seats.map((s) => s.code) });
    });
  }

  private async tellInvited(unit: Unit, meeting: MeetingRow, to: { id: string; locale: string }): Promise<void> {
    await this.notices.queue(unit, {
      event: 'panelInvited',
      to: { accountId: to.id },
      locale: to.locale,
      params: {
        no: meeting.number,
        when: formatInstant(meeting.startsAt, 'zh-Hant'),
        whenEn: formatInstant(meeting.startsAt, 'en'),
        path: `/panel/${meeting.number}`,
      },
      key: meeting.id,
    });
  }

  /** Draws the order from the seed among orders with few comings and goings; drawing again replaces it until it begins. */
  async draw(no: string, body: In<typeof drawAgenda>['body'], actor: Actor): Promise<void> {
    await this.change(no, async (unit, meeting) => {
      if (meeting.status !== 'PLANNED') throw new DomainError('AGENDA_STARTED');
      const list = await this.agendaOf(unit, meeting, body.proposals);
      const byNumber = new Map(list.map((p) => [p.number ?? '', p]));
      const away = new Map(
        list.map((p) => [p.number ?? '', new Set(meeting.seats.filter((s) => isRecused(s, p.id)).map((s) => s.code))]),
      );
      const drawn = drawOrder(body.seed, [...byNumber.keys()], away);
      const slots = slotTimes(drawn.order, meeting.startsAt, rulesOf(meeting)).map((s, i) => ({
        proposalId: byNumber.get(s.id)?.id ?? '',
        position: i + 1,
        startsAt: s.startsAt,
        endsAt: s.endsAt,
      }));
      const gone = meeting.slots.filter((s) => !byNumber.has(numberOf(s)));
      if (gone[0]) throw new DomainError('NOT_ON_AGENDA', { no: numberOf(gone[0]) }, 'proposals');
      await this.meetings.setAgenda(unit, meeting.id, slots);
      await this.meetings.change(unit, meeting.id, { seed: body.seed, drawnAt: unit.now, comings: drawn.changes });
      for (const slot of slots) {
        const p = list.find((known) => known.id === slot.proposalId);
        if (p) await this.schedule(unit, p, meeting, slot, actor);
      }
      await this.log.record(unit, actor, 'drawAgenda', meeting, { seed: body.seed, order: drawn.order });
    });
  }

  /** Who comes onto the agenda is told, and so is who is on it already and now presents at another time. */
  private async schedule(
    unit: Unit,
    p: PanelProposal,
    meeting: MeetingRow,
    slot: NewSlot,
    actor: Actor,
  ): Promise<void> {
    const detail = { meeting: meeting.number };
    const before = meeting.slots.find((s) => s.proposalId === p.id);
    if (p.status === 'qualified') await this.proposals.move(unit, p, 'schedule', actor, { detail });
    else if (before && before.startsAt.getTime() !== slot.startsAt.getTime())
      await this.proposals.move(unit, p, 'reschedule', actor, { detail, reason: REDRAWN });
  }

  /** @throws DomainError NOT_ON_AGENDA for the first that is neither qualified nor on this agenda */
  private async agendaOf(unit: Unit, meeting: MeetingRow, numbers: readonly string[]): Promise<PanelProposal[]> {
    const own = new Set(meeting.slots.map((s) => s.proposalId));
    const wanted = [...new Set(numbers)];
    const found = await this.proposals.byNumbers(wanted, unit.tx);
    return wanted.map((no, i) => {
      const p = found.find((f) => f.number === no && f.callId === meeting.callId);
      if (!p || (p.status !== 'qualified' && !own.has(p.id)))
        throw new DomainError('NOT_ON_AGENDA', { no }, `proposals.${i}`);
      return p;
    });
  }

  async attend(no: string, code: string, attended: boolean, actor: Actor): Promise<void> {
    await this.change(no, async (unit, meeting) => {
      const seat = seatOf(meeting, code);
      await this.seats.changeSeat(unit, seat.id, { attended });
      await this.log.record(unit, actor, 'markAttendance', meeting, { code, attended });
    });
  }

  /** A conflict found during or after the meeting takes the sheet out; a frozen result has to be reopened first. */
  async recuse(no: string, code: string, body: In<typeof recuseLate>['body'], actor: Actor): Promise<void> {
    await this.change(no, async (unit, meeting) => {
      const [seat, slot] = [seatOf(meeting, code), slotOf(meeting, body.proposal)];
      if (meeting.results.length > 0) throw new DomainError('RESULT_FROZEN');
      const said = { seatId: seat.id, proposalId: slot.proposalId, conflict: true, reason: body.reason };
      await this.seats.declare(unit, { ...said, foundById: actor.accountId });
      await this.seats.remove(unit, seat.id, slot.proposalId);
      await this.log.record(unit, actor, 'recuseLate', meeting, { code, proposal: body.proposal }, body.reason);
    });
  }

  async reopenSheet(no: string, code: string, body: In<typeof reopenSheet>['body'], actor: Actor): Promise<void> {
    await this.change(no, async (unit, meeting) => {
      if (meeting.status !== 'OPEN') throw new DomainError('SCORING_CLOSED');
      const [seat, slot] = [seatOf(meeting, code), slotOf(meeting, body.proposal)];
      const sheet = await this.seats.sheet(seat.id, slot.proposalId, unit.tx);
      if (!sheet?.submittedAt || sheet.removedAt) throw new DomainError('NOT_FOUND', undefined, 'proposal');
      await this.seats.reopen(unit, sheet.id, body.reason);
      await this.log.record(unit, actor, 'reopenSheet', meeting, { code, proposal: body.proposal }, body.reason);
    });
  }

  private async change(no: string, work: (unit: Unit, meeting: MeetingRow) => Promise<void>): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const meeting = await this.meetings.lock(unit, no);
      if (!meeting) throw new DomainError('NOT_FOUND');
      await work(unit, meeting);
    });
  }
}

export function seatOf(meeting: MeetingRow, code: string) {
  const seat = meeting.seats.find((s) => s.code === code);
  if (!seat) throw new DomainError('NOT_FOUND', undefined, 'code');
  return seat;
}

export function slotOf(meeting: MeetingRow, proposal: string) {
  const slot = meeting.slots.find((s) => numberOf(s) === proposal);
  if (!slot) throw new DomainError('NOT_FOUND', undefined, 'proposal');
  return slot;
}
