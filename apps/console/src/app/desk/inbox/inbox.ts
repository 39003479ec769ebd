import { Component, computed, DOCUMENT, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { MOST_TOGETHER } from '@pilotage/contracts/inbox';
import { concerns, whenChanged } from '../../shared/live/live';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { ServerClock } from '../../shared/clock/server-clock';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { Viewport } from '../../shared/viewport';
import { focusIfLost, within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { isForMatching, type Act } from '../case/acts';
import { CaseActs } from '../case/case-acts';
import { CaseSaid } from '../case/case-said';
import { InterviewActs } from '../case/interview-acts';
import { deskKeys, WayBack } from '../keys/desk-keys';
import { KeyLine } from '../keys/key-line';
import { inView } from '../queue/groups';
import type { DeskTask, QueueRow } from '../queue/queue-client';
import { filterOf, isFiltered, shownGroups } from '../queue/shown';
import { QueueStore } from '../queue/queue-store';
import { RowList } from '../rows/row-list';
import { Ticked, type Offered } from '../together/ticked';
import { TogetherActs } from '../together/together-acts';
import { TogetherBar } from '../together/together-bar';
import { InboxHead } from './inbox-head';
import { Preview } from './preview';
import { PreviewStore } from './preview-store';
import { Tasks } from './tasks';

const PAGE = 500;

/** Everything that is open, by time: what is late, what is due, what waits for others. The preview decides at once. */
@Component({
  selector: 'pl-inbox',
  imports: [Empty, TroubleNote, Waiting, RowList, KeyLine, Preview, Tasks, TogetherBar, InboxHead],
  providers: [QueueStore, PreviewStore, CaseActs, InterviewActs, Ticked, TogetherActs],
  templateUrl: './inbox.html',
  styleUrl: './inbox.scss',
})
export class Inbox {
  protected readonly store = inject(QueueStore);
  private readonly previewed = inject(PreviewStore);
  protected readonly ticked = inject(Ticked);
  private readonly acts = inject(TogetherActs);
  private readonly deeds = inject(CaseActs);
  private readonly said = inject(CaseSaid);
  protected readonly viewport = inject(Viewport);
  private readonly clock = inject(ServerClock);
  private readonly toasts = inject(Toasts);
  private readonly wayBack = inject(WayBack);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  private readonly list = viewChild(RowList);
  /** The row that gets the focus as soon as the list is there. */
  private readonly toReveal = signal<string | null>(null);
  private readonly head = viewChild.required(InboxHead);
  /** From the address. */
  readonly view = input<string>();
  readonly q = input<string>();
  readonly status = input<string>();
  readonly sort = input<string>();
  readonly row = input<string>();

  protected readonly wanted = computed(() => ({
    view: this.view(),
    q: this.q(),
    status: this.status(),
    sort: this.sort(),
  }));
  protected readonly filter = computed(() => filterOf(this.wanted()));
  protected readonly isPlain = computed(() => !isFiltered(this.filter()) && this.filter().view === 'all');
  protected readonly groups = computed(() => shownGroups(this.store.rows() ?? [], this.filter(), this.clock.minute()));
  protected readonly inOrder = computed(() => this.groups().flatMap((g) => g.rows));
  protected readonly chosen = computed(() => this.inOrder().find((r) => r.no === this.row()) ?? null);

  constructor() {
    pageTitle(() => this.t().inbox.title);
    crumbs(() => [{ label: this.t().inbox.title }]);
    deskKeys({
      j: () => this.step(1),
      k: () => this.step(-1),
      Enter: () => this.open(),
      e: () => this.doNext(),
      m: () => this.toMatch(),
      x: () => this.tick(this.chosen()),
      f: () => this.head().search(),
      '/': () => this.head().search(),
    });
    effect(() => {
      this.row();
      this.wanted();
      this.wayBack.remember(this.router.url);
    });
    effect(() => {
      const no = this.viewport.previews() ? this.chosen()?.no : undefined;
      untracked(() => (no ? this.previewed.show(no) : this.previewed.clear()));
    });
    effect(() => {
      const [list, no] = [this.list(), this.toReveal()];
      if (!list || no === null) return;
      list.reveal(no);
      this.toReveal.set(null);
    });
    this.store.watch();
    whenChanged((news) => {
      const no = this.previewed.case()?.no;
      if (no && concerns(news, no)) void this.previewed.refresh();
    });
    void this.begin();
  }

  protected async load(): Promise<void> {
    await this.store.load({ limit: PAGE });
    // Ended cases come last: once they do, there is no further open one.
    await this.store.loadOn((last) => inView(last, 'all'));
  }

  protected change(change: Readonly<Record<string, string | null>>): void {
    void this.go({ ...change, row: null });
  }

  protected clear(): void {
    this.change({ view: null, q: null, status: null, sort: null });
  }

  /** As many as may be moved at once, from the top. */
  protected tickAll(): void {
    this.ticked.take(this.inOrder().slice(0, MOST_TOGETHER));
  }

  protected tick(row: QueueRow | null): void {
    if (row) this.ticked.toggle(row);
  }

  protected async together(offer: Offered): Promise<void> {
    const moved = await this.acts.run(offer);
    if (moved.length > 0) await this.store.renew(moved);
  }

  protected choose(no: string): void {
    void this.go({ row: no });
    this.toReveal.set(no);
  }

  protected async finish(task: DeskTask): Promise<void> {
    if (await this.store.finish(task)) this.toasts.done(this.t().tasks.finished(task.no));
  }

  protected async run(act: Act): Promise<void> {
    const c = this.previewed.case();
    if (c && (await this.deeds.run(act, c))) await Promise.all([this.previewed.load(c.no), this.store.renew([c.no])]);
    focusIfLost(this.document, '[aria-current=true], main h1');
  }

  /** Back from a case: the same row is chosen, and has the focus. */
  private async begin(): Promise<void> {
    await Promise.all([this.load(), this.store.loadTasks()]);
    const no = this.chosen()?.no;
    if (no) this.choose(no);
    else if (this.viewport.previews() && this.inOrder()[0]) void this.go({ row: this.inOrder()[0]?.no ?? null });
  }

  private step(by: 1 | -1): void {
    const rows = this.inOrder();
    const at = rows.findIndex((r) => r.no === this.chosen()?.no);
    const to = rows[at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
    if (to) this.choose(to.no);
  }

  private open(): void {
    const no = this.chosen()?.no;
    if (no) void this.router.navigate(['/desk/cases', no]);
  }

  private doNext(): void {
    const c = this.previewed.case();
    const first = c && this.said.next(c).first;
    if (first) void this.run(first);
    else if (!c) this.open();
  }

  private toMatch(): void {
    const row = this.chosen();
    if (row && isForMatching(row.status)) void this.router.navigate(['/desk/match', row.no]);
  }

  private async go(queryParams: Readonly<Record<string, string | null>>): Promise<void> {
    await this.router.navigate([], { ...within, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
