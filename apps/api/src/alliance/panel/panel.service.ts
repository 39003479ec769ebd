import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type {
  declareInterests,
  listMyMeetings,
  MyMeeting,
  MySlot,
  seeMyResult,
  signSummary,
} from '@pilotage/contracts/panel';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { nameOf, ProposalDocuments } from '../documents.store';
import { contentOf } from './desk-view';
import { MeetingLog } from './meeting-log';
import { MeetingStore, rulesOf, type MeetingRow, type SeatRow, type SlotRow } from './meeting.store';
import { MySeats, seatIn, type MySeat } from './my-seat';
import { clockOf, hasDeclared, isRecused, numberOf } from './panel-cases';
import { SeatsStore, type SheetRow } from './seats.store';

/** A member's meetings: the invitation, the declaration before anything opens, the agenda, the signature. */
@Injectable()
export class PanelService {
  constructor(
    private readonly mine: MySeats,
    private readonly meetings: MeetingStore,
    private readonly seats: SeatsStore,
    private readonly documents: ProposalDocuments,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: MeetingLog,
  ) {}

  async list(actor: Actor): Promise<Output<typeof listMyMeetings>> {
    const numbers = await this.meetings.numbersFor(actor.accountId);
    const all = await Promise.all(numbers.map((no) => this.mine.seat(no, actor)));
    return { meetings: await Promise.all(all.map((m) => this.row(m))) };
  }

  private async row({ meeting, seat }: MySeat): Promise<Output<typeof listMyMeetings>['meetings'][number]> {
    const declared = hasDeclared(seat, meeting);
    const slots = slotsOf({ meeting, seat }, await this.ownSheets(meeting, seat));
    const open = declared && seat.answer === 'ACCEPTED' ? slots : [];
    return {
      ...headOf(meeting),
      answer: seat.answer,
      declared,
      toScore: open.length,
      scored: open.filter((s) => s.sheet === 'IN').length,
    };
  }

  async see(no: string, actor: Actor): Promise<MyMeeting> {
    const { meeting, seat } = await this.mine.seat(no, actor);
    const rules = rulesOf(meeting);
    const sheets = await this.ownSheets(meeting, seat);
    const accepted = seat.answer === 'ACCEPTED';
    return {
      ...headOf(meeting),
      meetingLink: accepted ? meeting.meetingLink : null,
      code: seat.code,
      answer: seat.answer,
      declared: hasDeclared(seat, meeting),
      toDeclare: accepted ? await this.toDeclare(meeting, seat) : [],
      slots: accepted && hasDeclared(seat, meeting) ? slotsOf({ meeting, seat }, sheets) : [],
      talkMinutes: rules.talkMinutes,
      answerMinutes: rules.answerMinutes,
      signedAt: seat.signedAt?.toISOString() ?? null,
      now: (await this.clock.now()).toISOString(),
    };
  }

