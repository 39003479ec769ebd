import { computed, inject, Injectable, signal } from '@angular/core';
import type { Alliance, WireFinding } from '@pilotage/contracts/alliance-views';
import type { WireRefusal } from '@pilotage/contracts/common';
import { mergeProposal, type ProposalDraft } from '@pilotage/domain/alliance';
import { Refused, type Conflict } from '../../shared/http/refused';
import { Saver } from '../../shared/saving/saver';
import { AllianceClient } from '../alliance-client';

const WRITABLE: readonly string[] = ['drafted', 'returned'];

/** One proposal while it is written: what the server has, with what is typed and not yet saved on top of it. */
@Injectable()
export class ProposalStore {
  private readonly client = inject(AllianceClient);
  readonly saver = inject(Saver);
  private id = '';

  readonly view = signal<Alliance | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  /** Why the last act was refused. */
  readonly refused = signal<unknown>(null);
  private readonly pending = signal<ProposalDraft>({});
  private readonly sending = signal<ProposalDraft>({});
  /** Once somebody has asked what is missing, it stands beside the fields. */
  readonly asked = signal(false);

  readonly draft = computed<ProposalDraft>(() =>
    mergeProposal(mergeProposal(this.view()?.draft ?? {}, this.sending()), this.pending()),
  );
  readonly writable = computed(() => WRITABLE.includes(this.view()?.status ?? ''));
  readonly findings = computed<readonly WireFinding[]>(
    () => this.view()?.readiness.sections.flatMap((s) => s.findings) ?? [],
  );
  /** What stands in the way, by field. */
  private readonly byField = computed<ReadonlyMap<string, WireRefusal>>(
    () => new Map(this.findings().map((f) => [f.field, f])),
  );

  refusalOf(field: string): WireRefusal | undefined {
    return this.asked() ? this.byField().get(field) : undefined;
  }

  async load(id: string): Promise<void> {
    this.id = id;
    this.trouble.set(null);
    try {
      const view = await this.client.see(id);
      if (this.id !== id) return;
      this.take(view);
      this.saver.begin(
        {
          isPending: () => Object.keys(this.pending()).length > 0,
          send: () => this.send(),
          meet: (conflict) => this.meet(conflict),
        },
        view.savedAt,
      );
    } catch (error) {
      this.trouble.set(error);
    }
  }

  edit(change: ProposalDraft): void {
    this.pending.update((p) => mergeProposal(p, change));
    this.saver.touch();
  }

  private async send(): Promise<string> {
    const [id, sent] = [this.id, this.pending()];
    this.sending.set(sent);
    this.pending.set({});
    try {
      const view = await this.client.save(id, this.view()?.revision ?? 0, sent);
      this.sending.set({});
      this.take(view);
      return view.savedAt;
    } catch (error) {
      this.pending.update((p) => mergeProposal(sent, p));
      this.sending.set({});
      throw error;
    }
  }

  /** Somebody else has saved: what is typed here stays, on top of theirs. */
  private meet(conflict: Conflict): void {
    const { current } = (conflict.extra ?? {}) as { current?: Alliance };
    if (current) this.take(current);
  }

  /**
   * Does something with everything typed saved before. True when it was done; what was refused stands in `refused`.
   */
  async act(what: (id: string) => Promise<Alliance | void>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.refused.set(null);
    try {
      if (this.writable() && !(await this.saver.flush())) return false;
      const view = await what(this.id);
      if (view) this.take(view);
      return true;
    } catch (error) {
      this.refused.set(error);
      if (error instanceof Refused && error.status === 412) this.take(await this.client.see(this.id));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private take(view: Alliance): void {
    this.view.set(view);
  }
}
