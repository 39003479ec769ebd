import { Component, computed, ElementRef, inject, input, linkedSignal, model, viewChild } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { parseDate, rocYear } from '@pilotage/domain/taiwan';
import { refusal } from '../http/refused';
import { Icon } from '../icons/icon';
import { Preferences } from '../preferences';
import { Formats } from '../text/formats';
import { Words } from '../text/words';
import { Control, typedIn } from './control';
import { Field } from './field';

/** A date as people here write it: `113/3/6`, `1130306`, `2024-03-06`, or from the calendar; read back with its weekday. */
@Component({
  selector: 'pl-roc-date',
  imports: [Field, Control, Icon],
  template: `
    <pl-field
      [path]="path()"
      [label]="label()"
      [hint]="hint() || t().dateHint"
      [optional]="optional()"
      [refusal]="shown()"
    >
      <span class="pair">
        <input
          plControl
          inputmode="text"
          autocomplete="off"
          [value]="text()"
          (typed)="read($event)"
          (settled)="settle($event)"
        />
        <button type="button" class="btn icon" [attr.aria-label]="t().datePick(label())" (click)="openCalendar()">
          <pl-icon name="calendarMonth" />
        </button>
        <input
          #picker
          class="picker"
          type="date"
          tabindex="-1"
          aria-hidden="true"
          [value]="iso() ?? ''"
          (change)="take($event)"
        />
      </span>
      @if (iso(); as date) {
        <p below class="said">{{ formats.date(date) }}</p>
      }
    </pl-field>
  `,
  styles: `
    .pair {
      position: relative;
      display: flex;
      gap: 8px;
      max-width: 20em;
    }
    .icon {
      width: var(--h-field);
      min-height: var(--h-field);
      padding: 0;
    }
    .picker {
      position: absolute;
      right: 0;
      bottom: 0;
      width: 1px;
      height: 1px;
      opacity: 0;
      pointer-events: none;
    }
    .said {
      margin-top: 6px;
      color: var(--ink2);
      font-size: var(--fs-meta);
    }
  `,
})
export class RocDate {
  private readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  private readonly preferences = inject(Preferences);
  protected readonly t = this.words.of('form');
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);
  readonly refusal = input<WireRefusal | undefined>(undefined);
  /** ISO once it can be read, else as typed; null when empty. */
  readonly value = model<string | null>(null);

  private readonly picker = viewChild.required<ElementRef<HTMLInputElement>>('picker');
  protected readonly iso = computed(() => parseDate(this.value() ?? ''));
  protected readonly text = linkedSignal(() => this.written(this.value()));
  private readonly settled = linkedSignal({ source: this.value, computation: () => false });
  protected readonly shown = computed(() => {
    if (this.refusal()) return this.refusal();
    return this.settled() && this.value() && !this.iso() ? refusal('DATE_INVALID', this.path()) : undefined;
  });

  private written(value: string | null): string {
    const iso = parseDate(value ?? '');
    if (!iso || this.preferences.calendar() === 'gregorian') return value ?? '';
    const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
    return `${rocYear(y)}/${m}/${d}`;
  }

  protected read(typed: string): void {
    this.value.set(typed.trim() || null);
    this.text.set(typed);
  }

  protected settle(typed: string): void {
    this.value.set(parseDate(typed) ?? (typed.trim() || null));
    this.settled.set(true);
  }

  protected take(event: Event): void {
    this.value.set(typedIn(event) || null);
  }

  protected openCalendar(): void {
    this.picker().nativeElement.showPicker();
  }
}
