import { computed, DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { ServerClock } from '../../shared/clock/server-clock';
import { Live, whenChanged } from '../../shared/live/live';
import { groupOf, inView } from './groups';
import { QueueClient, type DeskTask, type QueuePage, type QueueRow, type QueueWish } from './queue-client';

const WATCH_MS = 30_000;

/** Rows that are new, gone, or stand elsewhere than before. */
function changesOf(before: readonly QueueRow[], after: readonly QueueRow[]): number {
  const key = (r: QueueRow): string => `${r.no} ${r.status} ${r.dueAt ?? ''}`;
  const [was, is] = [before.slice(0, after.length).map(key), after.map(key)];
  return Math.max(was.filter((k) => !is.includes(k)).length, is.filter((k) => !was.includes(k)).length);
}

/** Whether a row may be shown as it is now without moving on the screen. */
function stays(was: QueueRow, is: QueueRow, now: number): boolean {
  return groupOf(was, now) === groupOf(is, now) && inView(was, 'ours') === inView(is, 'ours');
}

/** The desk's list as far as it has been loaded. */
@Injectable()
export class QueueStore {
  private readonly client = inject(QueueClient);
  private readonly destroyed = inject(DestroyRef);
  private readonly document = inject(DOCUMENT);
  private readonly live = inject(Live);
  private readonly clock = inject(ServerClock);
  private wish: QueueWish = {};
  private asked = 0;

  readonly rows = signal<readonly QueueRow[] | null>(null);
  /** How many cases there are by status, whatever is filtered. */
  readonly counts = signal<Readonly<Record<string, number>>>({});
  readonly drafts = signal(0);
  readonly tasks = signal<readonly DeskTask[]>([]);
  readonly next = signal<string | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  private readonly newer = signal<QueuePage | null>(null);
  /** How many rows have changed since they were loaded; they wait until they are wanted, so that nothing jumps. */
  readonly fresh = computed(() => {
    const [page, rows] = [this.newer(), this.rows()];
    return page && rows ? changesOf(rows, page.rows) : 0;
  });

  /** Asks anew; of two questions the later answer stands. */
  async load(wish: QueueWish = this.wish): Promise<void> {
    this.wish = wish;
    const ticket = ++this.asked;
    try {
      const page = await this.client.page(wish);
      if (ticket !== this.asked) return;
      this.take(page);
      this.trouble.set(null);
    } catch (error) {
      if (ticket === this.asked) this.trouble.set(error);
    }
  }

  /** Looks when something has changed; while nobody tells it, every half minute. For the constructor of a screen. */
  watch(): void {
    whenChanged(() => void this.peek());
    const look = setInterval(() => {
      if (!this.live.connected()) void this.peek();
    }, WATCH_MS);
    this.destroyed.onDestroy(() => clearInterval(look));
  }

  takeFresh(): void {
    const page = this.newer();
    if (page) this.take(page);
  }

  private async peek(): Promise<void> {
    if (this.rows() === null || this.document.visibilityState === 'hidden') return;
    const ticket = this.asked;
    const page = await this.client.page(this.wish).catch(() => null);
    if (!page || ticket !== this.asked) return;
    this.renew(page.rows);
    this.newer.set(page);
  }

  /** Rows that keep their place change where they stand; the others wait. */
  private renew(fresh: readonly QueueRow[]): void {
    const now = this.clock.minute();
    const found = new Map(fresh.map((r) => [r.no, r]));
    this.rows.update((rows) =>
      (rows ?? []).map((was) => {
        const is = found.get(was.no);
        return is && stays(was, is, now) ? is : was;
      }),
    );
  }

  private take(page: QueuePage): void {
    this.rows.set(page.rows);
    this.next.set(page.next);
    this.counts.set(page.counts);
    this.drafts.set(page.stalledDrafts);
    this.newer.set(null);
  }

  async more(): Promise<void> {
    const after = this.next();
    if (after === null || this.busy()) return;
    await this.act(async () => {
      const page = await this.client.page({ ...this.wish, after });
      const known = new Set(this.rows()?.map((r) => r.no));
      this.rows.update((rows) => [...(rows ?? []), ...page.rows.filter((r) => !known.has(r.no))]);
      this.next.set(page.next);
    });
  }

  async loadTasks(): Promise<void> {
    await this.act(async () => this.tasks.set(await this.client.tasks()));
  }

  async finish(task: DeskTask): Promise<boolean> {
    return this.act(async () => {
      await this.client.finishTask(task.id);
      this.tasks.update((all) => all.filter((t) => t.id !== task.id));
    });
  }

  private async act(what: () => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    try {
      await what();
      return true;
    } catch (error) {
      this.trouble.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
