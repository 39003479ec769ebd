import { Component, computed, inject, input } from '@angular/core';
import { addDays, weekday } from '@pilotage/domain/taiwan';
import { Words } from '../../shared/text/words';
import type { CalendarDay } from './calendar-client';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

interface Square {
  readonly date: string;
  readonly day: number;
  readonly off: boolean;
  readonly kind: CalendarDay['kind'] | null;
  readonly name: string;
}

/** A year at a glance: twelve small months, days off hatched, holidays and make-up days marked. The table says it to readers. */
@Component({
  selector: 'pl-year-picture',
  host: { 'aria-hidden': 'true' },
  template: `
    @for (m of months(); track m.month) {
      <section>
        <h3>{{ t().month(m.month) }}</h3>
        <div class="days">
          @for (w of t().weekdays; track $index) {
            <span class="head">{{ w }}</span>
          }
          @for (s of m.squares; track s.date) {
            <span
              [style.grid-column]="$first ? m.starts : null"
              [class.off]="s.off"
              [class.closed]="s.kind === 'CLOSED'"
              [class.worked]="s.kind === 'WORKED'"
              [class.today]="s.date === today()"
              [attr.title]="s.name || null"
              >{{ s.day }}</span
            >
          }
        </div>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(172px, 100%), 1fr));
      gap: 16px 20px;
    }
    h3 {
      margin-bottom: 4px;
      font-size: var(--fs-dense);
    }
    .days {
      display: grid;
      grid-template-columns: repeat(7, minmax(0, 1fr));
      gap: 2px;
      font-size: var(--fs-small);
      line-height: 1.9;
      text-align: center;
    }
    .head,
    .off {
      color: var(--ink2);
    }
    .off {
      background: var(--sub);
    }
    .days span {
      border-radius: var(--r-tag);
    }
    .closed {
      background: var(--signal);
      color: var(--on-primary);
      font-weight: 600;
    }
    .worked {
      background: var(--primary);
      color: var(--on-primary);
      font-weight: 600;
    }
    .today {
      outline: 2px solid var(--outline);
    }
    @media (max-width: 599px) {
      :host {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 14px 16px;
      }
      .days {
        gap: 1px;
      }
    }
  `,
})
export class YearPicture {
  protected readonly t = inject(Words).of('workingDays');
  readonly year = input.required<number>();
  readonly days = input.required<readonly CalendarDay[]>();
  readonly today = input('');

  protected readonly months = computed(() => {
    const known = new Map(this.days().map((d) => [d.date, d]));
    return MONTHS.map((month) => {
      const first = `${this.year()}-${String(month).padStart(2, '0')}-01`;
      const squares: Square[] = [];
      for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) {
        const { kind = null, name = '' } = known.get(date) ?? {};
        const weekend = weekday(date) === 0 || weekday(date) === 6;
        squares.push({ date, day: squares.length + 1, off: kind ? kind === 'CLOSED' : weekend, kind, name });
      }
      return { month, starts: weekday(first) + 1, squares };
    });
  });
}
