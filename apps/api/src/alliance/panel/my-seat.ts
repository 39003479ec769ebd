import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { Tx } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { MeetingStore, type MeetingRow, type SeatRow, type SlotRow } from './meeting.store';
import { hasDeclared, isRecused, numberOf } from './panel-cases';

export interface MySeat {
  readonly meeting: MeetingRow;
  readonly seat: SeatRow;
}

export interface MyProposal extends MySeat {
  readonly slot: SlotRow;
}

/**
 * What a member of the panel may look at. Everything that is not his answers as if it did not exist: a meeting he is not
 * invited to, a proposal that is not on its agenda, and one that he is recused from (SPEC M2, Q7).
 */
@Injectable()
export class MySeats {
  constructor(private readonly meetings: MeetingStore) {}

  async seat(no: string, actor: Actor, tx?: Tx): Promise<MySeat> {
    const meeting = await this.meetings.byNumber(no, tx);
    return { meeting: meeting as MeetingRow, seat: seatIn(meeting, actor) };
  }

  /** @throws DomainError CONFLICT_NOT_DECLARED while anything on the agenda waits for his declaration */
  async proposal(no: string, proposal: string, actor: Actor, tx?: Tx): Promise<MyProposal> {
    const { meeting, seat } = await this.seat(no, actor, tx);
    return { meeting, seat, slot: slotFor(meeting, seat, proposal) };
  }
}

export function seatIn(meeting: MeetingRow | null, actor: Actor): SeatRow {
  const seat = meeting?.seats.find((s) => s.accountId === actor.accountId);
  if (!meeting || !seat || seat.answer === 'DECLINED') throw new DomainError('NOT_FOUND');
  return seat;
}

export function slotFor(meeting: MeetingRow, seat: SeatRow, proposal: string): SlotRow {
  const slot = meeting.slots.find((s) => numberOf(s) === proposal);
  if (!slot || isRecused(seat, slot.proposalId)) throw new DomainError('NOT_FOUND');
  if (seat.answer !== 'ACCEPTED') throw new DomainError('INVITATION_OPEN');
  if (!hasDeclared(seat, meeting)) throw new DomainError('CONFLICT_NOT_DECLARED');
  return slot;
}
