import { inject, Injectable } from '@angular/core';
import type { Call, Output } from '@pilotage/contracts/endpoint';
import {
  listDeskAlliances,
  logPhoneCall,
  recordPapers,
  saveQualification,
  seeDeskAlliance,
  seeDeskAllianceFile,
  settleAllianceQuestion,
  signQualification,
  type AllianceRow,
  type DeskAlliance,
  type QualificationChecks,
} from '@pilotage/contracts/qualification';
import { Api, type FileAnswer } from '../../shared/http/api';

export type { AllianceRow, DeskAlliance, QualificationChecks };
export type AllianceList = Output<typeof listDeskAlliances>;
export type Envelope = NonNullable<Call<typeof recordPapers>['body']>;
export type PhoneCall = NonNullable<Call<typeof logPhoneCall>['body']>;

@Injectable({ providedIn: 'root' })
export class AllianceClient {
  private readonly api = inject(Api);

  list(): Promise<AllianceList> {
    return this.api.call(listDeskAlliances);
  }

  see(no: string): Promise<DeskAlliance> {
    return this.api.call(seeDeskAlliance, { params: { no } });
  }

  async receive(no: string, envelope: Envelope): Promise<void> {
    await this.api.call(recordPapers, { params: { no }, body: envelope });
  }

  save(no: string, revision: number, checks: QualificationChecks, opinion: string | null): Promise<DeskAlliance> {
    return this.api.call(saveQualification, { params: { no }, revision, body: { checks, opinion } });
  }

  sign(no: string, revision: number): Promise<DeskAlliance> {
    return this.api.call(signQualification, { params: { no }, revision });
  }

  settle(no: string, code: string, subject: string, reason: string): Promise<DeskAlliance> {
    return this.api.call(settleAllianceQuestion, { params: { no }, body: { code, subject, reason } });
  }

  logCall(no: string, call: PhoneCall): Promise<DeskAlliance> {
    return this.api.call(logPhoneCall, { params: { no }, body: call });
  }

  file(no: string, file: string): Promise<FileAnswer> {
    return this.api.call(seeDeskAllianceFile, { params: { no, file } });
  }
}
