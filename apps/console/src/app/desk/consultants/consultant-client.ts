import { inject, Injectable } from '@angular/core';
import { listConsultants, type ConsultantRow } from '@pilotage/contracts/desk';
import { Api } from '../../shared/http/api';

export type { ConsultantRow };

@Injectable({ providedIn: 'root' })
export class ConsultantClient {
  private readonly api = inject(Api);

  async list(): Promise<readonly ConsultantRow[]> {
    return (await this.api.call(listConsultants)).consultants;
  }
}
