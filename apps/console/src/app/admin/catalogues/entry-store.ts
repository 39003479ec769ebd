import { computed, inject, Injectable, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { changedSettings } from '@pilotage/domain/programme';
import { Conflict, Refused } from '../../shared/http/refused';
import { CatalogueClient, type CatalogueKind, type Entry } from './catalogue-client';
import { newEntry } from './entry-fields';

/** The id in the address of an entry that is not there yet. */
export const NEW = 'new';
const SYSTEM: readonly string[] = ['revision', 'editedAt', 'chk'];

function changes(before: Entry, after: Entry): string[] {
  return changedSettings(before, after).filter((path) => !SYSTEM.includes(path));
}

/** One entry of a catalogue: as saved, and as typed. */
@Injectable()
export class EntryStore {
  private readonly client = inject(CatalogueClient);
  readonly saved = signal<Entry | null>(null);
  readonly draft = signal<Entry | null>(null);
  readonly today = signal('');
  /** Null until it is known; false where there is no such entry. */
  readonly found = signal<boolean | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly refusals = signal<readonly WireRefusal[]>([]);
  /** What somebody else has saved while this was typed. */
  readonly overtaken = signal<readonly string[] | null>(null);
  readonly dirty = computed(() => {
    const [saved, draft] = [this.saved(), this.draft()];
    return saved !== null && draft !== null && changes(saved, draft).length > 0;
  });

  async load(kind: CatalogueKind, id: string): Promise<void> {
    this.trouble.set(null);
    this.overtaken.set(null);
    this.refusals.set([]);
    try {
      const all = await this.client.see();
      const list: readonly Entry[] = all[kind];
      const entry = id === NEW ? newEntry[kind] : (list.find((e) => e['id'] === id) ?? null);
      this.today.set(all.today);
      this.found.set(entry !== null);
      this.keep(entry);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  change(entry: Entry): void {
    this.draft.set(entry);
  }

  undo(): void {
    this.draft.set(this.saved());
    this.refusals.set([]);
  }

  /** The entry as it is saved; null when it was refused or overtaken: what is typed stays. */
  async save(kind: CatalogueKind, id: string): Promise<Entry | null> {
    const [saved, draft] = [this.saved(), this.draft()];
    if (!saved || !draft) return null;
    this.refusals.set([]);
    try {
      const revision = Number(saved['revision'] ?? 0);
      const entry = await (id === NEW ? this.client.add(kind, draft) : this.client.save(kind, draft, id, revision));
      this.overtaken.set(null);
      this.keep(entry);
      return entry;
    } catch (error) {
      if (error instanceof Conflict) {
        const { current } = error.extra as { readonly current: Entry };
        this.overtaken.set(changes(saved, current));
        this.saved.set(current);
      } else if (error instanceof Refused && error.status === 422) this.refusals.set(error.refusals);
      else throw error;
      return null;
    }
  }

  private keep(entry: Entry | null): void {
    this.saved.set(entry);
    this.draft.set(entry);
  }
}
