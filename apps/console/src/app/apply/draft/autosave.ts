import {
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  Injectable,
  InjectionToken,
  signal,
  untracked,
} from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { mergeDraft, type ApplicationDraft } from '@pilotage/domain/questionnaire';
import { ServerClock } from '../../shared/clock/server-clock';
import type { SaveState } from '../../shared/form/save-line';
import { SIGN_IN_AGAIN } from '../../shared/http/api';
import { Conflict, Offline, Refused } from '../../shared/http/refused';
import { Connection } from '../../shared/states/connection';
import { Session } from '../../shell/session';
import { DraftClient, type Draft } from '../draft-client';
import { ConflictDesk } from './conflict-desk';
import { grainsOf, reconcile, stillPending, without } from './reconcile';
import { forget, rescue, rescued } from './rescue';

/** Saved when the typing rests, but never later than five seconds after it began (SPEC D1). */
export const AUTOSAVE_PACE = new InjectionToken('the pace of autosave', {
  providedIn: 'root',
  factory: () => ({ restMs: 1200, latestMs: 5000, retryMs: 15_000 }),
});

/**
 * Saves what is typed, field by field. Until the server has it, it also lies on this device; another device's save is
 * merged where the fields differ and put to the person where they do not.
 */
@Injectable()
export class Autosave {
  private readonly client = inject(DraftClient);
  private readonly clock = inject(ServerClock);
  private readonly connection = inject(Connection);
  private readonly session = inject(Session);
  private readonly conflicts = inject(ConflictDesk);
  private readonly pace = inject(AUTOSAVE_PACE);
  private readonly signInAgain = inject(SIGN_IN_AGAIN, { optional: true });

  private id = '';
  private revision = 0;
  private readonly saved = signal<ApplicationDraft>({});
  private readonly pending = signal<ApplicationDraft>({});
  private sending: Promise<void> | null = null;
  private firstChangeAt: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly application = computed(() => mergeDraft(this.saved(), this.pending()));
  readonly state = signal<SaveState>('idle');
  readonly savedAt = signal<string | null>(null);
  /** Fields the server would not store, with its reason; they stay here until they are mended. */
  readonly refused = signal<readonly WireRefusal[]>([]);
  /** Unsaved changes of an earlier visit were found on this device and taken over. */
  readonly restoredFrom = signal<string | null>(null);

  constructor() {
    const document = inject(DOCUMENT);
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void this.flush();
    };
    document.addEventListener('visibilitychange', leave);
    // Once when the connection comes back; while it is merely bad, the pace of retries stands.
    effect(() => {
      if (this.connection.online() && untracked(this.state) === 'offline') untracked(() => void this.flush());
    });
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', leave);
      clearTimeout(this.timer);
      void this.flush();
    });
  }

  async begin(draft: Draft): Promise<void> {
    this.take(draft);
    this.pending.set({});
    const kept = rescued(draft.id);
    if (!kept) return;
    this.restoredFrom.set(kept.at);
    await this.settle(kept.base, kept.change, draft);
  }

  edit(change: ApplicationDraft): void {
    this.pending.update((p) => mergeDraft(p, change));
    const touched = grainsOf(change).map(([path]) => path);
    this.refused.update((all) => all.filter((r) => !touched.some((t) => r.field === t || r.field.startsWith(`${t}.`))));
    this.keepHere();
    const now = performance.now();
    this.firstChangeAt ??= now;
    this.wait(Math.min(this.pace.restMs, Math.max(0, this.firstChangeAt + this.pace.latestMs - now)));
  }

  /** Saves now. True when everything that can be saved is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.sending) await this.sending;
    if (grainsOf(this.pending()).length > 0) {
      this.sending = this.save().finally(() => (this.sending = null));
      await this.sending;
    }
    return grainsOf(this.pending()).length === 0;
  }

  drop(): void {
    clearTimeout(this.timer);
    this.pending.set({});
    forget(this.id);
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private take(draft: Draft): void {
    this.id = draft.id;
    this.revision = draft.revision;
    this.saved.set(draft.application);
    this.savedAt.set(draft.savedAt);
  }

  private keepHere(): void {
    rescue(this.id, { change: this.pending(), base: this.saved(), at: new Date(this.clock.now()).toISOString() });
  }

  private async save(): Promise<void> {
    const refusedPaths = this.refused().map((r) => r.field);
    const change = without(this.pending(), refusedPaths);
    if (grainsOf(change).length === 0) return;
    this.state.set('saving');
    this.firstChangeAt = null;
    try {
      const { revision, savedAt } = await this.client.save(this.id, this.revision, change);
      this.revision = revision;
      this.savedAt.set(savedAt);
      this.land(change);
    } catch (error) {
      await this.meet(error);
    }
  }

  /** What was saved is no longer pending, except where it was changed again meanwhile. */
  private land(change: ApplicationDraft): void {
    const rest = stillPending(this.pending(), change);
    this.saved.update((s) => mergeDraft(s, change));
    this.pending.set(rest);
    if (grainsOf(rest).length === 0) forget(this.id);
    else this.keepHere();
    this.state.set(this.refused().length > 0 ? 'refused' : 'saved');
  }

  private async meet(error: unknown): Promise<void> {
    if (error instanceof Conflict) return this.meetConflict(error);
    if (error instanceof Refused && error.status === 422) return this.meetRefusal(error);
    if (error instanceof Refused && error.status === 404 && this.session.me() && (await this.signInAgain?.())) {
      return this.save();
    }
    this.state.set(error instanceof Refused && error.status < 500 ? 'locked' : 'offline');
    if (error instanceof Offline || this.state() === 'offline') this.wait(this.pace.retryMs);
  }

  /** The rest is saved without the refused fields. */
  private async meetRefusal(error: Refused): Promise<void> {
    const fields = error.refusals.map((r) => ({ ...r, field: r.field.replace(/^application\./, '') }));
    this.refused.update((all) => [...all.filter((r) => !fields.some((f) => f.field === r.field)), ...fields]);
    this.state.set('refused');
    await this.save();
  }

  private async meetConflict(error: Conflict): Promise<void> {
    const current = (error.extra as { current?: Draft } | undefined)?.current ?? (await this.client.see(this.id));
    await this.settle(this.saved(), this.pending(), current);
  }

  /** Puts my changes on top of a newer saved state; where both changed a field, the person decides. */
  private async settle(base: ApplicationDraft, mine: ApplicationDraft, current: Draft): Promise<void> {
    const { mine: kept, clashes } = reconcile(base, mine, current.application);
    this.take(current);
    this.pending.set(kept);
    if (clashes.length > 0) {
      this.state.set('conflict');
      this.pending.set(mergeDraft(kept, await this.conflicts.decide(clashes, current.savedAt)));
    }
    this.state.set('saved');
    if (grainsOf(this.pending()).length === 0) return forget(this.id);
    this.keepHere();
    this.wait(0);
  }
}
