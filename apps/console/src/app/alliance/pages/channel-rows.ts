import { Component, computed, inject } from '@angular/core';
import { channelTypes, type KpiDraft } from '@pilotage/domain/alliance';
import { marketName } from '@pilotage/domain/taiwan';
import { Amount } from '../../shared/form/amount';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Icon } from '../../shared/icons/icon';
import { Words } from '../../shared/text/words';
import { ProposalStore } from '../draft/proposal-store';

type Channel = NonNullable<NonNullable<KpiDraft['channels']>['plans']>[number];

/** The planned channel co-operations, each with its partner, country, kind and month. */
@Component({
  selector: 'pl-channel-rows',
  imports: [Amount, Control, Field, Icon],
  templateUrl: './channel-rows.html',
  styleUrl: './form.scss',
})
export class ChannelRows {
  protected readonly store = inject(ProposalStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('alliance');
  protected readonly plans = computed<readonly Channel[]>(() => this.store.draft().kpis?.channels?.plans ?? []);
  protected readonly types = computed(() =>
    channelTypes.map((value) => ({ value, label: this.t().kpi.channelTypes[value] })),
  );
  protected readonly countries = computed(() =>
    (this.store.view()?.call.rules.markets ?? []).map((value) => ({ value, label: this.words.say(marketName(value)) })),
  );
  protected readonly months = computed(() => this.store.view()?.call.months ?? []);

  protected at(index: number, field: string): string {
    return `kpis.channels.plans.${index}.${field}`;
  }

  protected type(at: number, value: string): void {
    const type = channelTypes.find((c) => c === value);
    if (type) this.put(at, { type });
  }

  protected put(at: number, change: Channel): void {
    this.set(this.plans().map((plan, i) => (i === at ? { ...plan, ...change } : plan)));
  }

  protected add(): void {
    const country = this.store.draft().plan?.primaryMarket;
    this.set([...this.plans(), country ? { country } : {}]);
  }

  protected remove(at: number): void {
    this.set(this.plans().filter((_, i) => i !== at));
  }

  private set(plans: readonly Channel[]): void {
    this.store.edit({ kpis: { channels: { plans: [...plans] } } });
  }
}
