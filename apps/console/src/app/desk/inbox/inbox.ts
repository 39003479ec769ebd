import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { Choice } from '../../shared/form/choices';
import { Segments } from '../../shared/form/segments';
import { Icon } from '../../shared/icons/icon';
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
import { groupRows, inView, viewIds, type GroupId, type ViewId } from '../queue/groups';
import type { DeskTask } from '../queue/queue-client';
import { QueueRow } from '../queue/queue-row';
import { QueueStore } from '../queue/queue-store';
import { Preview } from './preview';
import { PreviewStore } from './preview-store';
import { Tasks } from './tasks';

const PAGE = 200;

/** Everything that is open, by time: what is late, what is due, what waits for others. The preview decides at once. */
@Component({
  selector: 'pl-inbox',
  imports: [Segments, Icon, Empty, TroubleNote, Waiting, QueueRow, KeyLine, Preview, Tasks],
  providers: [QueueStore, PreviewStore, CaseActs, InterviewActs],
  templateUrl: './inbox.html',
  styleUrl: './inbox.scss',
})
export class Inbox {
  protected readonly store = inject(QueueStore);
  private readonly previewed = inject(PreviewStore);
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
  /** From the address. */
  readonly view = input<string>();
  readonly row = input<string>();

  protected readonly shown = computed<ViewId>(() => viewIds.find((v) => v === this.view()) ?? 'all');
  protected readonly views = computed<readonly Choice<ViewId>[]>(() => {
    const rows = this.store.rows() ?? [];
    const { views, viewed } = this.t().inbox;
    return viewIds.map((v) => ({ value: v, label: viewed(views[v], rows.filter((r) => inView(r, v)).length) }));
  });
  protected readonly groups = computed(() => {
    const rows = (this.store.rows() ?? []).filter((r) => inView(r, this.shown()));
    return groupRows(rows, this.clock.minute());
  });
  private readonly inOrder = computed(() => this.groups().flatMap((g) => g.rows));
  protected readonly chosen = computed(() => this.inOrder().find((r) => r.no === this.row()) ?? null);
  /** Ended cases come last: once they do, there is no further open one. */
  protected readonly mayHaveMore = computed(() => {
    const last = this.store.rows()?.at(-1);
    return this.store.next() !== null && last !== undefined && inView(last, 'all');
  });

  constructor() {
    pageTitle(() => this.t().inbox.title);
    crumbs(() => [{ label: this.t().inbox.title }]);
    deskKeys({
      j: () => this.step(1),
      k: () => this.step(-1),
      Enter: () => this.open(),
      e: () => this.doNext(),
      m: () => this.toMatch(),
    });
    effect(() => {
      this.row();
      this.view();
      this.wayBack.remember(this.router.url);
    });
    effect(() => {
      const no = this.viewport.previews() ? this.chosen()?.no : undefined;
      untracked(() => (no ? this.previewed.show(no) : this.previewed.clear()));
    });
    this.store.watch();
    whenChanged((news) => {
      const no = this.previewed.case()?.no;
      if (no && concerns(news, no)) void this.previewed.refresh();
    });
    void this.begin();
  }

  protected noteOf(group: GroupId): string {
    const notes: Partial<Record<GroupId, string>> = this.t().inbox.notes;
    return notes[group] ?? '';
  }

  protected async load(): Promise<void> {
    await this.store.load({ limit: PAGE });
  }

  protected look(view: ViewId): void {
    void this.go({ view: view === 'all' ? null : view, row: null });
  }

  protected choose(no: string): void {
    void this.go({ row: no });
    this.document.getElementById(`row-${no}`)?.focus();
  }

  protected async finish(task: DeskTask): Promise<void> {
    if (await this.store.finish(task)) this.toasts.done(this.t().tasks.finished(task.no));
  }

  protected async run(act: Act): Promise<void> {
    const c = this.previewed.case();
    if (c && (await this.deeds.run(act, c))) await Promise.all([this.previewed.load(c.no), this.load()]);
    focusIfLost(this.document, '[aria-current=true], main h1');
  }

  /** Back from a case: the same row is chosen, and has the focus. */
  private async begin(): Promise<void> {
    await Promise.all([this.load(), this.store.loadTasks()]);
    const no = this.chosen()?.no;
    if (no) setTimeout(() => this.choose(no));
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

  private async go(queryParams: { view?: string | null; row?: string | null }): Promise<void> {
    await this.router.navigate([], { ...within, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
