import { inject, Injectable } from '@angular/core';
import {
  answerSurvey,
  downloadMyReport,
  listMyDiagnoses,
  seeMyDiagnosis,
  withdrawMyDiagnosis,
  type MyDiagnosis,
} from '@pilotage/contracts/my';
import { answerReferral, confirmExpectations, listMyReferrals, type ReferralView } from '@pilotage/contracts/follow-up';
import { chooseMySlot, disputeNoShow, refuseMySlots, seeMySlots, type SlotOfferView } from '@pilotage/contracts/slots';
import { Api, type FileAnswer } from '../shared/http/api';

export type { MyDiagnosis };

@Injectable({ providedIn: 'root' })
export class CaseClient {
  private readonly api = inject(Api);

  async list(): Promise<readonly MyDiagnosis[]> {
    return (await this.api.call(listMyDiagnoses)).diagnoses;
  }

  see(no: string): Promise<MyDiagnosis> {
    return this.api.call(seeMyDiagnosis, { params: { no } });
  }

  async withdraw(no: string, reason: string): Promise<void> {
    await this.api.call(withdrawMyDiagnosis, { params: { no }, body: { reason } });
  }

  async slots(no: string): Promise<SlotOfferView | null> {
    return (await this.api.call(seeMySlots, { params: { no } })).offer;
  }

  async chooseSlot(no: string, startsAt: string): Promise<void> {
    await this.api.call(chooseMySlot, { params: { no }, body: { startsAt } });
  }

  async refuseSlots(no: string, wish: string): Promise<void> {
    await this.api.call(refuseMySlots, { params: { no }, body: { wish } });
  }

  async dispute(no: string, text: string): Promise<void> {
    await this.api.call(disputeNoShow, { params: { no }, body: { text } });
  }

  async expect(no: string, questions: string[]): Promise<void> {
    await this.api.call(confirmExpectations, { params: { no }, body: { questions } });
  }

  async referrals(no: string): Promise<readonly ReferralView[]> {
    return (await this.api.call(listMyReferrals, { params: { no } })).referrals;
  }

  async answerReferral(no: string, id: string, move: 'agree' | 'refuse'): Promise<void> {
    await this.api.call(answerReferral, { params: { no }, body: { id, move } });
  }

  download(no: string): Promise<FileAnswer> {
    return this.api.call(downloadMyReport, { params: { no } });
  }

  async answerSurvey(no: string, answers: number[], comment: string): Promise<void> {
    await this.api.call(answerSurvey, { params: { no }, body: { answers, ...(comment ? { comment } : {}) } });
  }
}
