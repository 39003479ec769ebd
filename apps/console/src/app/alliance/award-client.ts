import { inject, Injectable } from '@angular/core';
import {
  askAllianceChange,
  fileCheckpoint,
  fileClaim,
  seeClaimFile,
  seeMyAward,
  takeClaimBack,
} from '@pilotage/contracts/award';
import type { AwardView } from '@pilotage/contracts/award-views';
import type { Call } from '@pilotage/contracts/endpoint';
import { Api, type FileAnswer } from '../shared/http/api';

export type NewClaim = Required<Call<typeof fileClaim>>['query'];
export type NewChange = Required<Call<typeof askAllianceChange>>['body'];

@Injectable({ providedIn: 'root' })
export class AwardClient {
  private readonly api = inject(Api);

  see(id: string): Promise<AwardView> {
    return this.api.call(seeMyAward, { params: { id } });
  }

  claim(id: string, query: NewClaim, file: File): Promise<AwardView> {
    return this.api.call(fileClaim, { params: { id }, query, file });
  }

  takeBack(id: string, claim: string): Promise<AwardView> {
    return this.api.call(takeClaimBack, { params: { id, claim } });
  }

  evidence(id: string, claim: string): Promise<FileAnswer> {
    return this.api.call(seeClaimFile, { params: { id, claim } });
  }

  checkpoint(id: string, which: 'MIDTERM' | 'FINAL'): Promise<AwardView> {
    return this.api.call(fileCheckpoint, { params: { id }, body: { which } });
  }

  ask(id: string, change: NewChange): Promise<AwardView> {
    return this.api.call(askAllianceChange, { params: { id }, body: change });
  }
}
