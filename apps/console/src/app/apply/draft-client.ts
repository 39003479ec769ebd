import { inject, Injectable } from '@angular/core';
import {
  checkDraft,
  discardDraft,
  listMyDrafts,
  saveDraft,
  seeDraft,
  startDraft,
  submitDraft,
  uploadDraftFile,
  type Draft,
  type WireFile,
} from '@pilotage/contracts/apply';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { Output } from '@pilotage/contracts/endpoint';
import { lookUpFirm, seeQuestionnaire } from '@pilotage/contracts/programme';
import type { Locale } from '@pilotage/domain/kernel';
import type { ApplicationDraft, QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { Api } from '../shared/http/api';

export type { Draft, WireFile };
export type DraftRow = Output<typeof listMyDrafts>['drafts'][number];
export type Receipt = Output<typeof submitDraft>;
export type RegisterEntry = Output<typeof lookUpFirm>;

@Injectable({ providedIn: 'root' })
export class DraftClient {
  private readonly api = inject(Api);

  start(call: string, locale: Locale, email?: string): Promise<Draft> {
    return this.api.call(startDraft, { body: { call, locale, ...(email ? { email } : {}) } });
  }

  async mine(): Promise<readonly DraftRow[]> {
    return (await this.api.call(listMyDrafts)).drafts;
  }

  see(id: string): Promise<Draft> {
    return this.api.call(seeDraft, { params: { id } });
  }

  save(id: string, revision: number, application: ApplicationDraft): Promise<Output<typeof saveDraft>> {
    return this.api.call(saveDraft, { params: { id }, body: { application }, revision });
  }

  upload(id: string, file: File): Promise<WireFile> {
    return this.api.call(uploadDraftFile, { params: { id }, query: { purpose: 'SIGNED_PAGE' }, file });
  }

  async check(id: string): Promise<readonly WireRefusal[]> {
    return (await this.api.call(checkDraft, { params: { id } })).refusals;
  }

  submit(id: string): Promise<Receipt> {
    return this.api.call(submitDraft, { params: { id } });
  }

  async discard(id: string): Promise<void> {
    await this.api.call(discardDraft, { params: { id } });
  }

  definition(key: string): Promise<QuestionnaireDefinition> {
    return this.api.call(seeQuestionnaire, { params: { key } });
  }

  lookUp(ubn: string): Promise<RegisterEntry> {
    return this.api.call(lookUpFirm, { params: { ubn } });
  }
}
