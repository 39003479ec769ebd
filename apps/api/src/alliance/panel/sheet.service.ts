import { Injectable } from '@nestjs/common';
import { checkScores, totalOf, type ScoreEntries } from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { askPanelQuestion, MySheet, saveMySheet } from '@pilotage/contracts/panel-sheet';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { ProposalDocuments } from '../documents.store';
import { MeetingLog } from './meeting-log';
import { MeetingStore, rubricOf, rulesOf, type MeetingRow } from './meeting.store';
import { MySeats, seatIn, slotFor, type MyProposal } from './my-seat';
import { clockOf, isRecused, numberOf, questionsOf, recusedCodes, takingPart } from './panel-cases';
import { ProposalsStore } from './proposals.store';
import { checkHead } from './running.service';
import { isValid, scoresOf, SeatsStore, type SheetRow } from './seats.store';

/** One proposal on a member's desk: documents, his own sheet, questions. Others' sheets open when his is in (SPEC M6). */
@Injectable()
export class SheetService {
  constructor(
    private readonly mine: MySeats,
    private readonly meetings: MeetingStore,
    private readonly seats: SeatsStore,
    private readonly proposals: ProposalsStore,
    private readonly documents: ProposalDocuments,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly log: MeetingLog,
  ) {}

  async see(no: string, proposal: string, actor: Actor): Promise<MySheet> {
    const mine = await this.mine.proposal(no, proposal, actor);
    const { meeting, seat, slot } = mine;
    const sheets = await this.seats.sheets(meeting.id);
    const own = sheets.find((s) => s.seatId === seat.id && s.proposalId === slot.proposalId);
    const now = await this.clock.now();
    const who = { id: actor.accountId, kind: 'panel', ip: actor.ip };
    await this.audit.look(now, who, { type: 'alliance', id: slot.proposalId });
    return {
      ...placeOf(mine),
      ...(await this.proposals.readable(slot.proposalId)),
      rubric: rubricOf(meeting),
      rules: rulesOf(meeting),
      code: seat.code,
      scores: own ? scoresOf(own) : {},
      revision: own?.revision ?? 0,
      savedAt: own?.savedAt.toISOString() ?? null,
      submittedAt: own?.submittedAt?.toISOString() ?? null,
      reopened: own?.reopenedAt ? { at: own.reopenedAt.toISOString(), reason: own.reopenReason ?? '' } : null,
      clock: clockOf(slot),
      questions: questionsOf(slot),
      attendance: attendanceOf(meeting, slot.proposalId),
      others: own?.submittedAt ? othersOf(mine, sheets) : [],
      now: now.toISOString(),
    };
  }

  async file(no: string, proposal: string, file: string, actor: Actor): Promise<FileAnswer> {
    const { slot } = await this.mine.proposal(no, proposal, actor);
    return this.documents.file(slot.proposalId, file);
  }

  /** @throws DomainError SHEET_SUBMITTED, SCORING_CLOSED, or STALE_VERSION with the newer scores */
  async save(no: string, proposal: string, revision: number, scores: ScoreEntries, actor: Actor) {
    return this.inOpen(no, proposal, actor, async (mine, unit): Promise<Output<typeof saveMySheet>> => {
      const { seat, slot } = mine;
      const known = new Set(rubricOf(mine.meeting).criteria.map((c) => c.id));
      const foreign = Object.keys(scores).find((c) => !known.has(c));
      if (foreign) throw new DomainError('INPUT_INVALID', undefined, `scores.${foreign}`);
      if (!(await this.seats.save(unit, seat.id, slot.proposalId, revision, scores)))
        throw await this.stale(mine, unit);
      return { revision: revision + 1, savedAt: unit.now.toISOString() };
    });
  }

