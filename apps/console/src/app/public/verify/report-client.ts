import { inject, Injectable } from '@angular/core';
import { verifyReport } from '@pilotage/contracts/my';
import type { Output } from '@pilotage/contracts/endpoint';
import { Api } from '../../shared/http/api';

export type ReportState = Output<typeof verifyReport>['state'];

@Injectable({ providedIn: 'root' })
export class ReportClient {
  private readonly api = inject(Api);

  async verify(code: string): Promise<ReportState> {
    return (await this.api.call(verifyReport, { params: { code } })).state;
  }
}
