import { inject, Injectable } from '@angular/core';
import {
  answerSurvey,
  downloadMyReport,
  listMyDiagnoses,
  seeMyDiagnosis,
  withdrawMyDiagnosis,
  type MyDiagnosis,
} from '@pilotage/contracts/my';
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

  download(no: string): Promise<FileAnswer> {
    return this.api.call(downloadMyReport, { params: { no } });
  }

  async answerSurvey(no: string, answers: number[], comment: string): Promise<void> {
    await this.api.call(answerSurvey, { params: { no }, body: { answers, ...(comment ? { comment } : {}) } });
  }
}