  async submit(no: string, proposal: string, revision: number, actor: Actor): Promise<MySheet> {
    await this.inOpen(no, proposal, actor, async (mine, unit) => {
      const { meeting, seat, slot } = mine;
      if (slot.phase !== 'DONE') throw new DomainError('SLOT_NOT_OVER');
      const sheet = await this.seats.sheet(seat.id, slot.proposalId, unit.tx);
      if (!sheet || sheet.revision !== revision) throw await this.stale(mine, unit);
      const scores = scoresOf(sheet);
      const wrong = checkScores(scores, rubricOf(meeting), rulesOf(meeting));
      if (wrong.length > 0) throw new DomainError(wrong);
      if (!(await this.seats.submit(unit, sheet))) throw await this.stale(mine, unit);
      const total = totalOf(scores, rubricOf(meeting));
      await this.log.record(unit, actor, 'submitSheet', meeting, { code: seat.code, proposal, total });
    });
    return this.see(no, proposal, actor);
  }

  /** Questions are collected while the firm talks and until the answers begin; two alike become one with two letters. */
  async ask(no: string, proposal: string, body: In<typeof askPanelQuestion>['body'], actor: Actor) {
    await this.inOpen(no, proposal, actor, async ({ meeting, seat, slot }, unit) => {
      if (slot.phase !== 'TALK' && slot.phase !== 'ASK') throw new DomainError('QUESTIONS_CLOSED');
      if (body.sameAs !== null) checkHead(slot, null, body.sameAs);
      await this.meetings.ask(unit, { slotId: slot.id, seatId: seat.id, text: body.text, sameAsId: body.sameAs });
      await this.log.record(unit, actor, 'askQuestion', meeting, { code: seat.code, proposal });
    });
    const { slot } = await this.mine.proposal(no, proposal, actor);
    return { questions: questionsOf(slot) };
  }

  private async stale({ seat, slot }: MyProposal, unit: Unit): Promise<DomainError> {
    const sheet = await this.seats.sheet(seat.id, slot.proposalId, unit.tx);
    if (sheet?.submittedAt) return new DomainError('SHEET_SUBMITTED');
    const time = sheet?.savedAt.toISOString() ?? '';
    return new DomainError('STALE_VERSION', { name: '—', time }, '', {
      revision: sheet?.revision ?? 0,
      scores: sheet ? scoresOf(sheet) : {},
    });
  }

  /** Beside others who hand in, and never beside somebody who closes. */
  private async inOpen<T>(
    no: string,
    proposal: string,
    actor: Actor,
    work: (mine: MyProposal, unit: Unit) => Promise<T>,
  ): Promise<T> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const meeting = await this.meetings.lock(unit, no, 'SHARE');
      const seat = seatIn(meeting, actor);
      const slot = slotFor(meeting as MeetingRow, seat, proposal);
      if (meeting?.status === 'CLOSED' || meeting?.status === 'RELEASED') throw new DomainError('SCORING_CLOSED');
      return work({ meeting: meeting as MeetingRow, seat, slot }, unit);
    });
  }
}

function placeOf({ meeting, slot }: MyProposal) {
  const { number, title, startsAt, place, status } = meeting;
  return {
    meeting: { no: number, title, startsAt: startsAt.toISOString(), place, status },
    proposal: numberOf(slot),
    position: slot.position,
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
  };
}

function attendanceOf(meeting: MeetingRow, proposalId: string): MySheet['attendance'] {
  const seats = meeting.seats.filter((s) => s.answer === 'ACCEPTED').length;
  const taking = takingPart(meeting, proposalId).length;
  return { seats, taking, recused: recusedCodes(meeting, proposalId), quorum: rulesOf(meeting).quorum };
}

function othersOf({ meeting, seat, slot }: MyProposal, sheets: readonly SheetRow[]): MySheet['others'] {
  const others = sheets.filter((s) => s.proposalId === slot.proposalId && s.seatId !== seat.id && isValid(s));
  const away = new Set(meeting.seats.filter((s) => isRecused(s, slot.proposalId)).map((s) => s.id));
  return others
    .filter((s) => !away.has(s.seatId))
    .map((s) => {
      const entries = Object.entries(scoresOf(s));
      return {
        code: s.seat.code,
        total: totalOf(scoresOf(s), rubricOf(meeting)) / 100,
        points: Object.fromEntries(entries.map(([c, e]) => [c, e.points ?? 0])),
        comments: Object.fromEntries(entries.flatMap(([c, e]) => (e.comment ? [[c, e.comment]] : []))),
      };
    });
}
