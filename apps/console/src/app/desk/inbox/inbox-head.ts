import { ChangeDetectorRef, Component, computed, DOCUMENT, inject, input, linkedSignal, output } from '@angular/core';
import type { Choice } from '../../shared/form/choices';
import { fieldId } from '../../shared/form/field-id';
import { Segments } from '../../shared/form/segments';
import { Icon } from '../../shared/icons/icon';
import { Words } from '../../shared/text/words';
import { inView, viewIds, type ViewId } from '../queue/groups';
import { Fresh } from '../queue/fresh';
import type { QueueRow } from '../queue/queue-client';
import { filterOf, isFiltered, type Wanted } from '../queue/shown';
import { SavedViews } from '../views/saved-views';
import { InboxFilter } from './inbox-filter';

/** The title, the views with their counts, the person's own views, and the filter behind its button. */
@Component({
  selector: 'pl-inbox-head',
  imports: [Segments, Icon, SavedViews, InboxFilter, Fresh],
  template: `
    <header>
      <h1>{{ t().inbox.title }}</h1>
      <pl-segments
        [quiet]="true"
        [label]="t().inbox.viewLabel"
        [choices]="views()"
        [value]="filter().view"
        (valueChange)="look($event)"
      />
      <pl-saved-views list="INBOX" [wanted]="query()" />
      <span class="spring"></span>
      @if (drafts(); as n) {
        <span class="tag plain">{{ t().inbox.drafts(n) }}</span>
      }
      <pl-fresh />
      <button
        type="button"
        class="btn small"
        [attr.aria-expanded]="filtering()"
        aria-controls="inbox-filter"
        (click)="toggle()"
      >
        <pl-icon name="filterList" />{{ t().inbox.filter }}<kbd>{{ t().keys.lists.filter.keys[0] }}</kbd>
      </button>
    </header>
    <div id="inbox-filter">
      @if (filtering()) {
        <pl-inbox-filter [filter]="filter()" [q]="wanted().q ?? ''" [rows]="rows()" (changed)="changed.emit($event)" />
      }
    </div>
  `,
  styles: `
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 14px;
      align-items: end;
      padding: 14px 16px 10px;
    }
    .btn {
      --icon: 16px;
    }
    @media (min-width: 700px) {
      header {
        padding-inline: 20px;
      }
    }
  `,
})
export class InboxHead {
  private readonly document = inject(DOCUMENT);
  private readonly detector = inject(ChangeDetectorRef);
  protected readonly t = inject(Words).of('desk');

  readonly wanted = input.required<Wanted>();
  readonly rows = input.required<readonly QueueRow[]>();
  readonly drafts = input(0);
  readonly changed = output<Readonly<Record<string, string | null>>>();

  protected readonly query = computed(() => ({ ...this.wanted() }));
  protected readonly filter = computed(() => filterOf(this.wanted()));
  protected readonly filtering = linkedSignal(() => isFiltered(this.filter()) || this.filter().sort !== 'due');
  protected readonly views = computed<readonly Choice<ViewId>[]>(() => {
    const { views, viewed } = this.t().inbox;
    return viewIds.map((v) => ({ value: v, label: viewed(views[v], this.rows().filter((r) => inView(r, v)).length) }));
  });

  protected toggle(): void {
    this.filtering.update((on) => !on);
  }

  /** Opens the filter and puts the cursor into its search. */
  search(): void {
    this.filtering.set(true);
    this.detector.detectChanges(); // what is typed next belongs into the field
    this.document.getElementById(fieldId('q'))?.focus();
  }

  protected look(view: ViewId): void {
    this.changed.emit({ view: view === 'all' ? null : view });
  }
}
