import { inject, Injectable } from '@angular/core';
import { listVisits, type VisitRow } from '@pilotage/contracts/desk';
import { Api } from '../../shared/http/api';

export type { VisitRow };

@Injectable({ providedIn: 'root' })
export class VisitClient {
  private readonly api = inject(Api);

  async week(from: string): Promise<readonly VisitRow[]> {
    return (await this.api.call(listVisits, { query: { from } })).visits;
  }
}
