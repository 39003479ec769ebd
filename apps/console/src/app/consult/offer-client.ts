import { inject, Injectable } from '@angular/core';
import {
  acceptOffer,
  declineOffer,
  listOffers,
  seeOffer,
  type AnonymousOffer,
  type declarationItems,
  type declineReasons,
} from '@pilotage/contracts/dispatch';
import type { Output } from '@pilotage/contracts/endpoint';
import { Api } from '../shared/http/api';

export type { AnonymousOffer };
export type Statement = (typeof declarationItems)[number];
export type Declaration = Record<Statement, boolean>;
export type DeclineReason = (typeof declineReasons)[number];

@Injectable({ providedIn: 'root' })
export class OfferClient {
  private readonly api = inject(Api);

  async list(): Promise<readonly AnonymousOffer[]> {
    return (await this.api.call(listOffers)).offers;
  }

  see(id: string): Promise<AnonymousOffer> {
    return this.api.call(seeOffer, { params: { id } });
  }

  accept(id: string, declaration: Declaration): Promise<Output<typeof acceptOffer>> {
    return this.api.call(acceptOffer, { params: { id }, body: { declaration } });
  }

  decline(id: string, reason: DeclineReason, text: string): Promise<AnonymousOffer> {
    return this.api.call(declineOffer, { params: { id }, body: { reason, ...(text ? { text } : {}) } });
  }
}