  /** Names only, in the order of the numbers. What he is recused from is his own answer, and nothing else is said of it. */
  private async toDeclare(meeting: MeetingRow, seat: SeatRow): Promise<MyMeeting['toDeclare']> {
    const firms = await this.documents.firmNames(meeting.slots.map((s) => s.proposalId));
    const sorted = [...meeting.slots].sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1));
    return sorted.map((s) => {
      const said = seat.declarations.find((d) => d.proposalId === s.proposalId);
      return {
        proposal: numberOf(s),
        name: nameOf(s.proposal),
        firms: said?.conflict ? [] : [...(firms.get(s.proposalId) ?? [])],
        conflict: said?.conflict ?? null,
      };
    });
  }

  async answer(no: string, come: boolean, actor: Actor): Promise<MyMeeting> {
    await this.change(no, actor, async ({ meeting, seat }, unit) => {
      if (meeting.status !== 'PLANNED' && seat.answer !== 'INVITED') throw new DomainError('INVITATION_CLOSED');
      await this.seats.changeSeat(unit, seat.id, { answer: come ? 'ACCEPTED' : 'DECLINED', answeredAt: unit.now });
      await this.log.record(unit, actor, 'answerInvitation', meeting, { code: seat.code, come });
    });
    return come ? this.see(no, actor) : this.declined(no, actor);
  }

  /** Who declines is shown the invitation a last time, without anything of the meeting's inside. */
  private async declined(no: string, actor: Actor): Promise<MyMeeting> {
    const meeting = await this.meetings.byNumber(no);
    const seat = meeting?.seats.find((s) => s.accountId === actor.accountId);
    if (!meeting || !seat) throw new DomainError('NOT_FOUND');
    const { talkMinutes, answerMinutes } = rulesOf(meeting);
    const nothing = { meetingLink: null, declared: false, toDeclare: [], slots: [], signedAt: null };
    const now = (await this.clock.now()).toISOString();
    return { ...headOf(meeting), ...nothing, code: seat.code, answer: seat.answer, talkMinutes, answerMinutes, now };
  }

  /** A conflict needs its reason, takes a sheet that is there out, and is never taken back. */
  async declare(no: string, answers: In<typeof declareInterests>['body']['answers'], actor: Actor): Promise<MyMeeting> {
    await this.change(no, actor, async ({ meeting, seat }, unit) => {
      if (seat.answer !== 'ACCEPTED') throw new DomainError('INVITATION_OPEN');
      if (meeting.status === 'CLOSED' || meeting.status === 'RELEASED') throw new DomainError('SCORING_CLOSED');
      for (const [i, a] of answers.entries()) {
        const slot = meeting.slots.find((s) => numberOf(s) === a.proposal);
        if (!slot) throw new DomainError('NOT_FOUND', undefined, `answers.${i}.proposal`);
        if (a.conflict && !a.reason) throw new DomainError('REASON_REQUIRED', undefined, `answers.${i}.reason`);
        const { conflict, reason } = a;
        await this.seats.declare(unit, { seatId: seat.id, proposalId: slot.proposalId, conflict, reason });
        if (conflict) await this.seats.remove(unit, seat.id, slot.proposalId);
      }
      await this.seats.changeSeat(unit, seat.id, { declaredAt: unit.now });
      const conflicts = answers.filter((a) => a.conflict).map((a) => a.proposal);
      await this.log.record(unit, actor, 'declareInterests', meeting, { code: seat.code, conflicts });
    });
    return this.see(no, actor);
  }

  async result(no: string, actor: Actor): Promise<Output<typeof seeMyResult>> {
    const { meeting, seat } = await this.mine.seat(no, actor);
    const result = meeting.results[0];
    if (!result || seat.answer !== 'ACCEPTED') throw new DomainError('NOT_FOUND');
    const mine = contentOf(result).filter((c) => !c.recused.includes(seat.code));
    return {
      frozenAt: result.frozenAt.toISOString(),
      hash: result.hash,
      cases: mine.map((c) => ({
        proposal: c.id,
        name: c.name,
        mean: c.standing.mean,
        outcome: c.standing.outcome,
      })),
      signedAt: seat.signedAt?.toISOString() ?? null,
    };
  }

  /** Signs what is frozen now; who has an older one before him is told to look again. */
  async sign(no: string, hash: string, actor: Actor): Promise<Output<typeof signSummary>> {
    let signedAt = '';
    await this.change(no, actor, async ({ meeting, seat }, unit) => {
      const result = meeting.results[0];
      if (!result || result.hash !== hash || seat.answer !== 'ACCEPTED') throw new DomainError('RESULT_NOT_FROZEN');
      await this.seats.changeSeat(unit, seat.id, { signedAt: unit.now });
      await this.log.record(unit, actor, 'signSummary', meeting, { code: seat.code, hash });
      signedAt = unit.now.toISOString();
    });
    return { signedAt };
  }

  private async ownSheets(meeting: MeetingRow, seat: SeatRow): Promise<SheetRow[]> {
    return (await this.seats.sheets(meeting.id)).filter((s) => s.seatId === seat.id);
  }

  private async change(
    no: string,
    actor: Actor,
    work: (mine: MySeat, unit: Parameters<Parameters<Database['transact']>[1]>[0]) => Promise<void>,
  ): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const meeting = await this.meetings.lock(unit, no);
      await work({ meeting: meeting as MeetingRow, seat: seatIn(meeting, actor) }, unit);
    });
  }
}

function headOf(m: MeetingRow) {
  return { no: m.number, title: m.title, startsAt: m.startsAt.toISOString(), place: m.place, status: m.status };
}

function slotsOf({ meeting, seat }: MySeat, sheets: readonly SheetRow[]): MySlot[] {
  const visible = meeting.slots.filter((s) => !isRecused(seat, s.proposalId));
  return visible.map((s: SlotRow) => {
    const sheet = sheets.find((own) => own.proposalId === s.proposalId);
    return {
      proposal: numberOf(s),
      name: nameOf(s.proposal),
      position: s.position,
      startsAt: s.startsAt.toISOString(),
      endsAt: s.endsAt.toISOString(),
      clock: clockOf(s),
      sheet: !sheet ? 'NONE' : sheet.submittedAt ? 'IN' : 'DRAFT',
    };
  });
}
