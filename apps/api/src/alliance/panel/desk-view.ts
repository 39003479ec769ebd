import { Injectable } from '@nestjs/common';
import { concludePanel, openMatters } from '@pilotage/domain/alliance';
import { DomainError, fill, refusals } from '@pilotage/domain/kernel';
import type { DeskMeeting, DeskSlot, listMeetings, WireConcludedCase } from '@pilotage/contracts/panel-desk';
import type { Output } from '@pilotage/contracts/endpoint';
import { Clock } from '../../platform/clock/clock';
import { nameOf } from '../documents.store';
import { MeetingStore, rubricOf, rulesOf, type MeetingRow, type SeatRow, type SlotRow } from './meeting.store';
import { objectionView } from './objection.service';
import {
  clockOf,
  dispositionOf,
  isRecused,
  numberOf,
  panelCases,
  questionsOf,
  recusedCodes,
  takingPart,
  termsOf,
  validSheets,
} from './panel-cases';
import { ProposalsStore } from './proposals.store';
import { SeatsStore, type SheetRow } from './seats.store';
import { summaryState, SummaryStore } from './summary.store';

/** A meeting for the office. While the scoring is open it is told who has handed in, never what (SPEC M6). */
@Injectable()
export class DeskView {
  constructor(
    private readonly meetings: MeetingStore,
    private readonly seats: SeatsStore,
    private readonly proposals: ProposalsStore,
    private readonly summaries: SummaryStore,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<Output<typeof listMeetings>> {
    const rows = await this.meetings.list();
    const panelists = await this.seats.panelists();
    return {
      meetings: rows.map((m) => ({
        no: m.number,
        title: m.title,
        startsAt: m.startsAt.toISOString(),
        status: m.status,
        proposals: m._count.slots,
        seats: m._count.seats,
      })),
      panelists: panelists.map(({ email, name }) => ({ email, name })),
      waiting: (await this.proposals.waiting(null)).length,
    };
  }

  async see(no: string): Promise<DeskMeeting> {
    const meeting = await this.meetings.byNumber(no);
    if (!meeting) throw new DomainError('NOT_FOUND');
    const sheets = await this.seats.sheets(meeting.id);
    const waiting = await this.proposals.waiting(meeting.callId);
    return {
      no,
      title: meeting.title,
      startsAt: meeting.startsAt.toISOString(),
      place: meeting.place,
      meetingLink: meeting.meetingLink,
      status: meeting.status,
      awards: meeting.awards,
      rules: rulesOf(meeting),
      rubric: rubricOf(meeting),
      seed: meeting.seed,
      drawnAt: meeting.drawnAt?.toISOString() ?? null,
      comings: meeting.comings,
      seats: meeting.seats.map((s) => seatView(s, meeting)),
      slots: meeting.slots.map((s) => slotView(s, meeting, sheets)),
      waiting: waiting.map((p) => ({ proposal: p.number ?? '', name: nameOf(p), leader: p.firm.nameZh })),
      ...(await this.outcome(meeting, sheets)),
      releasedAt: meeting.releasedAt?.toISOString() ?? null,
      objections: meeting.slots.flatMap((s) => {
        const made = meeting.objections.find((o) => o.proposalId === s.proposalId);
        return made ? [{ proposal: numberOf(s), ...objectionView(made) }] : [];
      }),
      now: (await this.clock.now()).toISOString(),
    };
  }

  private async outcome(
    meeting: MeetingRow,
    sheets: readonly SheetRow[],
  ): Promise<Pick<DeskMeeting, 'standing' | 'open' | 'result'>> {
    if (meeting.status === 'PLANNED' || meeting.status === 'OPEN') return { standing: null, open: [], result: null };
    const opinions = await this.proposals.opinions(meeting.slots.map((s) => s.proposalId));
    const cases = panelCases(meeting, sheets, opinions);
    const terms = termsOf(meeting);
    const frozen = meeting.results[0];
    const open = frozen ? [] : openMatters(cases, terms);
    return {
      standing: frozen ? contentOf(frozen) : concludePanel(cases, terms).map(wire),
      open: open.map((r) => ({ code: r.code, field: r.field, message: fill(refusals[r.code], r.params) })),
      result: frozen
        ? {
            frozenAt: frozen.frozenAt.toISOString(),
            frozenBy: await this.meetings.nameOf(frozen.frozenById),
            hash: frozen.hash,
            summary: await this.summary(frozen.id),
          }
        : null,
    };
  }

  private async summary(resultId: string): Promise<NonNullable<DeskMeeting['result']>['summary']> {
    const row = await this.summaries.newest(resultId);
    return row && { state: summaryState(row), askedAt: row.askedAt.toISOString() };
  }
}

const wire = (c: ReturnType<typeof concludePanel>[number]): WireConcludedCase =>
  structuredClone(c) as WireConcludedCase;

/** The frozen content, which `freeze` wrote in exactly this form. */
export function contentOf(result: MeetingRow['results'][number]): WireConcludedCase[] {
  return (result.content as unknown as { cases: WireConcludedCase[] }).cases;
}

function seatView(seat: SeatRow, meeting: MeetingRow): DeskMeeting['seats'][number] {
  const conflicts = meeting.slots.filter((s) => isRecused(seat, s.proposalId));
  const reasonOf = (s: SlotRow) => seat.declarations.find((d) => d.proposalId === s.proposalId)?.reason ?? null;
  return {
    code: seat.code,
    name: seat.account.name,
    answer: seat.answer,
    declaredAt: seat.declaredAt?.toISOString() ?? null,
    attended: seat.attended,
    signedAt: seat.signedAt?.toISOString() ?? null,
    conflicts: conflicts.map((s) => ({ proposal: numberOf(s), reason: reasonOf(s) })),
  };
}

function slotView(slot: SlotRow, meeting: MeetingRow, sheets: readonly SheetRow[]): DeskSlot {
  const taking = takingPart(meeting, slot.proposalId);
  const having = new Set(validSheets(meeting, sheets, slot.proposalId).map((s) => s.seatId));
  const missing = taking.filter((s) => !having.has(s.id)).map((s) => s.code);
  return {
    proposal: numberOf(slot),
    name: nameOf(slot.proposal),
    leader: slot.proposal.firm.nameZh,
    status: slot.proposal.status,
    position: slot.position,
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    clock: clockOf(slot),
    recused: recusedCodes(meeting, slot.proposalId),
    sheets: { in: having.size, of: taking.length, missing },
    questions: questionsOf(slot),
    disposition: dispositionOf(slot),
  };
}
