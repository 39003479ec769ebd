import { Component, computed, inject } from '@angular/core';
import { interests, type ApplicationDraft } from '@pilotage/domain/questionnaire';
import { Choices, type Choice } from '../../shared/form/choices';
import { Ticks } from '../../shared/form/ticks';
import { Words } from '../../shared/text/words';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';

type Needs = NonNullable<ApplicationDraft['needs']>;
const ways = ['EMAIL', 'PHONE'] as const;

/** Step 3: how to be reached, and what may follow. */
@Component({
  selector: 'pl-wishes-page',
  imports: [Choices, Ticks],
  template: `
    <div class="fields">
      <pl-choices
        path="needs.N13"
        [label]="fields.label('needs.N13')"
        [optional]="true"
        [choices]="reach()"
        [value]="needs().N13 ?? null"
        (valueChange)="set({ N13: $event })"
      />
      <pl-ticks
        path="needs.N9"
        [label]="fields.label('needs.N9')"
        [hint]="fields.hint('needs.N9')"
        [optional]="true"
        [choices]="wishes()"
        [value]="needs().N9 ?? []"
        (valueChange)="set({ N9: [...$event] })"
      />
    </div>
  `,
})
export class WishesPage {
  private readonly store = inject(DraftStore);
  protected readonly fields = inject(FormFields);
  private readonly t = inject(Words).of('apply');
  protected readonly needs = computed(() => this.store.application().needs ?? {});
  protected readonly reach = computed<readonly Choice<(typeof ways)[number]>[]>(() =>
    ways.map((value) => ({ value, label: this.t().choices.contact[value] })),
  );
  protected readonly wishes = computed<readonly Choice<(typeof interests)[number]>[]>(() =>
    interests.map((value) => ({ value, label: this.t().choices.interests[value] })),
  );

  protected set(change: Needs): void {
    this.store.edit({ needs: change });
  }
}
