import { inject, Injectable } from '@angular/core';
import type { ScoreEntries } from '@pilotage/domain/alliance';
import type { Output } from '@pilotage/contracts/endpoint';
import {
  answerInvitation,
  declareInterests,
  listMyMeetings,
  seeMyMeeting,
  seeMyResult,
  signSummary,
  type MyMeeting,
  type QuestionView,
} from '@pilotage/contracts/panel';
import {
  askPanelQuestion,
  saveMySheet,
  seeMySheet,
  seePanelFile,
  submitMySheet,
  type MySheet,
} from '@pilotage/contracts/panel-sheet';
import { Api, type FileAnswer } from '../shared/http/api';

export type { MyMeeting, MySheet, QuestionView };
export type MeetingRow = Output<typeof listMyMeetings>['meetings'][number];
export type MyResult = Output<typeof seeMyResult>;
export interface InterestAnswer {
  readonly proposal: string;
  readonly conflict: boolean;
  readonly reason: string | null;
}

@Injectable({ providedIn: 'root' })
export class PanelClient {
  private readonly api = inject(Api);

  async list(): Promise<readonly MeetingRow[]> {
    return (await this.api.call(listMyMeetings)).meetings;
  }

  see(no: string): Promise<MyMeeting> {
    return this.api.call(seeMyMeeting, { params: { no } });
  }

  answer(no: string, come: boolean): Promise<MyMeeting> {
    return this.api.call(answerInvitation, { params: { no }, body: { come } });
  }

  declare(no: string, answers: readonly InterestAnswer[]): Promise<MyMeeting> {
    return this.api.call(declareInterests, { params: { no }, body: { pledge: true, answers: [...answers] } });
  }

  sheet(no: string, proposal: string): Promise<MySheet> {
    return this.api.call(seeMySheet, { params: { no, proposal } });
  }

  save(no: string, proposal: string, revision: number, scores: ScoreEntries): Promise<Output<typeof saveMySheet>> {
    return this.api.call(saveMySheet, { params: { no, proposal }, revision, body: { scores } });
  }

  submit(no: string, proposal: string, revision: number): Promise<MySheet> {
    return this.api.call(submitMySheet, { params: { no, proposal }, revision });
  }

  async ask(no: string, proposal: string, text: string, sameAs: string | null): Promise<readonly QuestionView[]> {
    return (await this.api.call(askPanelQuestion, { params: { no, proposal }, body: { text, sameAs } })).questions;
  }

  file(no: string, proposal: string, file: string): Promise<FileAnswer> {
    return this.api.call(seePanelFile, { params: { no, proposal, file } });
  }

  result(no: string): Promise<MyResult> {
    return this.api.call(seeMyResult, { params: { no } });
  }

  async sign(no: string, hash: string): Promise<string> {
    return (await this.api.call(signSummary, { params: { no }, body: { hash } })).signedAt;
  }
}
