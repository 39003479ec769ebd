import { Injectable } from '@nestjs/common';
import { concludePanel, openMatters, rankProposals, type FrozenPanel } from '@pilotage/domain/alliance';
import { DomainError, type Refusal } from '@pilotage/domain/kernel';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { disposeDivergence, recordVote } from '@pilotage/contracts/panel-result';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { hashOf } from '../../platform/database/hash';
import type { Actor } from '../../platform/http/actor';
import { MeetingLog } from './meeting-log';
import { slotOf } from './meeting.service';
import { MeetingStore, rubricOf, rulesOf, type MeetingRow } from './meeting.store';
import { numberOf, panelCases, termsOf, validSheets } from './panel-cases';
import { ProposalsStore } from './proposals.store';
import { SeatsStore } from './seats.store';

/** After the last presentation: close, vote on ties, deal with divergences, freeze (SPEC M4, M5, M7, M9). */
@Injectable()
export class ClosingService {
  constructor(
    private readonly meetings: MeetingStore,
    private readonly seats: SeatsStore,
    private readonly proposals: ProposalsStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: MeetingLog,
  ) {}

  async close(no: string, actor: Actor): Promise<void> {
    await this.inMeeting(no, async (unit, meeting) => {
      if (meeting.status === 'PLANNED') throw new DomainError('AGENDA_NOT_DRAWN');
      if (meeting.status !== 'OPEN') throw new DomainError('SCORING_CLOSED');
      const late = meeting.slots.find((s) => s.phase !== 'DONE');
      if (late) throw new DomainError('AGENDA_NOT_OVER', { no: numberOf(late) });
      const few = await this.belowQuorum(unit, meeting);
      if (few.length > 0) throw new DomainError(few);
      for (const slot of meeting.slots)
        await this.proposals.move(unit, slot.proposal, 'closeScoring', actor, { detail: { meeting: no } });
      await this.meetings.change(unit, meeting.id, { status: 'CLOSED', closedAt: unit.now });
      await this.log.record(unit, actor, 'closeScoring', meeting);
    });
  }

  private async belowQuorum(unit: Unit, meeting: MeetingRow): Promise<Refusal[]> {
    const sheets = await this.seats.sheets(meeting.id, unit.tx);
    const min = rulesOf(meeting).quorum;
    return meeting.slots.flatMap((slot): Refusal[] => {
      const [n, proposal] = [validSheets(meeting, sheets, slot.proposalId).length, numberOf(slot)];
      return n < min ? [{ code: 'QUORUM_NOT_MET', field: `cases.${proposal}`, params: { no: proposal, n, min } }] : [];
    });
  }

  async reopen(no: string, reason: string, actor: Actor): Promise<void> {
    await this.inMeeting(no, async (unit, meeting) => {
      if (meeting.status === 'RELEASED') throw new DomainError('RESULT_FROZEN');
      if (meeting.status !== 'CLOSED') throw new DomainError('SCORING_OPEN');
      await this.meetings.setAside(unit, meeting.id, reason);
      for (const slot of meeting.slots) {
        await this.proposals.move(unit, slot.proposal, 'reopenScoring', actor, { detail: { meeting: no }, reason });
        await this.meetings.changeSlot(unit, slot.id, { vote: null, voteNote: null });
      }
      await this.meetings.change(unit, meeting.id, { status: 'OPEN', closedAt: null });
      await this.log.record(unit, actor, 'reopenScoring', meeting, {}, reason);
    });
  }

  /** @throws DomainError VOTE_NOT_OF_TIE unless exactly the members of one open or voted tie are named */
  async vote(no: string, body: In<typeof recordVote>['body'], actor: Actor): Promise<void> {
    await this.inClosed(no, async (unit, meeting) => {
      const cases = panelCases(meeting, await this.seats.sheets(meeting.id, unit.tx), new Map());
      const { rules, awards, votes } = termsOf(meeting);
      const others = votes.filter((v) => !body.order.includes(v));
      const { openTies } = rankProposals(cases, rules, awards, others);
      const same = openTies.some((t) => [...t].sort().join() === [...body.order].sort().join());
      if (!same) throw new DomainError('VOTE_NOT_OF_TIE', undefined, 'order');
      const after = Math.max(0, ...meeting.slots.map((s) => s.vote ?? 0));
      for (const [i, proposal] of body.order.entries())
        await this.meetings.changeSlot(unit, slotOf(meeting, proposal).id, {
          vote: after + i + 1,
          voteNote: body.note,
        });
      await this.log.record(unit, actor, 'recordVote', meeting, { order: body.order }, body.note);
    });
  }

  async dispose(no: string, proposal: string, body: In<typeof disposeDivergence>['body'], actor: Actor): Promise<void> {
    await this.inClosed(no, async (unit, meeting) => {
      const slot = slotOf(meeting, proposal);
      await this.meetings.changeSlot(unit, slot.id, {
        disposition: body.kind,
        dispositionText: body.text,
        disposedById: actor.accountId,
        disposedAt: unit.now,
      });
      await this.log.record(unit, actor, 'disposeDivergence', meeting, { proposal, kind: body.kind }, body.text);
    });
  }

  /** What is open is told all at once; what is frozen is one document with its hash. */
  async freeze(no: string, actor: Actor): Promise<void> {
    await this.inClosed(no, async (unit, meeting) => {
      const opinions = await this.proposals.opinions(
        meeting.slots.map((s) => s.proposalId),
        unit.tx,
      );
      const cases = panelCases(meeting, await this.seats.sheets(meeting.id, unit.tx), opinions);
      const terms = termsOf(meeting);
      const open = openMatters(cases, terms);
      if (open.length > 0) throw new DomainError(open);
      const content: FrozenPanel = {
        meeting: no,
        title: meeting.title,
        startsAt: meeting.startsAt.toISOString(),
        seed: meeting.seed,
        rubric: rubricOf(meeting).version,
        awards: meeting.awards,
        passMark: terms.rules.passMark,
        seats: meeting.seats.map(({ code, answer, attended }) => ({ code, answer, attended })),
        votes: terms.votes,
        cases: concludePanel(cases, terms),
      };
      const hash = hashOf(content);
      await this.meetings.freeze(unit, { meetingId: meeting.id, content, hash, frozenById: actor.accountId });
      await this.log.record(unit, actor, 'freezeResult', meeting, { hash });
    });
  }

  private inClosed(no: string, work: (unit: Unit, meeting: MeetingRow) => Promise<void>): Promise<void> {
    return this.inMeeting(no, async (unit, meeting) => {
      if (meeting.results.length > 0 || meeting.status === 'RELEASED') throw new DomainError('RESULT_FROZEN');
      if (meeting.status !== 'CLOSED') throw new DomainError('SCORING_OPEN');
      await work(unit, meeting);
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
