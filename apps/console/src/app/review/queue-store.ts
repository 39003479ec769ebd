import { inject, Injectable, signal } from '@angular/core';
import { whenChanged } from '../shared/live/live';
import { Navigation } from '../shell/navigation';
import { ReviewClient, type ReviewRow } from './review-client';

/** Reports that wait for a decision. */
@Injectable({ providedIn: 'root' })
export class QueueStore {
  private readonly client = inject(ReviewClient);
  private readonly navigation = inject(Navigation);
  readonly rows = signal<readonly ReviewRow[] | null>(null);
  readonly trouble = signal<unknown>(null);

  constructor() {
    whenChanged(() => {
      if (this.rows() !== null) void this.load();
    });
  }

  async load(): Promise<void> {
    this.trouble.set(null);
    try {
      const rows = await this.client.list();
      this.rows.set(rows);
      this.navigation.count('toReview', rows.filter((r) => !r.mine).length);
    } catch (error) {
      this.trouble.set(error);
    }
  }
}
