import { computed, inject, Injectable, signal } from '@angular/core';
import { ServerClock } from '../shared/clock/server-clock';
import { whenChanged } from '../shared/live/live';
import { Navigation } from '../shell/navigation';
import { CaseClient, type MyCases } from './case-client';
import { OfferClient, type AnonymousOffer } from './offer-client';
import { plannedOf, tasksOf } from './tasks';

/** All of a consultant's offers and cases: his lists are views of it, and the rail counts it. */
@Injectable({ providedIn: 'root' })
export class Workload {
  private readonly offerClient = inject(OfferClient);
  private readonly caseClient = inject(CaseClient);
  private readonly navigation = inject(Navigation);
  private readonly clock = inject(ServerClock);
  private readonly mine = signal<MyCases | null>(null);
  readonly offers = signal<readonly AnonymousOffer[] | null>(null);
  readonly trouble = signal<unknown>(null);

  readonly cases = computed(() => this.mine()?.cases ?? null);
  readonly active = computed(() => this.mine()?.active ?? 0);
  readonly cap = computed(() => this.mine()?.cap ?? 0);
  readonly open = computed(() => (this.offers() ?? []).filter((o) => o.status === 'OPEN'));
  readonly tasks = computed(() => tasksOf(this.offers() ?? [], this.cases() ?? [], this.clock.minute()));

  constructor() {
    whenChanged(() => {
      if (this.offers() !== null) void this.load();
    });
  }

  async load(): Promise<void> {
    this.trouble.set(null);
    try {
      const [offers, mine] = await Promise.all([this.offerClient.list(), this.caseClient.list()]);
      this.offers.set(offers);
      this.mine.set(mine);
      this.count(mine);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  private count(mine: MyCases): void {
    this.navigation.count('today', this.tasks().length);
    this.navigation.count('offers', this.open().length);
    this.navigation.count('visits', mine.cases.filter((row) => plannedOf(row)).length);
    this.navigation.count('reports', this.tasks().filter((t) => t.kind === 'write' || t.kind === 'mend').length);
  }
}
