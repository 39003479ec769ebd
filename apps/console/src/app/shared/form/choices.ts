import { Component, computed, inject, input, model } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Shape } from '../status/shape';
import { Words } from '../text/words';
import { fieldId } from './field-id';

export interface Choice<T extends string | number = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

/** One answer of several, as rows that are easy to hit; the question is the legend. */
@Component({
  selector: 'pl-choices',
  imports: [Shape],
  templateUrl: './choices.html',
  styleUrl: './choices.scss',
})
export class Choices<T extends string | number> {
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('form');
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  /** Small text above the question: its number. */
  readonly eyebrow = input('');
  readonly hint = input('');
  readonly optional = input(false);
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly value = model<T | null>(null);

  protected readonly id = computed(() => fieldId(this.path()));
  protected readonly describedBy = computed(() => {
    const ids = [this.hint() && `${this.id()}-hint`, this.refusal() && `${this.id()}-error`].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });
}
