import { inject, Injectable } from '@angular/core';
import { moveTogether, tryTogether, type TogetherAct, type TogetherLine } from '@pilotage/contracts/inbox';
import type { Input } from '@pilotage/contracts/endpoint';
import { Api } from '../../shared/http/api';

export type { TogetherAct, TogetherLine };
export type TogetherWish = Input<typeof tryTogether>['body'];

/** The same move of many cases: first as a trial, then for good. */
@Injectable({ providedIn: 'root' })
export class TogetherClient {
  private readonly api = inject(Api);

  async trial(body: TogetherWish): Promise<readonly TogetherLine[]> {
    return (await this.api.call(tryTogether, { body })).lines;
  }

  async move(body: TogetherWish, confirmed: number): Promise<readonly TogetherLine[]> {
    return (await this.api.call(moveTogether, { body: { ...body, confirmed } })).lines;
  }
}
