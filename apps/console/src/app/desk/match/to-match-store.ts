import { computed, inject, Injectable, signal } from '@angular/core';
import { whenChanged } from '../../shared/live/live';
import { QueueClient, type QueueRow } from '../queue/queue-client';

/** From waiting for candidates to waiting for an answer. */
export const matchStatuses = ['accepted', 'matched', 'offered'] as const;
export type MatchStatus = (typeof matchStatuses)[number];
const MOST = 200;

/** The cases that wait for a match or an answer to an offer. */
@Injectable()
export class ToMatchStore {
  private readonly client = inject(QueueClient);
  private readonly rows = signal<readonly QueueRow[] | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly loaded = computed(() => this.rows() !== null);
  readonly waiting = computed(() => (this.rows() ?? []).filter((r) => r.status === 'accepted').length);
  readonly groups = computed(() =>
    matchStatuses
      .map((id) => ({ id, rows: (this.rows() ?? []).filter((r) => r.status === id) }))
      .filter((group) => group.rows.length > 0),
  );

  constructor() {
    whenChanged(() => {
      if (this.loaded()) void this.load();
    });
  }

  async load(): Promise<void> {
    this.trouble.set(null);
    try {
      const pages = await Promise.all(matchStatuses.map((status) => this.client.page({ status, limit: MOST })));
      this.rows.set(pages.flatMap((page) => page.rows));
    } catch (error) {
      this.trouble.set(error);
    }
  }
}
