import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { statusCodes, statuses } from '@pilotage/domain/flow';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Words } from '../../shared/text/words';
import { inView } from '../queue/groups';
import type { QueueRow } from '../queue/queue-client';
import { sorts, type Filter } from '../queue/shown';

const TYPING_MS = 200;

export type FilterChange = Readonly<Record<'q' | 'status' | 'sort', string | null>>;

/** What of the inbox is shown, and in which order. */
@Component({
  selector: 'pl-inbox-filter',
  imports: [Control, Field],
  template: `
    <form role="search" (submit)="$event.preventDefault()">
      <pl-field path="q" [label]="t().inbox.search">
        <input
          plControl
          type="search"
          autocomplete="off"
          [value]="typed()"
          (typed)="search($event)"
          (keydown.escape)="leave($event)"
        />
      </pl-field>
      <pl-field path="status" [label]="t().cases.status">
        <select plControl (settled)="changed.emit({ status: $event || null })">
          <option value="" [selected]="filter().status === null">{{ t().cases.allStatuses }}</option>
          @for (s of choices(); track s.value) {
            <option [value]="s.value" [selected]="s.value === filter().status">{{ s.label }}</option>
          }
        </select>
      </pl-field>
      <pl-field path="sort" [label]="t().inbox.sort">
        <select plControl (settled)="changed.emit({ sort: $event === 'due' ? null : $event })">
          @for (sort of sorts; track sort) {
            <option [value]="sort" [selected]="sort === filter().sort">{{ t().inbox.sorts[sort] }}</option>
          }
        </select>
      </pl-field>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 8px 12px;
      padding: 0 16px 12px;
    }
    pl-field:first-child {
      grid-column: 1 / -1;
    }
    @media (min-width: 700px) {
      form {
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr);
        padding-inline: 20px;
      }
      pl-field:first-child {
        grid-column: auto;
      }
    }
  `,
})
export class InboxFilter {
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  protected readonly sorts = sorts;
  private typing: ReturnType<typeof setTimeout> | undefined;
  readonly filter = input.required<Filter>();
  /** What is searched for, as it was typed. */
  readonly q = input('');
  readonly rows = input.required<readonly QueueRow[]>();
  readonly changed = output<Partial<FilterChange>>();

  protected readonly typed = linkedSignal(() => this.q());
  protected readonly choices = computed(() => {
    const counts = new Map<string, number>();
    for (const row of this.rows())
      if (inView(row, this.filter().view)) counts.set(row.status, (counts.get(row.status) ?? 0) + 1);
    return statusCodes
      .filter((s) => counts.has(s) || s === this.filter().status)
      .map((value) => {
        const name = this.words.say(statuses[value].staff);
        return { value, label: this.t().cases.counted(name, counts.get(value) ?? 0) };
      });
  });

  protected search(text: string): void {
    this.typed.set(text);
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.changed.emit({ q: text.trim() || null }), TYPING_MS);
  }

  /** Esc empties the field first, then leaves it for the list. */
  protected leave(event: Event): void {
    if (event.target instanceof HTMLInputElement && event.target.value === '') event.target.blur();
  }
}
