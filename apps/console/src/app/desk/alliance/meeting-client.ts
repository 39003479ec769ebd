import { inject, Injectable } from '@angular/core';
import type { Call, Output } from '@pilotage/contracts/endpoint';
import type { SlotPhase } from '@pilotage/domain/alliance';
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
  type DeskMeeting,
  type DeskSlot,
  type WireConcludedCase,
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
  type WireLetter,
} from '@pilotage/contracts/panel-result';
import { Api, type FileAnswer } from '../../shared/http/api';

export type { DeskMeeting, DeskSlot, WireConcludedCase, WireLetter };
export type MeetingList = Output<typeof listMeetings>;
export type Letters = Output<typeof previewLetters>;
export type Plan = NonNullable<Call<typeof planMeeting>['body']>;
export type Replan = NonNullable<Call<typeof changeMeeting>['body']>;
export type Note = NonNullable<Call<typeof noteAnswer>['body']>;
export type Disposal = NonNullable<Call<typeof disposeDivergence>['body']>;
type Acted = Promise<DeskMeeting>;

@Injectable({ providedIn: 'root' })
export class MeetingClient {
  private readonly api = inject(Api);

  list(): Promise<MeetingList> {
    return this.api.call(listMeetings);
  }
  plan(plan: Plan): Acted {
    return this.api.call(planMeeting, { body: plan });
  }
  change(no: string, plan: Replan): Acted {
    return this.api.call(changeMeeting, { params: { no }, body: plan });
  }
  see(no: string): Acted {
    return this.api.call(seeMeeting, { params: { no } });
  }
  invite(no: string, emails: readonly string[]): Acted {
    return this.api.call(invitePanel, { params: { no }, body: { emails: [...emails] } });
  }
  draw(no: string, proposals: readonly string[], seed: string): Acted {
    return this.api.call(drawAgenda, { params: { no }, body: { proposals: [...proposals], seed } });
  }
  attend(no: string, code: string, attended: boolean): Acted {
    return this.api.call(markAttendance, { params: { no, code }, body: { attended } });
  }
  moveOn(no: string, proposal: string, from: SlotPhase): Acted {
    return this.api.call(moveClock, { params: { no, proposal }, body: { from } });
  }
  note(no: string, question: string, note: Note): Acted {
    return this.api.call(noteAnswer, { params: { no, question }, body: note });
  }
  recuse(no: string, code: string, proposal: string, reason: string): Acted {
    return this.api.call(recuseLate, { params: { no, code }, body: { proposal, reason } });
  }
  reopenSheet(no: string, code: string, proposal: string, reason: string): Acted {
    return this.api.call(reopenSheet, { params: { no, code }, body: { proposal, reason } });
  }
  close(no: string): Acted {
    return this.bare(closeScoring, no);
  }
  reopen(no: string, reason: string): Acted {
    return this.api.call(reopenScoring, { params: { no }, body: { reason } });
  }
  vote(no: string, order: readonly string[], note: string): Acted {
    return this.api.call(recordVote, { params: { no }, body: { order: [...order], note } });
  }
  dispose(no: string, proposal: string, disposal: Disposal): Acted {
    return this.api.call(disposeDivergence, { params: { no, proposal }, body: disposal });
  }
  freeze(no: string): Acted {
    return this.bare(freezeResult, no);
  }
  letters(no: string): Promise<Letters> {
    return this.api.call(previewLetters, { params: { no } });
  }
  release(no: string, recipients: number): Acted {
    return this.api.call(releaseResult, { params: { no }, body: { recipients } });
  }
  answer(no: string, proposal: string, outcome: 'UPHELD' | 'DISMISSED', answer: string): Acted {
    return this.api.call(answerObjection, { params: { no, proposal }, body: { outcome, answer } });
  }
  printSummary(no: string): Acted {
    return this.bare(printPanelSummary, no);
  }
  summary(no: string): Promise<FileAnswer> {
    return this.api.call(seePanelSummary, { params: { no } });
  }

  private bare(endpoint: typeof closeScoring, no: string): Acted {
    return this.api.call(endpoint, { params: { no } });
  }
}
