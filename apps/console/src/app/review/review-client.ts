import { inject, Injectable } from '@angular/core';
import type { DiagnosisView } from '@pilotage/contracts/case-view';
import { seeDiagnosis } from '@pilotage/contracts/desk';
import type { Call, Output } from '@pilotage/contracts/endpoint';
import { seeQuestionnaire } from '@pilotage/contracts/programme';
import {
  approveReport,
  listReferralResources,
  listReviews,
  previewReport,
  returnReport,
  seeReview,
  type ReferralResource,
  type ReviewView,
} from '@pilotage/contracts/report';
import type { QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { Api, type FileAnswer } from '../shared/http/api';

export type { DiagnosisView, ReviewView };
export type ReviewRow = Output<typeof listReviews>['reports'][number];
export type SectionComments = NonNullable<NonNullable<Call<typeof returnReport>['body']>['comments']>;

@Injectable({ providedIn: 'root' })
export class ReviewClient {
  private readonly api = inject(Api);

  async list(): Promise<readonly ReviewRow[]> {
    return (await this.api.call(listReviews)).reports;
  }

  see(no: string): Promise<ReviewView> {
    return this.api.call(seeReview, { params: { no } });
  }

  case(no: string): Promise<DiagnosisView> {
    return this.api.call(seeDiagnosis, { params: { no } });
  }

  definition(key: string): Promise<QuestionnaireDefinition> {
    return this.api.call(seeQuestionnaire, { params: { key } });
  }

  async resources(): Promise<readonly ReferralResource[]> {
    return (await this.api.call(listReferralResources)).resources;
  }

  preview(no: string): Promise<FileAnswer> {
    return this.api.call(previewReport, { params: { no } });
  }

  /** The code by which the document can be verified. */
  async approve(no: string): Promise<string> {
    return (await this.api.call(approveReport, { params: { no } })).verifyCode;
  }

  async giveBack(no: string, reason: string, comments: SectionComments): Promise<void> {
    await this.api.call(returnReport, { params: { no }, body: { reason, comments } });
  }
}
