import { computed, inject, Injectable, signal } from '@angular/core';
import * as z from 'zod';
import { note } from '@pilotage/contracts/consult';
import { ServerClock } from '../../shared/clock/server-clock';
import type { Conflict } from '../../shared/http/refused';
import { keep, kept, unkeep } from '../../shared/saving/kept';
import { Saver } from '../../shared/saving/saver';
import { CaseClient, type MyCase, type WireNote } from '../case-client';
import { isBlank, mergeNotes, plain, sameNotes, type NoteDraft } from './notes-merge';

export const MOST_NOTES = 40;
const keptNotes = z.object({ base: z.array(note), mine: z.array(note) });
type KeptNotes = z.infer<typeof keptNotes>;
const stale = z.object({ revision: z.int(), notes: z.array(note) });

/** The notes of a case as they are being written, saved by themselves. */
@Injectable()
export class NotesStore {
  private readonly client = inject(CaseClient);
  private readonly clock = inject(ServerClock);
  readonly saver = inject(Saver);
  private no = '';
  private revision = 0;
  private nextKey = 1;
  private base: readonly WireNote[] = [];
  private readonly all = signal<readonly NoteDraft[]>([]);

  readonly open = computed(() => this.all().filter((n) => !n.isPrivate));
  readonly private = computed(() => this.all().filter((n) => n.isPrivate));
  readonly full = computed(() => this.all().length >= MOST_NOTES);
  /** Notes of an earlier visit that had not reached the server were found on this device. */
  readonly restoredFrom = signal<string | null>(null);
  /** Notes that were changed here and elsewhere at once; both stand. */
  readonly twice = signal(0);

  begin(c: MyCase): void {
    if (this.no === c.no) return;
    this.no = c.no;
    this.twice.set(0);
    this.take(c.notesRevision, c.notes);
    const found = kept<KeptNotes>(this.name(), (value) => keptNotes.safeParse(value).data ?? null);
    this.restoredFrom.set(found?.at ?? null);
    if (found) this.lay(found.value.base, found.value.mine);
    this.saver.begin(
      {
        isPending: () => !sameNotes(this.written(), this.base),
        send: () => this.send(),
        meet: (conflict) => this.meet(conflict),
      },
      null,
    );
  }

  /** The key of the new note, so that the screen can go to it. */
  add(isPrivate: boolean, topic: string): number {
    const key = this.nextKey++;
    this.all.update((all) => [...all, { key, code: null, topic, said: '', meaning: '', confirmed: false, isPrivate }]);
    return key;
  }

  edit(key: number, change: Partial<Omit<WireNote, 'code' | 'isPrivate'>>): void {
    this.all.update((all) => all.map((n) => (n.key === key ? { ...n, ...change } : n)));
    this.touch();
  }

  remove(key: number): void {
    this.all.update((all) => all.filter((n) => n.key !== key));
    this.touch();
  }

  private touch(): void {
    const value: KeptNotes = { base: [...this.base], mine: this.written() };
    keep(this.name(), { at: new Date(this.clock.now()).toISOString(), value });
    this.saver.touch();
  }

  private name(): string {
    return `notes.${this.no}`;
  }

  /** What is sent: notes without a word stay here. */
  private written(): WireNote[] {
    return this.all()
      .filter((n) => !isBlank(n))
      .map(plain);
  }

  private async send(): Promise<string> {
    const sent = this.all().filter((n) => !isBlank(n));
    const { notes, revision, savedAt } = await this.client.saveNotes(this.no, this.revision, sent.map(plain));
    this.revision = revision;
    this.base = notes;
    const codes = new Map(sent.map((n, i) => [n.key, notes[i]?.code ?? null]));
    this.all.update((all) => all.map((n) => ({ ...n, code: codes.get(n.key) ?? n.code })));
    if (sameNotes(this.written(), this.base)) unkeep(this.name());
    return savedAt;
  }

  private meet(conflict: Conflict): void {
    const { revision, notes } = stale.parse(conflict.extra);
    const [base, mine] = [this.base, this.written()];
    this.take(revision, notes);
    this.lay(base, mine);
  }

  private take(revision: number, notes: readonly WireNote[]): void {
    this.revision = revision;
    this.base = notes;
    this.all.set(notes.map((n) => ({ ...n, key: this.nextKey++ })));
  }

  private lay(base: readonly WireNote[], mine: readonly WireNote[]): void {
    const merged = mergeNotes(base, mine, this.base);
    this.twice.update((n) => n + merged.twice);
    this.all.set(merged.notes.map((n) => ({ ...n, key: this.nextKey++ })));
  }
}
