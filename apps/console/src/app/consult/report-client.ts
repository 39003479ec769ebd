import { inject, Injectable } from '@angular/core';
import {
  listReferralResources,
  openReport,
  previewReport,
  saveReport,
  seeReportChanges,
  submitReport,
  type ReferralResource,
  type ReportChanges,
  type ReportView,
} from '@pilotage/contracts/report';
import type { Output } from '@pilotage/contracts/endpoint';
import type { ReportContent } from '@pilotage/domain/report';
import { Api, type FileAnswer } from '../shared/http/api';

@Injectable({ providedIn: 'root' })
export class ReportClient {
  private readonly api = inject(Api);

  /** Opens the report; one that is open already is only shown. */
  open(no: string): Promise<ReportView> {
    return this.api.call(openReport, { params: { no } });
  }

  async resources(): Promise<readonly ReferralResource[]> {
    return (await this.api.call(listReferralResources)).resources;
  }

  /** @param revision the state the sections were changed on */
  save(no: string, revision: number, content: Partial<ReportContent>): Promise<Output<typeof saveReport>> {
    return this.api.call(saveReport, { params: { no }, body: { content }, revision });
  }

  /** Against the version before; null for a first. */
  async changes(no: string): Promise<ReportChanges | null> {
    return (await this.api.call(seeReportChanges, { params: { no } })).changes;
  }

  preview(no: string): Promise<FileAnswer> {
    return this.api.call(previewReport, { params: { no } });
  }

  async submit(no: string): Promise<void> {
    await this.api.call(submitReport, { params: { no } });
  }
}
