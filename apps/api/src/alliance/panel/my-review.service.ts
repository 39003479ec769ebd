import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { AllianceReview } from '@pilotage/contracts/alliance-review';
import type { WireLetter } from '@pilotage/contracts/panel-result';
import { Clock } from '../../platform/clock/clock';
import type { Actor } from '../../platform/http/actor';
import { Proposals } from '../proposals.store';
import { MeetingStore, rulesOf, type MeetingRow } from './meeting.store';
import { objectionUntil, objectionView } from './objection.service';
import { numberOf } from './panel-cases';

/** What the lead firm is told of the review: its own quarter of an hour twice, and in the end its letter. */
@Injectable()
export class MyReviewService {
  constructor(
    private readonly proposals: Proposals,
    private readonly meetings: MeetingStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND unless the proposal is the firm's own */
  async see(id: string, actor: Actor): Promise<AllianceReview> {
    const record = actor.firmId === null ? null : await this.proposals.find({ id, firmId: actor.firmId });
    if (!record) throw new DomainError('NOT_FOUND');
    const meeting = await this.meetings.ofProposal(id);
    if (!meeting) return { presentation: null, letter: null, objection: null };
    const letter = letterOf(meeting, record.number ?? '');
    const objection = letter && objectionOf(meeting, id, await this.clock.now());
    return { presentation: presentationOf(meeting, id), letter, objection };
  }
}

function presentationOf(meeting: MeetingRow, proposalId: string): AllianceReview['presentation'] {
  const slot = meeting.slots.find((s) => s.proposalId === proposalId);
  if (!slot) return null;
  const { talkMinutes, answerMinutes } = rulesOf(meeting);
  return {
    meeting: meeting.number,
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    place: meeting.place,
    meetingLink: meeting.meetingLink,
    talkMinutes,
    answerMinutes,
  };
}

function objectionOf(meeting: MeetingRow, proposalId: string, now: Date): AllianceReview['objection'] {
  const until = objectionUntil(meeting);
  if (!until) return null;
  const made = meeting.objections.find((o) => o.proposalId === proposalId);
  return { until: until.toISOString(), open: !made && now < until, filed: made ? objectionView(made) : null };
}

function letterOf(meeting: MeetingRow, no: string): AllianceReview['letter'] {
  const sent = meeting.letters as unknown as readonly WireLetter[] | null;
  const letter = sent?.find((l) => l.no === no);
  if (!letter || !meeting.releasedAt || !meeting.slots.some((s) => numberOf(s) === no)) return null;
  const { subject, paragraphs, comments } = letter;
  return { subject, paragraphs, comments, releasedAt: meeting.releasedAt.toISOString() };
}
