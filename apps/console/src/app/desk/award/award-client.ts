import { inject, Injectable } from '@angular/core';
import {
  decideAllianceChange,
  decideAward,
  noteVisit,
  payInstalment,
  reviewClaim,
  seeDeskAward,
  seeDeskClaimFile,
  signAllianceContract,
} from '@pilotage/contracts/award';
import type { AwardView, ClaimView } from '@pilotage/contracts/award-views';
import type { Call } from '@pilotage/contracts/endpoint';
import { Api, type FileAnswer } from '../../shared/http/api';

export type Visit = Required<Call<typeof noteVisit>>['body'];
export type AwardMove = Required<Call<typeof decideAward>>['body']['move'];

@Injectable({ providedIn: 'root' })
export class DeskAwardClient {
  private readonly api = inject(Api);

  see(no: string): Promise<AwardView> {
    return this.api.call(seeDeskAward, { params: { no } });
  }

  sign(no: string, number: string, signedOn: string): Promise<AwardView> {
    return this.api.call(signAllianceContract, { params: { no }, body: { number, signedOn } });
  }

  pay(no: string, instalment: string, paidOn: string): Promise<AwardView> {
    return this.api.call(payInstalment, { params: { no }, body: { instalment, paidOn } });
  }

  review(
    no: string,
    claim: ClaimView,
    state: Exclude<ClaimView['state'], 'FILED'>,
    reason: string,
  ): Promise<AwardView> {
    const params = { no, claim: claim.id };
    return this.api.call(reviewClaim, { params, body: { state, reason }, revision: claim.revision });
  }

  visit(no: string, visit: Visit): Promise<AwardView> {
    return this.api.call(noteVisit, { params: { no }, body: visit });
  }

  decide(no: string, move: AwardMove, reason: string | undefined): Promise<AwardView> {
    return this.api.call(decideAward, { params: { no }, body: { move, ...(reason ? { reason } : {}) } });
  }

  decideChange(no: string, change: string, approved: boolean, answer: string): Promise<AwardView> {
    return this.api.call(decideAllianceChange, { params: { no, change }, body: { approved, answer } });
  }

  evidence(no: string, claim: string): Promise<FileAnswer> {
    return this.api.call(seeDeskClaimFile, { params: { no, claim } });
  }
}
