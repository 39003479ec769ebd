import { Injectable } from '@nestjs/common';
import { letterOf, type AllianceMoveName, type Letter } from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import { allianceRulesOf } from '@pilotage/domain/programme';
import { addDays, taipeiDate, taipeiInstant } from '@pilotage/domain/taiwan';
import type { Output } from '@pilotage/contracts/endpoint';
import type { listAwards } from '@pilotage/contracts/panel';
import type { WireConcludedCase } from '@pilotage/contracts/panel-desk';
import type { previewLetters, WireLetter } from '@pilotage/contracts/panel-result';
import { Clock } from '../../platform/clock/clock';
import { Database, json, type Tx, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { contentOf } from './desk-view';
import { MeetingLog } from './meeting-log';
import { slotOf } from './meeting.service';
import { MeetingStore, rulesOf, type MeetingRow } from './meeting.store';
import { ProposalsStore } from './proposals.store';
import { scoresOf, SeatsStore } from './seats.store';

const MOVES: Readonly<Record<Letter['outcome'], AllianceMoveName>> = {
  SELECTED: 'select',
  RESERVED: 'reserve',
  DECLINED: 'decline',
};

/** All letters at once, and the public list (SPEC M9, M10). */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly meetings: MeetingStore,
    private readonly seats: SeatsStore,
    private readonly proposals: ProposalsStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: MeetingLog,
  ) {}

  async preview(no: string): Promise<Output<typeof previewLetters>> {
    const meeting = await this.meetings.byNumber(no);
    if (!meeting) throw new DomainError('NOT_FOUND');
    const releasedAt = meeting.releasedAt?.toISOString() ?? null;
    const letters = await this.letters(meeting);
    return { letters, recipients: letters.reduce((n, l) => n + l.recipients, 0), releasedAt };
  }

  /** @throws DomainError RESULT_NOT_FROZEN; RELEASE_COUNT when the number of recipients is not the one that was shown */
  async release(no: string, recipients: number, actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const meeting = await this.meetings.lock(unit, no);
      if (!meeting) throw new DomainError('NOT_FOUND');
      if (meeting.status === 'RELEASED') throw new DomainError('RESULT_FROZEN');
      const letters = await this.letters(meeting, unit.tx);
      const n = letters.reduce((sum, l) => sum + l.recipients, 0);
      if (n !== recipients) throw new DomainError('RELEASE_COUNT', { n }, 'recipients');
      const contractDue = await this.contractDue(meeting, unit);
      for (const letter of letters) {
        const { proposal } = slotOf(meeting, letter.no);
        const dueAt = letter.outcome === 'SELECTED' ? contractDue : null;
        await this.proposals.move(unit, proposal, MOVES[letter.outcome], actor, { detail: { meeting: no }, dueAt });
      }
      await this.meetings.change(unit, meeting.id, {
        status: 'RELEASED',
        releasedAt: unit.now,
        releasedById: actor.accountId,
        letters: json(letters),
      });
      await this.log.record(unit, actor, 'releaseResult', meeting, { letters: letters.length, recipients });
    });
  }

  /** The end of the last day on which the contract can be signed. */
  private async contractDue(meeting: MeetingRow, unit: Unit): Promise<Date> {
    const { settings } = await this.meetings.settingsOf(meeting.callId, unit.tx);
    return taipeiInstant(addDays(taipeiDate(unit.now), allianceRulesOf(settings).contractDays + 1));
  }

  async awards(year: number): Promise<Output<typeof listAwards>> {
    return this.proposals.awards(year);
  }

  /** What went out, or will. Comments come without the letters of who wrote them, and only where the call shows them. */
  private async letters(meeting: MeetingRow, tx?: Tx): Promise<WireLetter[]> {
    if (meeting.letters !== null) return meeting.letters as unknown as WireLetter[];
    const result = meeting.results[0];
    if (!result) throw new DomainError('RESULT_NOT_FROZEN');
    const cases = contentOf(result);
    const comments = rulesOf(meeting).commentsToApplicants ? await this.commentsOf(meeting, tx) : null;
    return Promise.all(cases.map((c) => this.letter(meeting, c, comments, tx)));
  }

  private async letter(
    meeting: MeetingRow,
    c: WireConcludedCase,
    comments: ReadonlyMap<string, readonly string[]> | null,
    tx?: Tx,
  ): Promise<WireLetter> {
    const { year, settings } = await this.meetings.settingsOf(meeting.callId, tx);
    const { id, firm } = slotOf(meeting, c.id).proposal;
    const made = letterOf({
      no: c.id,
      name: c.name,
      leader: c.leader,
      year,
      outcome: c.standing.outcome,
      reserve: c.standing.reserve,
      contractDays: allianceRulesOf(settings).contractDays,
      objectionDays: rulesOf(meeting).objectionDays,
      comments: comments && (comments.get(id) ?? []),
    });
    return {
      no: made.no,
      name: c.name,
      outcome: made.outcome,
      subject: { ...made.subject },
      paragraphs: made.paragraphs.map((p) => ({ ...p })),
      comments: [...made.comments],
      recipients: await this.proposals.recipients(firm.id, tx),
    };
  }

  private async commentsOf(meeting: MeetingRow, tx?: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
    const sheets = (await this.seats.sheets(meeting.id, tx)).filter((s) => s.submittedAt && !s.removedAt);
    const out = new Map<string, string[]>();
    for (const sheet of sheets) {
      const written = Object.values(scoresOf(sheet)).flatMap((e) => (e.comment.trim() ? [e.comment.trim()] : []));
      out.set(sheet.proposalId, [...(out.get(sheet.proposalId) ?? []), ...written]);
    }
    return new Map([...out].map(([id, list]) => [id, [...list].sort()]));
  }
}
