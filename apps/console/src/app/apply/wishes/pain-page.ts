import { Component, computed, inject } from '@angular/core';
import { budgets, horizons, type ApplicationDraft } from '@pilotage/domain/questionnaire';
import { Choices, type Choice } from '../../shared/form/choices';
import { LongText } from '../../shared/form/long-text';
import { Words } from '../../shared/text/words';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';

type Needs = NonNullable<ApplicationDraft['needs']>;

/** Step 3: what hurts, what may be spent, and by when. */
@Component({
  selector: 'pl-pain-page',
  imports: [LongText, Choices],
  template: `
    <div class="fields">
      <pl-long-text
        path="needs.N5"
        [label]="fields.label('needs.N5')"
        [hint]="fields.hint('needs.N5')"
        [optional]="true"
        [max]="300"
        [refusal]="fields.refusal('needs.N5')"
        [value]="needs().N5 ?? ''"
        (valueChange)="set({ N5: $event })"
      />
      <pl-choices
        path="needs.N6"
        [label]="fields.label('needs.N6')"
        [optional]="true"
        [choices]="sums()"
        [value]="needs().N6 ?? null"
        (valueChange)="set({ N6: $event })"
      />
      <pl-choices
        path="needs.N7"
        [label]="fields.label('needs.N7')"
        [optional]="true"
        [choices]="spans()"
        [value]="needs().N7 ?? null"
        (valueChange)="set({ N7: $event })"
      />
    </div>
  `,
})
export class PainPage {
  private readonly store = inject(DraftStore);
  protected readonly fields = inject(FormFields);
  private readonly t = inject(Words).of('apply');
  protected readonly needs = computed(() => this.store.application().needs ?? {});
  protected readonly sums = computed<readonly Choice<(typeof budgets)[number]>[]>(() =>
    budgets.map((value) => ({ value, label: this.t().choices.budgets[value] })),
  );
  protected readonly spans = computed<readonly Choice<(typeof horizons)[number]>[]>(() =>
    horizons.map((value) => ({ value, label: this.t().choices.horizons[value] })),
  );

  protected set(change: Needs): void {
    this.store.edit({ needs: change });
  }
}
