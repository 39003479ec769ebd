import { Component, computed, inject } from '@angular/core';
import { businessModels, exportShares, type ApplicationDraft } from '@pilotage/domain/questionnaire';
import { marketCodes, marketName } from '@pilotage/domain/taiwan';
import { Choices, type Choice } from '../../shared/form/choices';
import { Ranked } from '../../shared/form/ranked';
import { Ticks } from '../../shared/form/ticks';
import { Words } from '../../shared/text/words';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';

type Needs = NonNullable<ApplicationDraft['needs']>;

/** Step 3: where to, how much already, and to whom. */
@Component({
  selector: 'pl-markets-page',
  imports: [Ranked, Choices, Ticks],
  template: `
    <div class="fields">
      <pl-ranked
        path="needs.N1"
        [label]="fields.label('needs.N1')"
        [hint]="t().markets.hint"
        [choices]="markets()"
        [refusal]="fields.refusal('needs.N1')"
        [value]="needs().N1 ?? []"
        (valueChange)="set({ N1: [...$event] })"
      />
      <pl-choices
        path="needs.N12"
        [label]="fields.label('needs.N12')"
        [optional]="true"
        [choices]="shares()"
        [value]="needs().N12 ?? null"
        (valueChange)="set({ N12: $event })"
      />
      <pl-ticks
        path="needs.N2"
        [label]="fields.label('needs.N2')"
        [hint]="fields.hint('needs.N2')"
        [optional]="true"
        [choices]="models()"
        [value]="needs().N2 ?? []"
        (valueChange)="set({ N2: [...$event] })"
      />
    </div>
  `,
})
export class MarketsPage {
  private readonly store = inject(DraftStore);
  protected readonly fields = inject(FormFields);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('apply');
  protected readonly needs = computed(() => this.store.application().needs ?? {});

  protected readonly markets = computed<readonly Choice[]>(() =>
    marketCodes.map((value) => ({ value, label: this.words.say(marketName(value)) })),
  );
  protected readonly shares = computed<readonly Choice<(typeof exportShares)[number]>[]>(() =>
    exportShares.map((value) => ({ value, label: this.t().choices.exportShares[value] })),
  );
  protected readonly models = computed<readonly Choice<(typeof businessModels)[number]>[]>(() =>
    businessModels.map((value) => ({ value, label: this.t().choices.models[value] })),
  );

  protected set(change: Needs): void {
    this.store.edit({ needs: change });
  }
}
