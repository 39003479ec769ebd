import { Component, computed, inject, input, model } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Shape } from '../status/shape';
import { Words } from '../text/words';
import type { Choice } from './choices';
import { fieldId } from './field-id';

/** Any number of answers; the question is the legend. */
@Component({
  selector: 'pl-ticks',
  imports: [Shape],
  template: `
    <fieldset [attr.aria-describedby]="hint() ? id() + '-hint' : null" [class.refused]="refusal()">
      <legend>
        {{ label() }}
        @if (optional()) {
          <span class="optional">{{ t().optional }}</span>
        }
      </legend>
      @if (hint()) {
        <p class="hint" [id]="id() + '-hint'">{{ hint() }}</p>
      }
      @if (refusal(); as r) {
        <p class="error"><pl-shape name="late" />{{ words.refusal(r) }}</p>
      }
      @for (choice of choices(); track choice.value; let first = $first) {
        <label class="choice" [class.on]="value().includes(choice.value)">
          <input
            type="checkbox"
            [id]="first ? id() : id() + '-' + choice.value"
            [name]="path()"
            [checked]="value().includes(choice.value)"
            (change)="turn(choice.value)"
          />
          <span>
            {{ choice.label }}
            @if (choice.hint) {
              <small>{{ choice.hint }}</small>
            }
          </span>
        </label>
      }
    </fieldset>
  `,
  styleUrl: './choices.scss',
})
export class Ticks<T extends string> {
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('form');
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly value = model.required<readonly T[]>();

  protected readonly id = computed(() => fieldId(this.path()));

  protected turn(value: T): void {
    this.value.update((all) => (all.includes(value) ? all.filter((v) => v !== value) : [...all, value]));
  }
}
