import { inject, Injectable } from '@angular/core';
import { discardDraft, listMyDrafts, startDraft } from '@pilotage/contracts/apply';
import type { Call, Output } from '@pilotage/contracts/endpoint';
import { Api } from '../../shared/http/api';

export type KeyedDraft = Output<typeof listMyDrafts>['drafts'][number];
export type Arrived = NonNullable<NonNullable<Call<typeof startDraft>['body']>['onBehalf']>;

/** Applications that came on paper or by mail, keyed in by the desk. */
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
}
