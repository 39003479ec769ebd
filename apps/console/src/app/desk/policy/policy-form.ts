import { Component, computed, inject, input, output } from '@angular/core';
import { preferenceNames, type PreferenceName } from '@pilotage/domain/matching';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { refusal } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';
import { MatchSaid } from '../match/match-said';
import type { PolicyEdit } from './policy-client';
import { fits, policyFields, valueAt, withValue, type PolicyField } from './policy-fields';

/** The settings of a version: weights by slider or number, caps, thresholds and the clock of an offer. */
@Component({
  selector: 'pl-policy-form',
  imports: [Control, Field],
  template: `
    <fieldset [disabled]="!editable()">
      <legend>{{ t().weights }}</legend>
      @for (name of names; track name) {
        <div class="weight">
          <label [for]="'w-' + name">
            {{ said.preference(name) }}
            @if (edit().weights[name] !== base().weights[name]) {
              <small>{{ t().was(base().weights[name]) }}</small>
            }
          </label>
          <input
            type="range"
            min="0"
            max="100"
            tabindex="-1"
            aria-hidden="true"
            [value]="edit().weights[name]"
            (input)="weigh(name, $event)"
          />
          <input
            type="number"
            class="control"
            min="0"
            max="100"
            [id]="'w-' + name"
            [value]="edit().weights[name]"
            (input)="weigh(name, $event)"
          />
        </div>
      }
      <p class="sum" [class.wrong]="sum() !== 100" role="status">{{ t().sum(sum()) }}</p>
    </fieldset>
    <div class="fields">
      @for (f of fields(); track f.path) {
        <pl-field [path]="f.path" [label]="f.label" [hint]="f.hint" [refusal]="f.refusal">
          <input
            plControl
            class="short"
            type="number"
            [attr.min]="f.least"
            [attr.max]="f.most"
            [attr.step]="f.step"
            [attr.placeholder]="f.empty ? t().noLimit : null"
            [disabled]="!editable()"
            [value]="f.value ?? ''"
            (typed)="put(f, $event)"
          />
        </pl-field>
      }
    </div>
  `,
  styleUrl: './policy-form.scss',
})
export class PolicyForm {
  protected readonly said = inject(MatchSaid);
  protected readonly t = inject(Words).of('policy');
  protected readonly names = preferenceNames;
  readonly edit = input.required<PolicyEdit>();
  /** The settings as they are saved. */
  readonly base = input.required<PolicyEdit>();
  readonly sum = input.required<number>();
  readonly editable = input.required<boolean>();
  readonly edited = output<PolicyEdit>();

  protected readonly fields = computed(() => {
    const { fields, hints } = this.t();
    const edit = this.edit();
    return policyFields.map((f) => {
      const value = valueAt(edit, f.path);
      const wrong = fits(f, value) ? undefined : refusal(value === null ? 'FIELD_REQUIRED' : 'INPUT_INVALID', f.path);
      return { ...f, value, label: fields[f.path], hint: hints[f.path], refusal: wrong };
    });
  });

  protected weigh(name: PreferenceName, event: Event): void {
    const { valueAsNumber } = event.target as HTMLInputElement;
    const value = Number.isNaN(valueAsNumber) ? 0 : Math.max(0, Math.min(100, Math.round(valueAsNumber)));
    this.edited.emit({ ...this.edit(), weights: { ...this.edit().weights, [name]: value } });
  }

  protected put(field: PolicyField, typed: string): void {
    this.edited.emit(withValue(this.edit(), field.path, typed.trim() === '' ? null : Number(typed)));
  }
}
