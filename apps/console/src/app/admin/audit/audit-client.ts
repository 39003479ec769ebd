import { inject, Injectable } from '@angular/core';
import { verifyAudit } from '@pilotage/contracts/admin';
import { listAudit, type AuditRow } from '@pilotage/contracts/audit';
import type { Call, Output } from '@pilotage/contracts/endpoint';
import { Api } from '../../shared/http/api';

export type { AuditRow };
export type AuditPage = Output<typeof listAudit>;
export type ChainCheck = Output<typeof verifyAudit>;

@Injectable({ providedIn: 'root' })
export class AuditClient {
  private readonly api = inject(Api);

  list(query: NonNullable<Call<typeof listAudit>['query']>): Promise<AuditPage> {
    return this.api.call(listAudit, { query });
  }

  verify(): Promise<ChainCheck> {
    return this.api.call(verifyAudit);
  }
}
