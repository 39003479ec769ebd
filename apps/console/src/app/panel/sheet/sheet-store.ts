import { computed, inject, Injectable, signal } from '@angular/core';
import { scoreEntries, type ScoreEntries } from '@pilotage/domain/alliance';
import * as z from 'zod';
import { ServerClock } from '../../shared/clock/server-clock';
import type { Conflict } from '../../shared/http/refused';
import { keep, kept, unkeep } from '../../shared/saving/kept';
import { Saver } from '../../shared/saving/saver';
import { PanelClient, type MySheet } from '../panel-client';
import { entryOf, laidOver, sameScores, type Entry } from './scores';

const keptScores = z.object({ base: scoreEntries, mine: scoreEntries });
const stale = z.object({ revision: z.int(), scores: scoreEntries });

/** One proposal on the desk and my sheet of it, saved by itself, also over a lost connection. */
@Injectable()
export class SheetStore {
  private readonly client = inject(PanelClient);
  private readonly clock = inject(ServerClock);
  readonly saver = inject(Saver);
  private base: ScoreEntries = {};
  private revision = 0;
  private no = '';
  private proposal = '';
  readonly sheet = signal<MySheet | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  readonly scores = signal<ScoreEntries>({});
  /** Scores of an earlier visit were found on this device; another window has saved newer ones. */
  readonly restored = signal(false);
  readonly newer = signal(false);
  readonly locked = computed(() => this.sheet()?.submittedAt !== null);

  async open(no: string, proposal: string): Promise<void> {
    this.no = no;
    this.proposal = proposal;
    this.sheet.set(null);
    this.trouble.set(null);
    this.restored.set(false);
    this.newer.set(false);
    try {
      const sheet = await this.client.sheet(no, proposal);
      if (no === this.no && proposal === this.proposal) this.take(sheet);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  /** Clock, questions and attendance as they are now; what is being typed stays. */
  async refresh(): Promise<void> {
    const before = this.sheet();
    if (!before || this.busy()) return;
    const { no, proposal } = this;
    const seen = await this.client.sheet(no, proposal).catch(() => null);
    if (!seen || no !== this.no || proposal !== this.proposal || this.busy()) return;
    this.sheet.set(seen);
    if (seen.submittedAt !== before.submittedAt) this.take(seen);
  }

  edit(id: string, change: Partial<Entry>): void {
    this.scores.update((all) => ({ ...all, [id]: { ...entryOf(all, id), ...change } }));
    keep(this.name(), {
      at: new Date(this.clock.now()).toISOString(),
      value: { base: this.base, mine: this.scores() },
    });
    this.saver.touch();
  }

  /** Everything typed is on the server before the sheet is handed in. */
  async submit(): Promise<boolean> {
    if (this.busy()) return false;
    this.trouble.set(null);
    if (!(await this.saver.flush())) return false;
    this.busy.set(true);
    try {
      this.take(await this.client.submit(this.no, this.proposal, this.revision));
      return true;
    } catch (error) {
      this.trouble.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  async ask(text: string, sameAs: string | null): Promise<boolean> {
    try {
      const questions = await this.client.ask(this.no, this.proposal, text, sameAs);
      this.sheet.update((s) => (s ? { ...s, questions: [...questions] } : s));
      return true;
    } catch (error) {
      this.trouble.set(error);
      return false;
    }
  }

  file(id: string) {
    return this.client.file(this.no, this.proposal, id);
  }

  private take(sheet: MySheet): void {
    this.sheet.set(sheet);
    this.base = sheet.scores;
    this.revision = sheet.revision;
    const found = kept(this.name(), (value) => keptScores.safeParse(value).data ?? null);
    const mine =
      found && !sheet.submittedAt ? laidOver(found.value.base, found.value.mine, sheet.scores) : sheet.scores;
    this.scores.set(mine);
    this.restored.set(!sameScores(mine, sheet.scores));
    if (sheet.submittedAt) unkeep(this.name());
    const edited = {
      isPending: () => !this.locked() && !sameScores(this.scores(), this.base),
      send: () => this.send(),
      meet: (conflict: Conflict) => this.meet(conflict),
    };
    this.saver.begin(edited, sheet.savedAt);
  }

  private async send(): Promise<string> {
    const sent = this.scores();
    const { revision, savedAt } = await this.client.save(this.no, this.proposal, this.revision, sent);
    this.revision = revision;
    this.base = sent;
    if (sameScores(this.scores(), sent)) unkeep(this.name());
    return savedAt;
  }

  private meet(conflict: Conflict): void {
    const { revision, scores } = stale.parse(conflict.extra);
    this.scores.set(laidOver(this.base, this.scores(), scores));
    this.base = scores;
    this.revision = revision;
    this.newer.set(true);
  }

  private name(): string {
    return `scores.${this.no}.${this.proposal}`;
  }
}
