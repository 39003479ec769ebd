import { inject, Injectable } from '@angular/core';
import {
  discardDraft,
  listMyDrafts,
  seeDraft,
  seeDraftFile,
  startDraft,
  uploadDraftFile,
  type WireFile,
} from '@pilotage/contracts/apply';
import type { Call, Output } from '@pilotage/contracts/endpoint';
import { Api, type FileAnswer } from '../../shared/http/api';

export type { WireFile };
export type KeyedDraft = Output<typeof listMyDrafts>['drafts'][number];
export type Arrived = NonNullable<NonNullable<Call<typeof startDraft>['body']>['onBehalf']>;

/** Applications that came on paper or by mail, keyed in by the desk, and the scans they are keyed in from. */
@Injectable({ providedIn: 'root' })
export class IntakeClient {
  private readonly api = inject(Api);

  /** The id of the new draft. */
  async begin(call: string, email: string, onBehalf: Arrived): Promise<string> {
    return (await this.api.call(startDraft, { body: { call, onBehalf, ...(email ? { email } : {}) } })).id;
  }

  async mine(): Promise<readonly KeyedDraft[]> {
    return (await this.api.call(listMyDrafts)).drafts;
  }

  async discard(id: string): Promise<void> {
    await this.api.call(discardDraft, { params: { id } });
  }

  async scans(id: string): Promise<readonly WireFile[]> {
    return (await this.api.call(seeDraft, { params: { id } })).files;
  }

  addScan(id: string, file: File): Promise<WireFile> {
    return this.api.call(uploadDraftFile, { params: { id }, query: { purpose: 'ATTACHMENT' }, file });
  }

  scan(id: string, file: string): Promise<FileAnswer> {
    return this.api.call(seeDraftFile, { params: { id, file } });
  }
}
