import { inject, Injectable } from '@angular/core';
import { seeMyCapacity, takeLeave, type HandOver } from '@pilotage/contracts/capacity';
import type { Input, Output } from '@pilotage/contracts/endpoint';
import { Api } from '../shared/http/api';

export type MyCapacity = Output<typeof seeMyCapacity>;
export type LeaveWish = Input<typeof takeLeave>['body'];
export type { HandOver };

@Injectable({ providedIn: 'root' })
export class CapacityClient {
  private readonly api = inject(Api);

  see(): Promise<MyCapacity> {
    return this.api.call(seeMyCapacity);
  }

  /** @throws Refused LEAVE_HAS_WORK with a `HandOver` as `extra`, until it is said to be handed over */
  async takeLeave(wish: LeaveWish): Promise<void> {
    await this.api.call(takeLeave, { body: wish });
  }
}
