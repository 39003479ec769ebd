import { DestroyRef, DOCUMENT, effect, inject, Injectable, InjectionToken, signal, untracked } from '@angular/core';
import type { SaveState } from '../form/save-line';
import { Conflict, Offline, Refused } from '../http/refused';
import { Connection } from '../states/connection';

/** Saved when the typing rests, but never later than five seconds after it began. */
export const SAVING_PACE = new InjectionToken('the pace of saving', {
  providedIn: 'root',
  factory: () => ({ restMs: 1200, latestMs: 5000, retryMs: 15_000 }),
});

/** What is being edited, for the one who saves it. */
export interface Edited {
  isPending(): boolean;
  /** Sends what is pending; the instant at which the server stored it. */
  send(): Promise<string>;
  /** Somebody else saved meanwhile: puts what is pending on top of the newer state, so that nothing typed is lost. */
  meet(conflict: Conflict): void;
}

const CONFLICTS_IN_A_ROW = 5;

/** Saves by itself: in pace, one request at a time, again when the connection is back, and when the page is left. */
@Injectable()
export class Saver {
  private readonly pace = inject(SAVING_PACE);
  private readonly connection = inject(Connection);
  private edited: Edited | null = null;
  private running: Promise<void> | null = null;
  private firstChangeAt: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly state = signal<SaveState>('idle');
  readonly savedAt = signal<string | null>(null);

  constructor() {
    const document = inject(DOCUMENT);
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void this.flush();
    };
    document.addEventListener('visibilitychange', leave);
    effect(() => {
      if (this.connection.online() && untracked(this.state) === 'offline') untracked(() => void this.flush());
    });
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', leave);
      void this.flush();
      clearTimeout(this.timer);
    });
  }

  begin(edited: Edited, savedAt: string | null): void {
    clearTimeout(this.timer);
    this.edited = edited;
    this.firstChangeAt = null;
    this.savedAt.set(savedAt);
    this.state.set('idle');
    if (edited.isPending()) this.wait(0);
  }

  /** Something was typed. */
  touch(): void {
    const now = performance.now();
    this.firstChangeAt ??= now;
    this.wait(Math.min(this.pace.restMs, Math.max(0, this.firstChangeAt + this.pace.latestMs - now)));
  }

  /** Saves now. True when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.edited?.isPending()) {
      this.running = this.run(this.edited).finally(() => (this.running = null));
      await this.running;
    }
    return !this.edited?.isPending();
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async run(edited: Edited): Promise<void> {
    for (let conflicts = 0; edited.isPending();) {
      this.firstChangeAt = null;
      this.state.set('saving');
      try {
        this.savedAt.set(await edited.send());
        this.state.set('saved');
      } catch (error) {
        if (!(error instanceof Conflict) || ++conflicts > CONFLICTS_IN_A_ROW) return this.stop(error);
        edited.meet(error);
      }
    }
  }

  private stop(error: unknown): void {
    const refused = error instanceof Refused && error.status < 500;
    this.state.set(refused ? (error.status === 422 ? 'refused' : 'locked') : 'offline');
    if (error instanceof Offline || !refused) this.wait(this.pace.retryMs);
  }
}
