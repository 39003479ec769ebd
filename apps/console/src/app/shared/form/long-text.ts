import { Component, computed, inject, input, model } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { refusal } from '../http/refused';
import { Words } from '../text/words';
import { Control } from './control';
import { Field } from './field';

/** Characters before the limit at which even a quiet field counts. */
const NEAR = 40;

/** Text of several lines with a limit that is counted as one types; nothing is cut off. */
@Component({
  selector: 'pl-long-text',
  imports: [Field, Control],
  template: `
    <pl-field [path]="path()" [label]="label()" [hint]="hint()" [optional]="optional()" [refusal]="shown()">
      <textarea plControl [attr.rows]="rows()" [value]="value()" (typed)="value.set($event)"></textarea>
      @if (counted(); as m) {
        <p below class="count" [class.over]="over()">
          {{ over() ? t().overBy(length() - m) : t().leftOver(m - length()) }}
        </p>
      }
    </pl-field>
  `,
  styles: `
    .count {
      margin-top: 4px;
      color: var(--ink2);
      font-size: var(--fs-meta);
      text-align: end;
    }
    .over {
      color: var(--signal);
      font-weight: 500;
    }
  `,
})
export class LongText {
  protected readonly t = inject(Words).of('form');
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);
  readonly rows = input(5);
  readonly max = input<number | null>(null);
  /** What is left is said only near the limit: where many fields stand together. */
  readonly quiet = input(false);
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly value = model('');

  protected readonly length = computed(() => this.value().length);
  protected readonly counted = computed(() => {
    const max = this.max();
    return max !== null && this.quiet() && max - this.length() > NEAR ? null : max;
  });
  protected readonly over = computed(() => this.max() !== null && this.length() > (this.max() ?? 0));
  protected readonly shown = computed(() =>
    this.over() ? refusal('TEXT_TOO_LONG', this.path(), { max: this.max() ?? 0 }) : this.refusal(),
  );
}
