import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import {
  changeMeeting,
  drawAgenda,
  invitePanel,
  listMeetings,
  markAttendance,
  moveClock,
  noteAnswer,
  planMeeting,
  recuseLate,
  reopenSheet,
  seeMeeting,
} from '@pilotage/contracts/panel-desk';
import {
  answerObjection,
  closeScoring,
  disposeDivergence,
  freezeResult,
  previewLetters,
  printPanelSummary,
  recordVote,
  releaseResult,
  reopenScoring,
  seePanelSummary,
} from '@pilotage/contracts/panel-result';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { ClosingService } from './closing.service';
import { DeskView } from './desk-view';
import { MeetingService } from './meeting.service';
import { ObjectionService } from './objection.service';
import { ReleaseService } from './release.service';
import { ReplanService } from './replan.service';
import { RunningService } from './running.service';
import { SummaryService } from './summary.service';

@Controller()
export class MeetingController {
  constructor(
    private readonly meetings: MeetingService,
    private readonly replans: ReplanService,
    private readonly running: RunningService,
    private readonly closing: ClosingService,
    private readonly releases: ReleaseService,
    private readonly summaries: SummaryService,
    private readonly objections: ObjectionService,
    private readonly view: DeskView,
  ) {}

  @Serve(listMeetings)
  list(): Promise<Output<typeof listMeetings>> {
    return this.view.list();
  }

  @Serve(planMeeting)
  async plan(@Input() { body }: In<typeof planMeeting>, @Acting() actor: Actor): Promise<Output<typeof planMeeting>> {
    return this.view.see(await this.meetings.plan(body, actor));
  }

  @Serve(seeMeeting)
  see(@Input() { params }: In<typeof seeMeeting>): Promise<Output<typeof seeMeeting>> {
    return this.view.see(params.no);
  }

  @Serve(changeMeeting)
  async change(
    @Input() { params, body }: In<typeof changeMeeting>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof changeMeeting>> {
    await this.replans.change(params.no, body, actor);
    return this.view.see(params.no);
  }

  @Serve(invitePanel)
  async invite(
    @Input() { params, body }: In<typeof invitePanel>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof invitePanel>> {
    await this.meetings.invite(params.no, body.emails, actor);
    return this.view.see(params.no);
  }

  @Serve(drawAgenda)
  async draw(
    @Input() { params, body }: In<typeof drawAgenda>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof drawAgenda>> {
    await this.meetings.draw(params.no, body, actor);
    return this.view.see(params.no);
  }

  @Serve(markAttendance)
  async attend(
    @Input() { params, body }: In<typeof markAttendance>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof markAttendance>> {
    await this.meetings.attend(params.no, params.code, body.attended, actor);
    return this.view.see(params.no);
  }

  @Serve(moveClock)
  async moveOn(
    @Input() { params, body }: In<typeof moveClock>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof moveClock>> {
    await this.running.moveOn(params.no, params.proposal, body.from, actor);
    return this.view.see(params.no);
  }

  @Serve(noteAnswer)
  async note(
    @Input() { params, body }: In<typeof noteAnswer>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof noteAnswer>> {
    await this.running.note(params.no, params.question, body, actor);
    return this.view.see(params.no);
  }

  @Serve(recuseLate)
  async recuse(
    @Input() { params, body }: In<typeof recuseLate>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof recuseLate>> {
    await this.meetings.recuse(params.no, params.code, body, actor);
    return this.view.see(params.no);
  }

  @Serve(reopenSheet)
  async reopenSheet(
    @Input() { params, body }: In<typeof reopenSheet>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof reopenSheet>> {
    await this.meetings.reopenSheet(params.no, params.code, body, actor);
    return this.view.see(params.no);
  }

  @Serve(closeScoring)
  async close(
    @Input() { params }: In<typeof closeScoring>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof closeScoring>> {
    await this.closing.close(params.no, actor);
    return this.view.see(params.no);
  }

  @Serve(reopenScoring)
  async reopen(
    @Input() { params, body }: In<typeof reopenScoring>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof reopenScoring>> {
    await this.closing.reopen(params.no, body.reason, actor);
    return this.view.see(params.no);
  }

  @Serve(recordVote)
  async vote(
    @Input() { params, body }: In<typeof recordVote>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof recordVote>> {
    await this.closing.vote(params.no, body, actor);
    return this.view.see(params.no);
  }

  @Serve(disposeDivergence)
  async dispose(
    @Input() { params, body }: In<typeof disposeDivergence>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof disposeDivergence>> {
    await this.closing.dispose(params.no, params.proposal, body, actor);
    return this.view.see(params.no);
  }

  @Serve(freezeResult)
  async freeze(
    @Input() { params }: In<typeof freezeResult>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof freezeResult>> {
    await this.closing.freeze(params.no, actor);
    return this.view.see(params.no);
  }

  @Serve(previewLetters)
  letters(@Input() { params }: In<typeof previewLetters>): Promise<Output<typeof previewLetters>> {
    return this.releases.preview(params.no);
  }

  @Serve(releaseResult)
  async release(
    @Input() { params, body }: In<typeof releaseResult>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof releaseResult>> {
    await this.releases.release(params.no, body.recipients, actor);
    return this.view.see(params.no);
  }

  @Serve(answerObjection)
  async answer(
    @Input() { params, body }: In<typeof answerObjection>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof answerObjection>> {
    await this.objections.answer(params.no, params.proposal, body, actor);
    return this.view.see(params.no);
  }

  @Serve(printPanelSummary)
  async printSummary(
    @Input() { params }: In<typeof printPanelSummary>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof printPanelSummary>> {
    await this.summaries.print(params.no, actor);
    return this.view.see(params.no);
  }

  @Serve(seePanelSummary)
  summary(@Input() { params }: In<typeof seePanelSummary>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.summaries.read(params.no, actor);
  }
}
