import { Component, computed, inject, input, model } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Shape } from '../status/shape';
import { Words } from '../text/words';
import { fieldId } from './field-id';

/** One statement that is agreed to or not. */
@Component({
  selector: 'pl-tick',
  imports: [Shape],
  template: `
    @if (refusal(); as r) {
      <p class="error" [id]="id() + '-error'"><pl-shape name="late" />{{ words.refusal(r) }}</p>
    }
    <label class="choice" [class.on]="value()">
      <input
        type="checkbox"
        [id]="id()"
        [name]="path()"
        [checked]="value()"
        [attr.aria-describedby]="refusal() ? id() + '-error' : null"
        [attr.aria-invalid]="refusal() ? true : null"
        (change)="value.set(!value())"
      />
      <span>{{ label() }}</span>
    </label>
  `,
  styleUrl: './choices.scss',
})
export class Tick {
  protected readonly words = inject(Words);
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly value = model(false);
  protected readonly id = computed(() => fieldId(this.path()));
}
