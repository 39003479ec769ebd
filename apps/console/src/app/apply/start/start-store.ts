import { computed, inject, Injectable, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { CallsStore } from '../../public/calls-store';
import { refusal, Refused } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';
import { Session } from '../../shell/session';
import { DraftClient, type DraftRow } from '../draft-client';

/** Beginning an application, and the drafts that are already begun. */
@Injectable()
export class StartStore {
  private readonly client = inject(DraftClient);
  private readonly calls = inject(CallsStore);
  private readonly session = inject(Session);
  private readonly words = inject(Words);

  readonly call = this.calls.diagnosis;
  readonly loaded = this.calls.loaded;
  readonly open = computed(() => {
    const call = this.call();
    return call !== null && this.calls.stateOf(call) === 'OPEN';
  });
  readonly isFirm = computed(() => this.session.is('FIRM_OWNER', 'FIRM_STAFF'));
  readonly drafts = signal<readonly DraftRow[]>([]);
  readonly email = signal('');
  readonly refusals = signal<readonly WireRefusal[]>([]);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);

  async load(): Promise<void> {
    this.trouble.set(null);
    try {
      await Promise.all([this.calls.load(), this.isFirm() ? this.loadDrafts() : null]);
      this.trouble.set(this.calls.trouble());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  /** The id of the new draft. */
  async begin(): Promise<string | null> {
    const call = this.call();
    const email = this.isFirm() ? undefined : this.email().trim();
    this.refusals.set(email === '' ? [refusal('FIELD_REQUIRED', 'email')] : []);
    this.trouble.set(null);
    if (!call || this.busy() || this.refusals().length > 0) return null;
    this.busy.set(true);
    try {
      return (await this.client.start(call.slug, this.words.locale(), email)).id;
    } catch (error) {
      if (error instanceof Refused && error.refusals.some((r) => r.field === 'email'))
        this.refusals.set(error.refusals);
      else this.trouble.set(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  async discard(id: string): Promise<void> {
    try {
      await this.client.discard(id);
      await this.loadDrafts();
    } catch (error) {
      this.trouble.set(error);
    }
  }

  private async loadDrafts(): Promise<void> {
    const all = await this.client.mine();
    this.drafts.set(all.filter((d) => d.status === 'drafted' || d.status === 'returned'));
  }
}
