import { inject, Injectable } from '@angular/core';
import type { Output } from '@pilotage/contracts/endpoint';
import { listAwards } from '@pilotage/contracts/panel';
import { Api } from '../../shared/http/api';

export type AwardList = Output<typeof listAwards>;

@Injectable({ providedIn: 'root' })
export class AwardsClient {
  private readonly api = inject(Api);

  of(year: number): Promise<AwardList> {
    return this.api.call(listAwards, { params: { year } });
  }
}
