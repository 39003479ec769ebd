import { inject, Injectable } from '@angular/core';
import { listReferrals, moveReferral, type ReferralView } from '@pilotage/contracts/follow-up';
import type { DiagnosisView } from '@pilotage/contracts/case-view';
import { giveUpInterview, recordInterview, rescheduleInterview, scheduleInterview } from '@pilotage/contracts/consult';
import { decideAcceptance, moveAside, seeDeskFile, seeDiagnosis, setExcerpt } from '@pilotage/contracts/desk';
import { redispatch, releaseMatch, sendOffer, withdrawOffer } from '@pilotage/contracts/dispatch';
import type { Call } from '@pilotage/contracts/endpoint';
import { resendDelivery, revokeLinks } from '@pilotage/contracts/my';
import { seeQuestionnaire } from '@pilotage/contracts/programme';
import { previewReport } from '@pilotage/contracts/report';
import type { StatusCode } from '@pilotage/domain/flow';
import type { QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { Api, type FileAnswer } from '../../shared/http/api';

export type { DiagnosisView };
type Body<E extends Parameters<Api['call']>[0]> = NonNullable<Call<E>['body']>;
export type Decision = Body<typeof decideAcceptance>['decision'];
export type SideMove = Body<typeof moveAside>['move'];
export type Meeting = Body<typeof scheduleInterview>;
export type MovedMeeting = Body<typeof rescheduleInterview>;
export type Held = Body<typeof recordInterview>;

/** One diagnosis as the desk sees it, and everything that the desk may do to it. */
export type ReferralAct = NonNullable<Call<typeof moveReferral>['body']>['move'];

@Injectable({ providedIn: 'root' })
export class DiagnosisClient {
  private readonly api = inject(Api);

  see(no: string): Promise<DiagnosisView> {
    return this.api.call(seeDiagnosis, { params: { no } });
  }

  definition(key: string): Promise<QuestionnaireDefinition> {
    return this.api.call(seeQuestionnaire, { params: { key } });
  }

  async decide(no: string, decision: Decision, expected: StatusCode, reason?: string): Promise<void> {
    const body = { decision, expected, ...(reason ? { reason } : {}) };
    await this.api.call(decideAcceptance, { params: { no }, body });
  }

  async moveAside(no: string, move: SideMove, expected: StatusCode, reason?: string): Promise<void> {
    const body = { move, expected, ...(reason ? { reason } : {}) };
    await this.api.call(moveAside, { params: { no }, body });
  }

  async release(no: string, reason: string): Promise<void> {
    await this.api.call(releaseMatch, { params: { no }, body: { reason } });
  }

  async sendOffer(no: string): Promise<{ readonly dueAt: string }> {
    return this.api.call(sendOffer, { params: { no } });
  }

  async withdrawOffer(id: string, reason: string): Promise<void> {
    await this.api.call(withdrawOffer, { params: { id }, body: { reason } });
  }

  async referrals(no: string): Promise<readonly ReferralView[]> {
    return (await this.api.call(listReferrals, { params: { no } })).referrals;
  }

  async moveReferral(id: string, move: ReferralAct, note: string | null): Promise<void> {
    await this.api.call(moveReferral, { params: { id }, body: { move, note } });
  }

  async redispatch(no: string, reason: string): Promise<void> {
    await this.api.call(redispatch, { params: { no }, body: { reason } });
  }

  async setExcerpt(no: string, excerpt: string | null): Promise<void> {
    await this.api.call(setExcerpt, { params: { no }, body: { excerpt } });
  }

  async schedule(no: string, body: Meeting): Promise<void> {
    await this.api.call(scheduleInterview, { params: { no }, body });
  }

  async reschedule(no: string, body: MovedMeeting): Promise<void> {
    await this.api.call(rescheduleInterview, { params: { no }, body });
  }

  async giveUp(no: string, body: NonNullable<Call<typeof giveUpInterview>['body']>): Promise<void> {
    await this.api.call(giveUpInterview, { params: { no }, body });
  }

  async record(no: string, body: Held): Promise<void> {
    await this.api.call(recordInterview, { params: { no }, body });
  }

  async resend(no: string): Promise<void> {
    await this.api.call(resendDelivery, { params: { no } });
  }

  async revokeLinks(no: string): Promise<number> {
    return (await this.api.call(revokeLinks, { params: { no } })).revoked;
  }

  file(no: string, id: string): Promise<FileAnswer> {
    return this.api.call(seeDeskFile, { params: { no, id } });
  }

  draftDocument(no: string): Promise<FileAnswer> {
    return this.api.call(previewReport, { params: { no } });
  }
}
