import { inject, Injectable } from '@angular/core';
import { commitMatch, previewCandidates, proposeMatch, type WireRanking } from '@pilotage/contracts/dispatch';
import type { Output } from '@pilotage/contracts/endpoint';
import { Api } from '../../shared/http/api';

export type { WireRanking };
export type Candidate = WireRanking['ranked'][number];
export type Gated = WireRanking['gated'][number];
export type Proposal = Output<typeof proposeMatch>;

/** The ranking of a case, and committing to it. */
@Injectable({ providedIn: 'root' })
export class MatchClient {
  private readonly api = inject(Api);

  candidates(no: string): Promise<WireRanking> {
    return this.api.call(previewCandidates, { params: { no } });
  }

  propose(no: string): Promise<Proposal> {
    return this.api.call(proposeMatch, { params: { no } });
  }

  async commit(proposal: string, consultants: string[], reason: string): Promise<void> {
    const body = { consultants, ...(reason ? { reason } : {}) };
    await this.api.call(commitMatch, { params: { id: proposal }, body });
  }
}
