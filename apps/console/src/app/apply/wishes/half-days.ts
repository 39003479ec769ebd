import { Component, computed, inject, input, model, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { addDays, parseDate, taipeiDate, weekday } from '@pilotage/domain/taiwan';
import { ServerClock } from '../../shared/clock/server-clock';
import { fieldId } from '../../shared/form/field-id';
import { Icon } from '../../shared/icons/icon';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { FormFields } from '../draft/form-fields';
import { Said } from '../said';

export type HalfDay = readonly [string, 'AM' | 'PM'];

const MOST = 6;
const WEEKS = 2;
/** The office needs some days before anybody can come. */
const FIRST_AFTER_DAYS = 7;
const halves = ['AM', 'PM'] as const;

/** The Monday on or before a date. */
function mondayOf(date: string): string {
  return addDays(date, -((weekday(date) + 6) % 7));
}

/** Half days on which the firm can be interviewed, picked from two weeks at a time. */
@Component({
  selector: 'pl-half-days',
  imports: [Icon, Shape],
  templateUrl: './half-days.html',
  styleUrls: ['../../shared/form/choices.scss', './half-days.scss'],
})
export class HalfDays {
  private readonly clock = inject(ServerClock);
  protected readonly formats = inject(Formats);
  protected readonly said = inject(Said);
  protected readonly fields = inject(FormFields);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('apply');
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly value = model.required<readonly HalfDay[]>();

  protected readonly id = fieldId('needs.N8.slots');
  protected readonly halves = halves;
  protected readonly page = signal(0);
  private readonly first = computed(() => addDays(taipeiDate(new Date(this.clock.minute())), FIRST_AFTER_DAYS));
  protected readonly days = computed(() => {
    const start = addDays(mondayOf(this.first()), this.page() * WEEKS * 7);
    return Array.from({ length: WEEKS * 7 }, (_, i) => addDays(start, i)).filter(
      (d) => d >= this.first() && weekday(d) !== 0 && weekday(d) !== 6,
    );
  });
  protected readonly chosen = computed(() =>
    [...this.value()].sort(([a, x], [b, y]) => `${parseDate(a) ?? a}${x}`.localeCompare(`${parseDate(b) ?? b}${y}`)),
  );
  protected readonly full = computed(() => this.value().length >= MOST);

  protected has(date: string, half: 'AM' | 'PM'): boolean {
    return this.value().some(([d, h]) => (parseDate(d) ?? d) === date && h === half);
  }

  protected turn(date: string, half: 'AM' | 'PM'): void {
    if (this.has(date, half)) this.remove([date, half]);
    else if (!this.full()) this.value.update((all) => [...all, [date, half] as const]);
  }

  protected remove([date, half]: HalfDay): void {
    this.value.update((all) => all.filter(([d, h]) => h !== half || (parseDate(d) ?? d) !== (parseDate(date) ?? date)));
  }
}
