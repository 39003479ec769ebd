import { Component, computed, inject, input } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Shape } from '../status/shape';
import { Words } from '../text/words';
import { fieldId } from './field-id';

/** One question: its label, hint and refusal, tied to the control inside (`plControl`) for eyes and readers alike. */
@Component({
  selector: 'pl-field',
  imports: [Shape],
  host: { '[class.refused]': 'refusal() !== undefined' },
  template: `
    <label [for]="id()">
      {{ label() }}
      @if (optional()) {
        <span class="optional">{{ t().optional }}</span>
      }
    </label>
    @if (hint()) {
      <p class="hint" [id]="id() + '-hint'">{{ hint() }}</p>
    }
    @if (refusal(); as r) {
      <p class="error" [id]="id() + '-error'"><pl-shape name="late" />{{ words.refusal(r) }}</p>
    }
    <ng-content />
    <ng-content select="[below]" />
  `,
  styleUrl: './field.scss',
})
export class Field {
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('form');
  /** Path of the value, as refusals name it: `profile.ubn`. */
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);
  readonly refusal = input<WireRefusal | undefined>(undefined);

  readonly id = computed(() => fieldId(this.path()));
  /** What the control is described by. */
  readonly describedBy = computed(() => {
    const ids = [this.hint() && `${this.id()}-hint`, this.refusal() && `${this.id()}-error`].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });
}
