import { inject, Injectable, signal } from '@angular/core';
import { QueueClient, type DeskTask, type QueueRow, type QueueWish } from './queue-client';

/** The desk's list as far as it has been loaded. */
@Injectable()
export class QueueStore {
  private readonly client = inject(QueueClient);
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

  /** Asks anew; of two questions the later answer stands. */
  async load(wish: QueueWish = this.wish): Promise<void> {
    this.wish = wish;
    const ticket = ++this.asked;
    try {
      const page = await this.client.page(wish);
      if (ticket !== this.asked) return;
      this.rows.set(page.rows);
      this.next.set(page.next);
      this.counts.set(page.counts);
      this.drafts.set(page.stalledDrafts);
      this.trouble.set(null);
    } catch (error) {
      if (ticket === this.asked) this.trouble.set(error);
    }
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
