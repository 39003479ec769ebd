import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { changedSettings } from '@pilotage/domain/programme';
import { Conflict } from '../../shared/http/refused';
import { SeasonClient, type Finding, type PublishedCall, type SeasonView, type Settings } from './season-client';

const CHECK_MS = 400;

/** A season on the desk: its settings as saved, what is typed, and what the linter finds in that. */
@Injectable()
export class SeasonStore {
  private readonly client = inject(SeasonClient);
  readonly view = signal<SeasonView | null>(null);
  readonly draft = signal<Settings | null>(null);
  readonly findings = signal<readonly Finding[]>([]);
  readonly trouble = signal<unknown>(null);
  /** What somebody else has saved while this was typed. */
  readonly overtaken = signal<readonly string[] | null>(null);

  readonly changed = computed(() => {
    const [view, draft] = [this.view(), this.draft()];
    return view && draft ? changedSettings(view.settings, draft) : [];
  });
  readonly dirty = computed(() => this.changed().length > 0);
  readonly errors = computed(() => this.findings().filter((f) => f.severity === 'error').length);
  private checking: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.checking));
  }

  async load(year: number | null): Promise<void> {
    this.trouble.set(null);
    this.overtaken.set(null);
    try {
      const view = await this.client.see(year);
      this.view.set(view);
      this.draft.set(view.settings);
      this.findings.set(view.findings);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  /** Shows at once what the linter says to a change, before anything is saved. */
  change(settings: Settings): void {
    this.draft.set(settings);
    clearTimeout(this.checking);
    this.checking = setTimeout(() => void this.check().catch(() => undefined), CHECK_MS);
  }

  undo(): void {
    const view = this.view();
    if (!view) return;
    clearTimeout(this.checking);
    this.draft.set(view.settings);
    this.findings.set(view.findings);
  }

  /** True when saved; false when somebody has saved since: his settings are named, what is typed stays. */
  async save(): Promise<boolean> {
    const [view, draft] = [this.view(), this.draft()];
    if (!view || !draft) return true;
    try {
      await this.client.save(draft, view.revision);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const newest = await this.client.see(draft.year);
      this.overtaken.set(changedSettings(view.settings, newest.settings));
      this.view.set(newest);
      return false;
    }
    await this.load(draft.year);
    return true;
  }

  async publish(call: Pick<PublishedCall, 'slug' | 'scheme' | 'isDemo'>): Promise<void> {
    const view = this.view();
    if (!view) return;
    await this.client.publish(view.settings.year, call);
    await this.load(view.settings.year);
  }

  private async check(): Promise<void> {
    const draft = this.draft();
    if (!draft) return;
    const { findings } = await this.client.check(draft);
    if (draft === this.draft()) this.findings.set(findings);
  }
}
