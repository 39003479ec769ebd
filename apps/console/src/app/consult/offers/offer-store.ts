import { computed, inject, Injectable, signal } from '@angular/core';
import { declarationItems } from '@pilotage/contracts/dispatch';
import { whenChanged } from '../../shared/live/live';
import {
  OfferClient,
  type AnonymousOffer,
  type Declaration,
  type DeclineReason,
  type Statement,
} from '../offer-client';

/** One offer, and what has been declared on it so far. */
@Injectable()
export class OfferStore {
  private readonly client = inject(OfferClient);
  private id = '';
  readonly offer = signal<AnonymousOffer | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  readonly answers = signal<Readonly<Partial<Declaration>>>({});

  readonly anyYes = computed(() => Object.values(this.answers()).some(Boolean));
  /** The first statement without an answer; one past the last when all are answered. */
  readonly firstOpen = computed(() => {
    const open = declarationItems.findIndex((item) => this.answers()[item] === undefined);
    return open < 0 ? declarationItems.length : open;
  });

  constructor() {
    whenChanged(() => void this.refresh());
  }

  async load(id: string): Promise<void> {
    if (this.id !== id) {
      this.offer.set(null);
      this.answers.set({});
    }
    this.id = id;
    this.trouble.set(null);
    try {
      this.offer.set(await this.client.see(id));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  /** Asks again without a word: the clock runs on working time, which only the server knows. */
  async refresh(): Promise<void> {
    if (this.offer()?.status !== 'OPEN' || this.busy()) return;
    const seen = await this.client.see(this.id).catch(() => null);
    if (seen?.id === this.id) this.offer.set(seen);
  }

  answer(statement: Statement, yes: boolean): void {
    this.answers.update((all) => ({ ...all, [statement]: yes }));
  }

  /** What became of it; null when the answer did not get through. */
  accept(): Promise<'ACCEPTED' | 'STOPPED' | 'CLOSED' | null> {
    return this.act(async () => {
      const declaration = Object.fromEntries(
        declarationItems.map((item) => [item, this.answers()[item] ?? false]),
      ) as Declaration;
      const { outcome, offer } = await this.client.accept(this.id, declaration);
      this.offer.set(offer);
      return outcome;
    });
  }

  async decline(reason: DeclineReason, text: string): Promise<boolean> {
    const declined = await this.act(() => this.client.decline(this.id, reason, text));
    if (declined) this.offer.set(declined);
    return declined !== null;
  }

  private async act<T>(what: () => Promise<T>): Promise<T | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.trouble.set(null);
    try {
      return await what();
    } catch (error) {
      this.trouble.set(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}
