import { Component, computed, DOCUMENT, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { statusCodes, statuses } from '@pilotage/domain/flow';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { fieldId } from '../../shared/form/field-id';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Words } from '../../shared/text/words';
import { Viewport } from '../../shared/viewport';
import { within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { deskKeys, WayBack } from '../keys/desk-keys';
import { KeyLine } from '../keys/key-line';
import { Fresh } from '../queue/fresh';
import type { QueueWish } from '../queue/queue-client';
import { QueueRow } from '../queue/queue-row';
import { QueueStore } from '../queue/queue-store';
import { SavedViews } from '../views/saved-views';
import { CaseTable } from './case-table';

const PAGE = 100;
const TYPING_MS = 300;
const turns = ['coordinator', 'firm', 'consultant', 'approver', 'system'] as const;

/** Every case, found by number, firm or 統編 and by where it stands; what is asked for stands in the address. */
@Component({
  selector: 'pl-cases-list',
  imports: [RouterLink, Control, Field, Icon, Empty, TroubleNote, Waiting, KeyLine, QueueRow, CaseTable, SavedViews, Fresh],
  providers: [QueueStore],
  templateUrl: './cases.html',
  styleUrl: './cases.scss',
})
export class Cases {
  protected readonly store = inject(QueueStore);
  protected readonly viewport = inject(Viewport);
  private readonly wayBack = inject(WayBack);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  protected readonly turns = turns;
  private typing: ReturnType<typeof setTimeout> | undefined;
  /** From the address. */
  readonly q = input<string>();
  readonly status = input<string>();
  readonly turn = input<string>();
  readonly row = input<string>();

  protected readonly wanted = computed(() => ({ q: this.q(), status: this.status(), turn: this.turn() }));
  protected readonly typed = linkedSignal(() => this.q() ?? '');
  protected readonly wish = computed<QueueWish>(() => {
    const status = statusCodes.find((s) => s === this.status());
    const waitsFor = turns.find((w) => w === this.turn());
    const q = this.q()?.trim();
    return { limit: PAGE, ...(q ? { q } : {}), ...(status ? { status } : {}), ...(waitsFor ? { waitsFor } : {}) };
  });
  protected readonly isFiltered = computed(() => {
    const { q, status, waitsFor } = this.wish();
    return Boolean(q ?? status ?? waitsFor);
  });
  protected readonly statusChoices = computed(() =>
    statusCodes
      .filter((s) => s !== 'drafted')
      .map((value) => {
        const name = this.words.say(statuses[value].staff);
        return { value, label: this.t().cases.counted(name, this.store.counts()[value] ?? 0) };
      }),
  );
  protected readonly said = computed(() => {
    const n = this.store.rows()?.length;
    if (n === undefined) return '';
    return this.store.next() ? this.t().cases.foundMore(n) : this.t().cases.found(n);
  });

  constructor() {
    pageTitle(() => this.t().cases.title);
    crumbs(() => [{ label: this.t().cases.title }]);
    deskKeys({
      '/': () => this.document.getElementById(fieldId('q'))?.focus(),
      j: () => this.step(1),
      k: () => this.step(-1),
      Enter: () => this.open(),
    });
    this.store.watch();
    effect(() => {
      const wish = this.wish();
      untracked(() => void this.load(wish));
    });
    effect(() => {
      this.row();
      this.wish();
      this.wayBack.remember(this.router.url);
    });
  }

  protected search(text: string): void {
    this.typed.set(text);
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.filter({ q: text.trim() || null }), TYPING_MS);
  }

  protected filter(change: { q?: string | null; status?: string | null; turn?: string | null }): void {
    void this.go({ ...change, row: null });
  }

  protected clear(): void {
    this.typed.set('');
    this.filter({ q: null, status: null, turn: null });
  }

  /** Esc empties the field first, then leaves it for the list. */
  protected leaveSearch(event: Event): void {
    if (!(event.target instanceof HTMLInputElement) || event.target.value !== '') return;
    event.target.blur();
  }

  private async load(wish: QueueWish): Promise<void> {
    await this.store.load(wish);
    const no = this.row();
    if (no && this.document.activeElement === this.document.body) setTimeout(() => this.focus(no));
  }

  private step(by: 1 | -1): void {
    const rows = this.store.rows() ?? [];
    const at = rows.findIndex((r) => r.no === this.row());
    const to = rows[at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
    if (!to) return;
    void this.go({ row: to.no });
    this.focus(to.no);
  }

  private open(): void {
    const no = this.row();
    if (no) void this.router.navigate(['/desk/cases', no]);
  }

  private focus(no: string): void {
    this.document.getElementById(`row-${no}`)?.focus();
  }

  private async go(queryParams: Readonly<Record<string, string | null>>): Promise<void> {
    await this.router.navigate([], { ...within, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
