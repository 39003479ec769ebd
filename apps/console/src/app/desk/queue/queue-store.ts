import { computed, DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { ServerClock } from '../../shared/clock/server-clock';
import { Live, whenChanged, type News } from '../../shared/live/live';
import { byUrgency } from './groups';
import { QueueClient, type DeskTask, type QueuePage, type QueueRow, type QueueWish } from './queue-client';
import { changesOf, casesOf, staysInPlace, type Waiting } from './queue-changes';

const WATCH_MS = 30_000;

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
  /** What has changed since and would move on the screen: it waits until it is wanted, so that nothing jumps. */
  private readonly waiting = signal<Waiting>(new Map());
  readonly fresh = computed(() => this.waiting().size);

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

  /** Goes on to the end of what is wanted, page after page, while the first ones are already shown. */
  async loadOn(wanted: (last: QueueRow) => boolean): Promise<void> {
    const ticket = this.asked;
    for (;;) {
      const [last, after] = [this.rows()?.at(-1), this.next()];
      if (ticket !== this.asked || after === null || !last || !wanted(last)) return;
      await this.append(after);
    }
  }

  /** Looks when something has changed; while nobody tells it, every half minute. For the constructor of a screen. */
  watch(): void {
    whenChanged((news) => void this.peek(news));
    const look = setInterval(() => {
      if (!this.live.connected()) void this.peek(null);
    }, WATCH_MS);
    this.destroyed.onDestroy(() => clearInterval(look));
  }

  takeFresh(): void {
    const waiting = this.waiting();
    const kept = (this.rows() ?? []).filter((r) => !waiting.has(r.no));
    const come = [...waiting.values()].filter((r) => r !== null);
    this.rows.set([...kept, ...come].sort(byUrgency));
    this.waiting.set(new Map());
  }

  /** Reads some cases again and shows them as they are: those that one has just changed oneself. */
  async renew(nos: readonly string[]): Promise<void> {
    const page = await this.client.page({ ...this.wish, no: nos.join(',') });
    this.learn(page.rows, nos);
    this.takeFresh();
  }

  private async peek(news: News): Promise<void> {
    if (this.rows() === null || this.document.visibilityState === 'hidden') return;
    const ticket = this.asked;
    const nos = casesOf(news);
    if (nos?.length === 0) return;
    const page = await this.client.page(nos ? { ...this.wish, no: nos.join(',') } : this.wish).catch(() => null);
    if (page && ticket === this.asked) this.learn(page.rows, nos);
  }

  /** Rows that keep their place change where they stand; the others wait. */
  private learn(found: readonly QueueRow[], asked: readonly string[] | null): void {
    const rows = this.rows() ?? [];
    const now = this.clock.minute();
    const changes = changesOf(rows, found, asked);
    const inPlace = (was: QueueRow): QueueRow => {
      const is = changes.get(was.no);
      return is && staysInPlace(was, is, now) ? is : was;
    };
    const renewed = rows.map(inPlace);
    const moved = [...changes].filter(([, is]) => is === null || !(renewed.includes(is) || this.comesLater(is)));
    const told = new Set([...found.map((r) => r.no), ...(asked ?? [])]);
    this.rows.set(renewed);
    this.waiting.update((before) => new Map([...[...before].filter(([no]) => !told.has(no)), ...moved]));
  }

  /** It stands behind the end of what has been loaded, and comes with what is loaded next. */
  private comesLater(row: QueueRow): boolean {
    const rows = this.rows() ?? [];
    const last = rows.at(-1);
    const isKnown = rows.some((r) => r.no === row.no);
    return this.next() !== null && !isKnown && last !== undefined && byUrgency(last, row) < 0;
  }

  private take(page: QueuePage): void {
    this.rows.set(page.rows);
    this.next.set(page.next);
    this.counts.set(page.counts);
    this.drafts.set(page.stalledDrafts);
    this.waiting.set(new Map());
  }

  async more(): Promise<void> {
    const after = this.next();
    if (after !== null && !this.busy()) await this.act(() => this.append(after));
  }

  private async append(after: string): Promise<void> {
    const ticket = this.asked;
    const page = await this.client.page({ ...this.wish, after });
    if (ticket !== this.asked) return;
    const known = new Set(this.rows()?.map((r) => r.no));
    this.rows.update((rows) => [...(rows ?? []), ...page.rows.filter((r) => !known.has(r.no))]);
    this.next.set(page.next);
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
