import { inject, Injectable } from '@angular/core';
import { seeMyCapacity } from '@pilotage/contracts/capacity';
import type { Output } from '@pilotage/contracts/endpoint';
import { Api } from '../shared/http/api';

export type MyCapacity = Output<typeof seeMyCapacity>;

@Injectable({ providedIn: 'root' })
export class CapacityClient {
  private readonly api = inject(Api);

  see(): Promise<MyCapacity> {
    return this.api.call(seeMyCapacity);
  }
}
