import { inject, Injectable } from '@angular/core';
import { seeQuestionnaire } from '@pilotage/contracts/programme';
import {
  giveUpInterview,
  listMyCases,
  recordInterview,
  rescheduleInterview,
  saveNotes,
  scheduleInterview,
  seeMyCase,
  type MyCase,
  type WireNote,
} from '@pilotage/contracts/consult';
import type { Call, Output } from '@pilotage/contracts/endpoint';
import type { QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { offerSlots, openCalendar, suggestSlots, type SlotOfferView } from '@pilotage/contracts/slots';
import { Api } from '../shared/http/api';

export type { MyCase, WireNote };
export type MyCases = Output<typeof listMyCases>;
export type CaseRow = MyCases['cases'][number];
export type Visit = MyCase['interviews'][number];
export type Meeting = NonNullable<Call<typeof scheduleInterview>['body']>;
export type Free = Output<typeof suggestSlots>;
export type Offered = NonNullable<Call<typeof offerSlots>['body']>;
export type Held = NonNullable<Call<typeof recordInterview>['body']>;

@Injectable({ providedIn: 'root' })
export class CaseClient {
  private readonly api = inject(Api);

  list(): Promise<MyCases> {
    return this.api.call(listMyCases);
  }

  see(no: string): Promise<MyCase> {
    return this.api.call(seeMyCase, { params: { no } });
  }

  definition(key: string): Promise<QuestionnaireDefinition> {
    return this.api.call(seeQuestionnaire, { params: { key } });
  }

  schedule(no: string, meeting: Meeting): Promise<Visit> {
    return this.api.call(scheduleInterview, { params: { no }, body: meeting });
  }

  move(no: string, meeting: Meeting, reason: string): Promise<Visit> {
    return this.api.call(rescheduleInterview, { params: { no }, body: { ...meeting, reason } });
  }

  free(no: string, mode: Meeting['mode'], minutes: number): Promise<Free> {
    return this.api.call(suggestSlots, { params: { no }, query: { mode, minutes } });
  }

  offerSlots(no: string, offered: Offered): Promise<SlotOfferView> {
    return this.api.call(offerSlots, { params: { no }, body: offered });
  }

  async calendar(): Promise<string> {
    return (await this.api.call(openCalendar, { body: {} })).url;
  }

  async giveUp(no: string, reason: string, noShow: boolean): Promise<void> {
    await this.api.call(giveUpInterview, { params: { no }, body: { reason, noShow } });
  }

  record(no: string, held: Held): Promise<Visit> {
    return this.api.call(recordInterview, { params: { no }, body: held });
  }

  /** @param revision the state the notes were changed on */
  saveNotes(no: string, revision: number, notes: WireNote[]): Promise<Output<typeof saveNotes>> {
    return this.api.call(saveNotes, { params: { no }, body: { notes }, revision });
  }
}
