import { Component, computed, inject, input } from '@angular/core';
import type { MyCapacity } from './profile-client';
import { Words } from '../text/words';

const HUNDREDTHS = 100;
const MINUTES = 60;
/** Half a case more or less than due is even: a case cannot be shared. */
const EVEN = 50;

/** A line of the fairness ledger: in words, in figures, and by which rule. */
@Component({
  selector: 'pl-ledger-part',
  template: `
    @if (line()) {
      @if (!forDesk()) {
        <p class="balance">{{ balance() }}</p>
      }
      <dl>
        @for (f of figures(); track f.label) {
          <div>
            <dt>{{ f.label }}</dt>
            <dd>{{ f.value }}</dd>
          </div>
        }
      </dl>
      <p class="mut">{{ t().capacity.rule(accepted(), people()) }}</p>
    } @else {
      <p class="mut">{{ forDesk() ? own().page.noLine : t().capacity.noLine }}</p>
    }
  `,
  styleUrl: './ledger-part.scss',
})
export class LedgerPart {
  private readonly words = inject(Words);
  protected readonly t = this.words.of('consult');
  protected readonly own = this.words.of('profile');
  readonly line = input.required<MyCapacity['line']>();
  readonly accepted = input.required<number>();
  readonly people = input.required<number>();
  readonly forDesk = input(false);

  protected readonly balance = computed(() => {
    const line = this.line();
    if (!line) return null;
    const [more, cases] = [line.surplus, Math.abs(line.surplus) / HUNDREDTHS];
    if (Math.abs(more) <= EVEN) return this.t().capacity.even;
    return more > 0 ? this.t().capacity.more(cases) : this.t().capacity.fewer(cases);
  });
  protected readonly figures = computed(() => {
    const line = this.line();
    if (!line) return [];
    const t = this.t().capacity.figures;
    return [
      { label: t.due, value: (line.due / HUNDREDTHS).toFixed(2) },
      { label: t.accepted, value: String(line.accepted) },
      { label: t.offers, value: String(line.offers) },
      { label: t.declined, value: String(line.declined) },
      { label: t.expired, value: String(line.expired) },
      { label: t.noShows, value: String(line.noShows) },
      { label: t.hours, value: (line.minutes / MINUTES).toFixed(1) },
    ];
  });
}
