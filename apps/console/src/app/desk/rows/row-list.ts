import {
  CdkVirtualForOf,
  CdkVirtualScrollableWindow,
  CdkVirtualScrollViewport,
  VIRTUAL_SCROLL_STRATEGY,
} from '@angular/cdk/scrolling';
import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { Preferences } from '../../shared/preferences';
import { Words } from '../../shared/text/words';
import { Viewport } from '../../shared/viewport';
import type { Group } from '../queue/groups';
import type { QueueRow as Row } from '../queue/queue-client';
import { QueueRow } from '../queue/queue-row';
import { KnownHeights } from './known-heights';

/** The head of a group, or one of its rows. */
interface Item {
  readonly group: Group;
  readonly row: Row | null;
}

/** Kept free when a row is brought into view: what stands at the top of the window, and the bar at its foot. */
const FREE = { above: 110, below: 90 };

/** Rows in groups, any number of them: only those in sight are drawn. */
@Component({
  selector: 'pl-row-list',
  imports: [CdkVirtualScrollViewport, CdkVirtualScrollableWindow, CdkVirtualForOf, QueueRow],
  providers: [KnownHeights, { provide: VIRTUAL_SCROLL_STRATEGY, useExisting: KnownHeights }],
  template: `
    <cdk-virtual-scroll-viewport scrollWindow>
      <div *cdkVirtualFor="let item of items(); trackBy: idOf" class="item" [class.head]="!item.row">
        @if (item.row; as row) {
          <pl-queue-row
            [row]="row"
            [chosen]="row.no === chosen()"
            [chooses]="chooses()"
            [tickable]="true"
            [ticked]="ticked().has(row.no)"
            (tick)="tick.emit(row)"
            (choose)="choose.emit(row.no)"
          />
        } @else if (item.group.id !== 'sorted') {
          <h2 [id]="'group-' + item.group.id">
            {{ t().inbox.groups[item.group.id] }} <span>{{ item.group.rows.length }}</span>
            <small>{{ noteOf(item.group) }}</small>
          </h2>
        }
      </div>
    </cdk-virtual-scroll-viewport>
  `,
  styleUrl: './row-list.scss',
})
export class RowList {
  private readonly heights = inject(KnownHeights);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private readonly viewport = inject(Viewport);
  private readonly preferences = inject(Preferences);
  protected readonly t = inject(Words).of('desk');

  readonly groups = input.required<readonly Group[]>();
  readonly chosen = input<string>();
  readonly chooses = input(false);
  readonly ticked = input<ReadonlyMap<string, Row>>(new Map());
  readonly tick = output<Row>();
  readonly choose = output<string>();

  protected readonly items = computed<readonly Item[]>(() =>
    this.groups().flatMap((group) => [
      ...(group.id === 'sorted' ? [] : [{ group, row: null }]),
      ...group.rows.map((row) => ({ group, row })),
    ]),
  );
  private readonly drawn = signal(false);
  private readonly wanted = signal<string | null>(null);

  constructor() {
    afterNextRender(() => this.drawn.set(true));
    effect(() => {
      const items = this.items();
      this.preferences.density();
      this.viewport.wide();
      if (!this.drawn()) return;
      const [head, row] = [this.pixels('--head', 44), this.pixels('--row', 56)];
      this.heights.setHeights(items.map((item) => (item.row ? row : head)));
    });
    afterRenderEffect(() => {
      const no = this.wanted();
      if (no === null || !this.drawn()) return;
      untracked(() => this.show(no));
      this.wanted.set(null);
    });
  }

  protected readonly idOf = (_: number, item: Item): string => item.row?.no ?? `group-${item.group.id}`;

  protected noteOf(group: Group): string {
    const notes: Partial<Record<Group['id'], string>> = this.t().inbox.notes;
    return notes[group.id] ?? '';
  }

  /** Brings a row into view and gives it the focus, as soon as it is there. */
  reveal(no: string): void {
    this.wanted.set(no);
  }

  private show(no: string): void {
    const index = this.items().findIndex((item) => item.row?.no === no);
    if (index === -1) return;
    const row = (): HTMLElement | null => this.document.getElementById(`row-${no}`);
    this.heights.reveal(index, FREE, () => row()?.focus({ preventScroll: true }));
  }

  private pixels(name: string, otherwise: number): number {
    return Number.parseFloat(getComputedStyle(this.host).getPropertyValue(name)) || otherwise;
  }
}
