import { Component, computed, inject } from '@angular/core';
import { proposalKinds, type ProposalDraft } from '@pilotage/domain/alliance';
import { businessModels, industryLabels, type Industry } from '@pilotage/domain/questionnaire';
import { marketName } from '@pilotage/domain/taiwan';
import { Choices, type Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { Ticks } from '../../shared/form/ticks';
import { Words } from '../../shared/text/words';
import { ProposalStore } from '../draft/proposal-store';
import { ResourceList } from './resource-list';

type Plan = NonNullable<ProposalDraft['plan']>;

/** Who proposes what for which market. */
@Component({
  selector: 'pl-alliance-basics',
  imports: [Choices, Control, Field, LongText, ResourceList, Ticks],
  templateUrl: './basics.html',
  styleUrl: './form.scss',
})
export class Basics {
  protected readonly store = inject(ProposalStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('alliance');
  protected readonly plan = computed<Plan>(() => this.store.draft().plan ?? {});
  private readonly rules = computed(() => this.store.view()?.call.rules);

  protected readonly kinds = computed(() =>
    proposalKinds.map((value) => ({ value, label: this.t().fields.kinds[value] })),
  );
  protected readonly models: readonly Choice<(typeof businessModels)[number]>[] = businessModels.map((value) => ({
    value,
    label: value,
  }));
  protected readonly industries = computed(() =>
    (this.rules()?.industries ?? []).map((i) => ({
      value: i as Industry,
      label: this.words.say(industryLabels[i as Industry]),
    })),
  );
  protected readonly markets = computed(() =>
    (this.rules()?.markets ?? []).map((value) => ({ value, label: this.words.say(marketName(value)) })),
  );
  protected readonly others = computed(() => this.markets().filter((m) => m.value !== this.plan().primaryMarket));
  protected readonly mostFurther = computed(() => this.rules()?.secondaryMarketsMax ?? 0);
  protected readonly outside = computed(() => {
    const market = this.plan().primaryMarket;
    return market !== undefined && !(this.rules()?.markets ?? []).includes(market);
  });
  protected readonly preview = computed(() => this.t().fields.namePreview(this.plan().name ?? ''));
  protected readonly latest = computed(() => (this.store.view()?.call.year ?? 0) - 1);
  protected readonly partners = computed(() => (this.plan().partnerUnits ?? []).join('\n'));

  protected edit(plan: Plan): void {
    this.store.edit({ plan });
  }

  protected setPartners(text: string): void {
    this.edit({ partnerUnits: text.split('\n').slice(0, 10) });
  }
}
