import { inject, Injectable, signal } from '@angular/core';
import { DiagnosisClient, type DiagnosisView } from '../case/diagnosis-client';
import { MatchClient, type WireRanking } from '../match/match-client';

/** Moving quickly through the list asks only for where one comes to rest. */
const REST_MS = 120;

/** The case beside the list, and its candidates where it waits for them. */
@Injectable()
export class PreviewStore {
  private readonly cases = inject(DiagnosisClient);
  private readonly matching = inject(MatchClient);
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  readonly case = signal<DiagnosisView | null>(null);
  readonly ranking = signal<WireRanking | null>(null);
  readonly trouble = signal<unknown>(null);

  show(no: string): void {
    clearTimeout(this.waiting);
    if (this.case()?.no !== no) this.clear();
    this.waiting = setTimeout(() => void this.load(no), REST_MS);
  }

  clear(): void {
    clearTimeout(this.waiting);
    this.asked++;
    this.case.set(null);
    this.ranking.set(null);
    this.trouble.set(null);
  }

  /** Asks again without a word; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    const no = this.case()?.no;
    const ticket = this.asked;
    const found = no ? await this.cases.see(no).catch(() => null) : null;
    if (!found || ticket !== this.asked) return;
    if (found.status !== this.case()?.status) return this.load(found.no);
    this.case.set(found);
  }

  async load(no: string): Promise<void> {
    const ticket = ++this.asked;
    this.trouble.set(null);
    try {
      const found = await this.cases.see(no);
      if (ticket !== this.asked) return;
      this.case.set(found);
      const ranking = found.status === 'accepted' ? await this.matching.candidates(no) : null;
      if (ticket === this.asked) this.ranking.set(ranking);
    } catch (error) {
      if (ticket === this.asked) this.trouble.set(error);
    }
  }
}
