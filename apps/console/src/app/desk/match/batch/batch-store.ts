import { computed, inject, Injectable, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Refused } from '../../../shared/http/refused';
import { BatchClient, type BatchView, type WireBatchSettings } from './batch-client';
import { needsReason } from './settings';

const LOOK_AGAIN_MS = 600;
const OVERTAKEN: readonly string[] = ['PROPOSAL_OUTDATED', 'PROPOSAL_STALE', 'BATCH_CLOSED'];

export interface Said {
  readonly case: string;
  readonly message: { readonly zh: string; readonly en: string };
}
/** A commit that came too late: why, and which rows no longer hold. */
export interface Overtaken {
  readonly refusal: WireRefusal;
  readonly stale: readonly Said[];
}

/** A batch on the board: the shown version, the one beside it, and the work that is still under way. */
@Injectable()
export class BatchStore {
  private readonly client = inject(BatchClient);
  private ticket = 0;

  readonly batch = signal<BatchView | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  readonly overtaken = signal<Overtaken | null>(null);
  readonly refusal = signal<WireRefusal | undefined>(undefined);

  readonly shown = computed(() => {
    const b = this.batch();
    return b?.versions.find((v) => v.version === b.shown?.version) ?? null;
  });
  readonly working = computed(
    () => this.batch()?.versions.find((v) => v.state === 'WAITING' || v.state === 'RUNNING') ?? null,
  );
  readonly open = computed(() => this.batch()?.status === 'OPEN');
  readonly needsReason = computed(() => {
    const shown = this.shown();
    return shown !== null && needsReason(shown);
  });
  readonly names = computed(() => new Map(this.batch()?.consultants.map((k) => [k.code, k]) ?? []));
  readonly cases = computed(() => new Map(this.batch()?.cases.map((c) => [c.no, c]) ?? []));

  /** Loads a version, and looks again while a dry run is under way. */
  async load(id: string, version: number | null = null, against: number | null = null): Promise<void> {
    const mine = ++this.ticket;
    this.trouble.set(null);
    try {
      do {
        const batch = await this.client.see(id, version, against);
        if (mine !== this.ticket) return;
        this.batch.set(batch);
      } while (this.working() && (await this.stillHere(mine)));
    } catch (error) {
      if (mine === this.ticket) this.trouble.set(error);
    }
  }

  leave(): void {
    this.ticket++;
  }

  private async stillHere(mine: number): Promise<boolean> {
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
    return mine === this.ticket;
  }

  async revise(settings: WireBatchSettings): Promise<number | null> {
    const b = this.batch();
    const from = this.shown()?.version;
    if (!b || from === undefined) return null;
    return this.acting(async () => {
      const version = await this.client.revise(b.id, from, settings);
      void this.load(b.id);
      return version;
    });
  }

  async stop(): Promise<void> {
    const [b, working] = [this.batch(), this.working()];
    if (b && working) await this.acting(() => this.client.stop(b.id, working.version));
  }

  /** How many were matched; null when it came too late, or a reason is missing. */
  async commit(reason: string): Promise<number | null> {
    const [b, shown] = [this.batch(), this.shown()];
    if (!b || !shown) return null;
    const done = await this.acting(() => this.client.commit(b.id, shown.version, b.head, reason));
    if (done) await this.load(b.id, shown.version);
    return done ? done.matched + done.queued : null;
  }

  private async acting<T>(work: () => Promise<T>): Promise<T | null> {
    this.busy.set(true);
    this.overtaken.set(null);
    this.refusal.set(undefined);
    try {
      return await work();
    } catch (error) {
      this.take(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  private take(error: unknown): void {
    const first = error instanceof Refused ? error.refusals[0] : undefined;
    if (!(error instanceof Refused) || !first) return this.trouble.set(error);
    if (!OVERTAKEN.includes(first.code)) return this.refusal.set(first);
    const { stale = [] } = (error.extra ?? {}) as { stale?: Said[] };
    this.overtaken.set({ refusal: first, stale });
    const id = this.batch()?.id;
    if (id) void this.load(id);
  }
}
