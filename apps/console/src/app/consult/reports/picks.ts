import { Component, computed, inject, input, output } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { Plain } from '../../reports/parts/part';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { PickOnce } from '../../shared/form/pick-once';
import { Icon } from '../../shared/icons/icon';
import { Words } from '../../shared/text/words';

/** Several codes as chips: taken from a list, taken away by a press. */
@Component({
  selector: 'pl-picks',
  imports: [Control, Field, Icon, PickOnce],
  template: `
    <pl-field [path]="path()" [label]="label()" [refusal]="refusal()">
      @if (chips().length > 0) {
        <ul>
          @for (chip of chips(); track chip.value) {
            <li>
              <span>{{ chip.label }}</span>
              @if (value().length > least()) {
                <button type="button" [attr.aria-label]="t().edit.pickOff(chip.label)" (click)="drop(chip.value)">
                  <pl-icon name="close" />
                </button>
              }
            </li>
          }
        </ul>
      }
      <select plControl plPickOnce [disabled]="full()" (picked)="add($event)">
        <option value="">{{ full() ? t().edit.full(most()) : t().edit.pick }}</option>
        @for (c of open(); track c.value) {
          <option [value]="c.value">{{ c.label }}</option>
        }
      </select>
    </pl-field>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin-bottom: 6px;
    }
    li {
      display: inline-flex;
      align-items: center;
      max-width: 100%;
      border: 1px solid var(--outline);
      border-radius: 14px;
      font-size: var(--fs-meta);
      --icon: 16px;
    }
    li span {
      overflow: hidden;
      max-width: 22em;
      padding: 2px 0 2px 10px;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    li button {
      display: inline-grid;
      place-items: center;
      min-width: 28px;
      min-height: var(--target);
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      cursor: pointer;
    }
    li span:last-child {
      padding-right: 10px;
    }
  `,
})
export class Picks {
  protected readonly t = inject(Words).of('report');
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly part = input.required<Plain>();
  readonly choices = input.required<readonly Choice[]>();
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly value = input.required<readonly string[]>();
  readonly valueChange = output<readonly string[]>();

  protected readonly most = computed(() => this.limit('most') ?? Number.POSITIVE_INFINITY);
  protected readonly least = computed(() => this.limit('least') ?? 0);
  protected readonly full = computed(() => this.value().length >= this.most());
  protected readonly open = computed(() => this.choices().filter((c) => !this.value().includes(c.value)));
  protected readonly chips = computed(() =>
    this.value().map((value) => ({ value, label: this.choices().find((c) => c.value === value)?.label ?? value })),
  );

  protected add(value: string): void {
    if (!this.full()) this.valueChange.emit([...this.value(), value]);
  }

  protected drop(value: string): void {
    this.valueChange.emit(this.value().filter((v) => v !== value));
  }

  private limit(which: 'most' | 'least'): number | undefined {
    const part = this.part();
    return part.kind === 'picks' ? part[which] : undefined;
  }
}
