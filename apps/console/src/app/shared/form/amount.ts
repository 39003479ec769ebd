import { Component, computed, inject, input, linkedSignal, model, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { refusal } from '../http/refused';
import { Formats } from '../text/formats';
import { Words } from '../text/words';
import { Control } from './control';
import { Field } from './field';

/** Reads `26,100,000`, full-width digits and decimals where allowed; undefined when it is no such number. */
export function readAmount(typed: string, decimals: boolean): number | null | undefined {
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '');
  if (text === '') return null;
  const rule = decimals ? /^\d{1,7}(\.\d{1,2})?$/ : /^\d{1,13}$/;
  return rule.test(text) ? Number(text) : undefined;
}

/** A number or an amount of money: thousands separated when left, read back in words. */
@Component({
  selector: 'pl-amount',
  imports: [Field, Control],
  template: `
    <pl-field [path]="path()" [label]="label()" [hint]="hint()" [optional]="optional()" [refusal]="shown()">
      <span class="unit">
        @if (money()) {
          <span class="mark" aria-hidden="true">{{ t().currency }}</span>
        }
        <input
          plControl
          class="short"
          autocomplete="off"
          [attr.inputmode]="decimals() ? 'decimal' : 'numeric'"
          [value]="text()"
          (typed)="read($event)"
          (settled)="settle()"
        />
        @if (after()) {
          <span class="mark">{{ after() }}</span>
        }
      </span>
      @if (said()) {
        <p below class="said">{{ said() }}</p>
      }
    </pl-field>
  `,
  styles: `
    .unit {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .mark {
      white-space: nowrap;
    }
    .mark,
    .said {
      color: var(--ink2);
    }
    .said {
      margin-top: 4px;
      font-size: var(--fs-meta);
    }
  `,
})
export class Amount {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.of('form');
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly after = input('');
  readonly optional = input(false);
  readonly money = input(false);
  readonly decimals = input(false);
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly value = model<number | null>(null);

  protected readonly text = linkedSignal(() => {
    const value = this.value();
    return value === null ? '' : this.formats.number(value);
  });
  private readonly unreadable = signal(false);
  protected readonly shown = computed(() =>
    this.unreadable() ? refusal('INPUT_INVALID', this.path()) : this.refusal(),
  );
  protected readonly said = computed(() => {
    const value = this.value();
    return this.money() && value !== null && value >= 10_000 ? this.formats.roundMoney(value) : '';
  });

  protected read(typed: string): void {
    const value = readAmount(typed, this.decimals());
    this.unreadable.set(false);
    if (value !== undefined) this.value.set(value);
    this.text.set(typed);
  }

  protected settle(): void {
    const value = readAmount(this.text(), this.decimals());
    this.unreadable.set(value === undefined);
    if (typeof value === 'number') this.text.set(this.formats.number(value));
  }
}
