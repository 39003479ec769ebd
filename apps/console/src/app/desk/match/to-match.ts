import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Words } from '../../shared/text/words';
import { within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { deskKeys, WayBack } from '../keys/desk-keys';
import { KeyLine } from '../keys/key-line';
import { QueueRow } from '../queue/queue-row';
import { BatchStart } from './batch/batch-start';
import { ToMatchStore } from './to-match-store';

/** The cases to be matched, the most urgent first, and those whose offers are out. */
@Component({
  selector: 'pl-to-match',
  imports: [RouterLink, BatchStart, Empty, TroubleNote, Waiting, QueueRow, KeyLine],
  providers: [ToMatchStore],
  template: `
    <h1>{{ t().toMatch.title }}</h1>
    @if (store.loaded()) {
      <pl-batch-start [waiting]="store.waiting()" />
    }
    @if (store.trouble(); as error) {
      <pl-trouble-note [error]="error" (again)="load()" />
    } @else if (!store.loaded()) {
      <pl-waiting [lines]="5" [height]="48" />
    }
    @for (group of store.groups(); track group.id) {
      <section [attr.aria-labelledby]="'group-' + group.id">
        <h2 [id]="'group-' + group.id">
          {{ t().toMatch.groups[group.id] }} <span>{{ group.rows.length }}</span>
        </h2>
        @for (r of group.rows; track r.no) {
          <pl-queue-row path="/desk/match" [row]="r" [chosen]="r.no === row()" />
        }
      </section>
    }
    @if (store.loaded() && store.groups().length === 0) {
      <pl-empty [why]="t().toMatch.none">
        <a class="btn" routerLink="/desk/cases">{{ t().toMatch.go }}</a>
      </pl-empty>
    }
    <pl-key-line [names]="['jk', 'enter', 'help']" />
  `,
  styles: `
    :host {
      display: block;
      padding-bottom: 24px;
    }
    h1 {
      padding: 14px 20px 6px;
    }
    h2 {
      display: flex;
      gap: 8px;
      padding: 10px 20px 8px;
      font-size: var(--fs-ui);
    }
    h2 span {
      color: var(--ink2);
      font-weight: 400;
    }
    section {
      border-bottom: 1px solid var(--line);
    }
    pl-trouble-note,
    pl-waiting,
    pl-empty {
      margin: 8px 20px;
    }
  `,
})
export class ToMatch {
  protected readonly store = inject(ToMatchStore);
  private readonly router = inject(Router);
  private readonly wayBack = inject(WayBack);
  private readonly document = inject(DOCUMENT);
  protected readonly t = inject(Words).of('desk');
  readonly row = input<string>();
  private readonly inOrder = computed(() => this.store.groups().flatMap((g) => g.rows));

  constructor() {
    pageTitle(() => this.t().toMatch.title);
    crumbs(() => [{ label: this.t().toMatch.title }]);
    deskKeys({ j: () => this.step(1), k: () => this.step(-1), Enter: () => this.open(), m: () => this.open() });
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.store.load();
    this.wayBack.remember(this.router.url);
    const no = this.row();
    if (no) setTimeout(() => this.document.getElementById(`row-${no}`)?.focus());
  }

  private step(by: 1 | -1): void {
    const rows = this.inOrder();
    const at = rows.findIndex((r) => r.no === this.row());
    const to = rows[at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
    if (to) void this.choose(to.no);
  }

  private async choose(no: string): Promise<void> {
    this.document.getElementById(`row-${no}`)?.focus();
    await this.router.navigate([], { ...within, queryParams: { row: no }, replaceUrl: true });
    this.wayBack.remember(this.router.url);
  }

  private open(): void {
    const no = this.row();
    if (no) void this.router.navigate(['/desk/match', no]);
  }
}
