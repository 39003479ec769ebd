import { Injectable } from '@nestjs/common';
import { nextPhase, type SlotPhase } from '@pilotage/domain/alliance';
import { DomainError, type Text } from '@pilotage/domain/kernel';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { noteAnswer } from '@pilotage/contracts/panel-desk';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { MeetingLog } from './meeting-log';
import { slotOf } from './meeting.service';
import { MeetingStore, type MeetingRow, type SlotRow } from './meeting.store';
import { numberOf } from './panel-cases';
import { ProposalsStore } from './proposals.store';

const PHASES: Readonly<Record<SlotPhase, Text>> = {
  WAITING: { zh: '等候', en: 'waiting' },
  TALK: { zh: '簡報', en: 'presentation' },
  ASK: { zh: '統一提問', en: 'questions' },
  ANSWER: { zh: '統一答覆', en: 'answers' },
  DONE: { zh: '結束', en: 'over' },
};

/** The meeting while it goes on: one clock, one slot at a time, all questions and then all answers (SPEC M1). */
@Injectable()
export class RunningService {
  constructor(
    private readonly meetings: MeetingStore,
    private readonly proposals: ProposalsStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: MeetingLog,
  ) {}

  /** Moves a slot to its next phase; the second of two who press at once is told where it stands. */
  async moveOn(no: string, proposal: string, from: SlotPhase, actor: Actor): Promise<void> {
    await this.inMeeting(no, async (unit, meeting) => {
      const slot = slotOf(meeting, proposal);
      const to = nextPhase[slot.phase];
      if (slot.phase !== from || to === null) {
        const { zh, en } = PHASES[slot.phase];
        throw new DomainError('SLOT_MOVED', { phase: zh, phaseEn: en });
      }
      if (meeting.status === 'CLOSED' || meeting.status === 'RELEASED') throw new DomainError('SCORING_CLOSED');
      if (from === 'WAITING') await this.begin(unit, meeting, slot);
      await this.meetings.movePhase(unit, slot.id, from, {
        phase: to,
        ...(to === 'TALK' ? { talkFrom: unit.now } : {}),
        ...(to === 'ASK' ? { askFrom: unit.now } : {}),
        ...(to === 'DONE' ? { doneAt: unit.now } : {}),
      });
      if (to === 'DONE') await this.proposals.move(unit, slot.proposal, 'present', actor, { detail: { meeting: no } });
      await this.log.record(unit, actor, 'moveClock', meeting, { proposal, to });
    });
  }

  private async begin(unit: Unit, meeting: MeetingRow, slot: SlotRow): Promise<void> {
    const running = meeting.slots.find((s) => s.phase !== 'WAITING' && s.phase !== 'DONE' && s.id !== slot.id);
    if (running) throw new DomainError('SLOT_RUNNING', { no: numberOf(running) });
    if (meeting.status === 'PLANNED') await this.meetings.change(unit, meeting.id, { status: 'OPEN' });
  }

  async note(no: string, id: string, body: In<typeof noteAnswer>['body'], actor: Actor): Promise<void> {
    await this.inMeeting(no, async (unit, meeting) => {
      const slot = meeting.slots.find((s) => s.questions.some((q) => q.id === id));
      if (!slot) throw new DomainError('NOT_FOUND');
      if (body.sameAs !== null) checkHead(slot, id, body.sameAs);
      await this.meetings.changeQuestion(unit, id, { state: body.state, answer: body.answer, sameAsId: body.sameAs });
      const detail = { proposal: numberOf(slot), question: id, state: body.state };
      await this.log.record(unit, actor, 'noteAnswer', meeting, detail);
    });
  }

  private async inMeeting(no: string, work: (unit: Unit, meeting: MeetingRow) => Promise<void>): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const meeting = await this.meetings.lock(unit, no);
      if (!meeting) throw new DomainError('NOT_FOUND');
      await work(unit, meeting);
    });
  }
}

/** A question is gathered under one that stands by itself, and takes nobody along. */
export function checkHead(slot: SlotRow, id: string | null, head: string): void {
  const found = slot.questions.find((q) => q.id === head);
  const leads = slot.questions.some((q) => q.sameAsId === id && id !== null);
  if (!found || found.id === id || found.sameAsId !== null || leads)
    throw new DomainError('INPUT_INVALID', undefined, 'sameAs');
}
