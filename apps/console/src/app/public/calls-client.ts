import { inject, Injectable } from '@angular/core';
import { listCalls, type CallCard } from '@pilotage/contracts/programme';
import { Api } from '../shared/http/api';

export type { CallCard };

@Injectable({ providedIn: 'root' })
export class CallsClient {
  private readonly api = inject(Api);

  async list(): Promise<readonly CallCard[]> {
    return (await this.api.call(listCalls)).calls;
  }
}
