import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { preferenceNames } from '@pilotage/domain/matching';
import { Conflict } from '../../shared/http/refused';
import {
  PolicyClient,
  type PolicyEdit,
  type PolicyVersionView,
  type Preview,
  type RehearsalHead,
  type RehearsalSource,
  type RehearsalView,
} from './policy-client';
import { fits, policyFields, valueAt } from './policy-fields';

const PREVIEW_MS = 350;
const POLL_MS = 1500;

/** One version on the desk: what is typed, what it would do to the cases that wait, and its rehearsals. */
@Injectable()
export class PolicyStore {
  private readonly client = inject(PolicyClient);
  readonly version = signal<PolicyVersionView | null>(null);
  readonly active = signal('');
  readonly trouble = signal<unknown>(null);
  readonly missing = signal(false);
  readonly edit = signal<PolicyEdit | null>(null);
  readonly note = signal('');
  readonly preview = signal<Preview | null>(null);
  readonly rehearsals = signal<readonly RehearsalHead[]>([]);
  readonly opened = signal<RehearsalView | null>(null);

  readonly sum = computed(() => {
    const weights = this.edit()?.weights;
    return weights ? preferenceNames.reduce((sum, n) => sum + weights[n], 0) : 0;
  });
  readonly whole = computed(() => {
    const edit = this.edit();
    return edit !== null && this.sum() === 100 && policyFields.every((f) => fits(f, valueAt(edit, f.path)));
  });
  readonly dirty = computed(() => {
    const v = this.version();
    return v !== null && (JSON.stringify(this.edit()) !== JSON.stringify(v.edit) || this.note() !== v.note);
  });
  readonly running = computed(() => this.rehearsals().some((r) => r.state === 'WAITING' || r.state === 'RUNNING'));
  private previewing: ReturnType<typeof setTimeout> | undefined;
  private polling: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.previewing);
      clearTimeout(this.polling);
    });
  }

  async load(name: string): Promise<void> {
    this.trouble.set(null);
    try {
      const list = await this.client.list();
      const found = list.versions.find((v) => v.version === name) ?? null;
      this.missing.set(found === null);
      this.active.set(list.active);
      this.version.set(found);
      if (!found) return;
      this.edit.set(found.edit);
      this.note.set(found.note);
      await Promise.all([this.look(), this.watch()]);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  /** The change shows on the cases that wait before anything is saved. */
  change(edit: PolicyEdit): void {
    this.edit.set(edit);
    clearTimeout(this.previewing);
    if (this.whole()) this.previewing = setTimeout(() => void this.look(), PREVIEW_MS);
  }

  /** True when saved; false when somebody else has saved since: his version is loaded, what is typed stays. */
  async save(): Promise<boolean> {
    const [v, edit] = [this.version(), this.edit()];
    if (!v || !edit) return true;
    try {
      const { revision } = await this.client.save(v.version, v.revision, edit, this.note());
      this.version.set({ ...v, edit, note: this.note(), revision, signedOff: null });
      await this.watch();
      return true;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const newest = (await this.client.list()).versions.find((other) => other.version === v.version);
      if (newest) this.version.set(newest);
      return false;
    }
  }

  async look(): Promise<void> {
    const [v, edit] = [this.version(), this.edit()];
    if (!v || !edit || !this.whole()) return;
    const preview = await this.client.preview(v.version, edit);
    if (edit === this.edit()) this.preview.set(preview);
  }

  async rehearse(source: RehearsalSource): Promise<void> {
    const v = this.version();
    if (!v) return;
    await this.client.rehearse(v.version, source);
    await this.watch();
  }

  async open(id: string): Promise<void> {
    this.opened.set(this.opened()?.id === id ? null : await this.client.rehearsal(id));
  }

  async stop(id: string): Promise<void> {
    await this.client.stop(id);
    await this.watch();
  }

  async signOff(id: string, reason: string): Promise<void> {
    await this.client.signOff(id, reason);
    await this.load(this.version()?.version ?? '');
  }

  async activate(reason: string): Promise<void> {
    const name = this.version()?.version ?? '';
    await this.client.activate(name, this.active(), reason);
    await this.load(name);
  }

  discard(): Promise<void> {
    return this.client.discard(this.version()?.version ?? '');
  }

  /** Looks at the rehearsals, and again until none is under way. */
  private async watch(): Promise<void> {
    clearTimeout(this.polling);
    const v = this.version();
    if (!v) return;
    this.rehearsals.set(await this.client.rehearsals(v.version));
    if (this.running()) this.polling = setTimeout(() => void this.watch().catch(() => undefined), POLL_MS);
  }
}
