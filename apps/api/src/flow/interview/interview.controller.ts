import { Controller } from '@nestjs/common';
import {
  giveUpInterview,
  recordInterview,
  rescheduleInterview,
  saveNotes,
  scheduleInterview,
} from '@pilotage/contracts/consult';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { confirmExpectations } from '@pilotage/contracts/follow-up';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { ExpectationsService } from './expectations.service';
import { InterviewService } from './interview.service';
import { NotesService } from './notes.service';

@Controller()
export class InterviewController {
  constructor(
    private readonly interviews: InterviewService,
    private readonly notes: NotesService,
    private readonly expectations: ExpectationsService,
  ) {}

  @Serve(scheduleInterview)
  schedule(
    @Input() { params, body }: In<typeof scheduleInterview>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof scheduleInterview>> {
    return this.interviews.schedule(params.no, body, actor);
  }

  @Serve(rescheduleInterview)
  reschedule(
    @Input() { params, body }: In<typeof rescheduleInterview>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof rescheduleInterview>> {
    return this.interviews.reschedule(params.no, body, actor);
  }

  @Serve(giveUpInterview)
  giveUp(
    @Input() { params, body }: In<typeof giveUpInterview>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof giveUpInterview>> {
    return this.interviews.giveUp(params.no, body, actor);
  }

  @Serve(recordInterview)
  record(
    @Input() { params, body }: In<typeof recordInterview>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof recordInterview>> {
    return this.interviews.record(params.no, body, actor);
  }

  @Serve(confirmExpectations)
  expect(
    @Input() { params, body }: In<typeof confirmExpectations>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof confirmExpectations>> {
    return this.expectations.confirm(params.no, body.questions, actor);
  }

  @Serve(saveNotes)
  save(
    @Input() { params, body, revision }: In<typeof saveNotes>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof saveNotes>> {
    return this.notes.save(params.no, revision, body.notes, actor);
  }
}
