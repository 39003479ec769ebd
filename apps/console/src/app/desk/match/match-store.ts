import { computed, inject, Injectable, signal } from '@angular/core';
import type { StatusCode } from '@pilotage/domain/flow';
import type { WireRefusal } from '@pilotage/contracts/common';
import { refusal, Refused } from '../../shared/http/refused';
import { isForMatching } from '../case/acts';
import { DiagnosisClient, type DiagnosisView } from '../case/diagnosis-client';
import { columnsOf, leavesRanking, MOST_CANDIDATES, proposedOrder, sameRanking } from './columns';
import { MatchClient, type WireRanking } from './match-client';

/** Somebody else was faster: what he chose, and where the case stands. */
export interface Outrun {
  readonly status: StatusCode;
  readonly chosen: readonly string[];
}
/** A gate that has closed for one of the chosen. */
export interface Blocked {
  readonly code: string;
  readonly gate: WireRefusal;
}
export type Outcome = { readonly done: 'committed' } | { readonly done: 'sent'; readonly dueAt: string };

const OUTRUN: readonly string[] = ['PROPOSAL_OUTDATED', 'STATUS_MOVED', 'MOVE_NOT_ALLOWED'];

/** A case, its ranking, and whom one wants to ask in which order; the choice outlives every answer of the server. */
@Injectable()
export class MatchStore {
  private readonly client = inject(MatchClient);
  private readonly cases = inject(DiagnosisClient);
  private asked = 0;

  readonly case = signal<DiagnosisView | null>(null);
  readonly ranking = signal<WireRanking | null>(null);
  readonly order = signal<readonly string[]>([]);
  readonly reason = signal('');
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  readonly outrun = signal<Outrun | null>(null);
  readonly blocked = signal<Blocked | null>(null);
  /** The ranking is another one than what was looked at. */
  readonly changed = signal(false);
  readonly reasonRefusal = signal<WireRefusal | undefined>(undefined);

  readonly columns = computed(() => {
    const ranking = this.ranking();
    return ranking ? columnsOf(ranking, this.order()) : [];
  });
  readonly leaves = computed(() => {
    const ranking = this.ranking();
    return ranking !== null && leavesRanking(ranking, this.order());
  });
  /** The candidates can still be chosen, or are committed and can be asked. */
  readonly open = computed(() => this.case()?.status === 'accepted');
  readonly askable = computed(() => isForMatching(this.case()?.status ?? 'drafted'));

  async load(no: string): Promise<void> {
    const ticket = ++this.asked;
    this.trouble.set(null);
    try {
      const [c, ranking] = await Promise.all([this.cases.see(no), this.client.candidates(no)]);
      if (ticket !== this.asked) return;
      const isAnother = this.case()?.no !== c.no;
      this.case.set(c);
      this.ranking.set(ranking);
      if (isAnother || c.candidates.length > 0) this.order.set(this.orderOf(c, ranking));
    } catch (error) {
      if (ticket === this.asked) this.trouble.set(error);
    }
  }

  private orderOf(c: DiagnosisView, ranking: WireRanking): readonly string[] {
    return c.candidates.length > 0 ? c.candidates.map((k) => k.code) : proposedOrder(ranking);
  }

  nameOf(code: string): string {
    const ranking = this.ranking();
    return [...(ranking?.ranked ?? []), ...(ranking?.gated ?? [])].find((k) => k.code === code)?.name ?? code;
  }

  put(code: string): void {
    if (this.order().includes(code)) return;
    this.choose([...this.order().slice(0, MOST_CANDIDATES - 1), code]);
  }

  takeOut(code: string): void {
    this.choose(this.order().filter((c) => c !== code));
  }

  move(code: string, by: 1 | -1): void {
    const order = [...this.order()];
    const at = order.indexOf(code);
    if (at === -1 || at + by < 0 || at + by >= order.length) return;
    order.splice(at, 1);
    order.splice(at + by, 0, code);
    this.choose(order);
  }

  backToRank(): void {
    const ranking = this.ranking();
    if (ranking) this.choose(proposedOrder(ranking));
  }

  private choose(order: readonly string[]): void {
    this.order.set(order);
    this.blocked.set(null);
    this.reasonRefusal.set(undefined);
  }

  /** Commits the choice and, if wanted, sends the offer to its first; null when something stands in the way. */
  async commit(send: boolean): Promise<Outcome | null> {
    const c = this.case();
    if (!c || this.busy() || !this.isReady()) return null;
    return this.act(c.no, async () => {
      if (c.status === 'accepted' && !(await this.propose(c.no))) return null;
      return send ? this.send(c.no) : { done: 'committed' };
    });
  }

  private isReady(): boolean {
    if (!this.open()) return true;
    const missing = this.leaves() && !this.reason().trim();
    this.reasonRefusal.set(missing ? refusal('REASON_REQUIRED', 'reason') : undefined);
    return !missing && this.order().length > 0;
  }

  private async propose(no: string): Promise<boolean> {
    const seen = this.ranking();
    const { proposal, ranking } = await this.client.propose(no);
    if (seen && !sameRanking(seen, ranking)) {
      this.ranking.set(ranking);
      this.order.update((order) => order.filter((code) => ranking.ranked.some((k) => k.code === code)));
      this.changed.set(true);
      return false;
    }
    await this.client.commit(proposal, [...this.order()], this.leaves() ? this.reason().trim() : '');
    return true;
  }

  private async send(no: string): Promise<Outcome> {
    const { dueAt } = await this.cases.sendOffer(no);
    return { done: 'sent', dueAt };
  }

  private async act(no: string, what: () => Promise<Outcome | null>): Promise<Outcome | null> {
    this.busy.set(true);
    this.trouble.set(null);
    this.outrun.set(null);
    this.blocked.set(null);
    this.changed.set(false);
    try {
      const outcome = await what();
      if (outcome?.done === 'committed') await this.load(no);
      return outcome;
    } catch (error) {
      await this.failed(no, error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  private async failed(no: string, error: unknown): Promise<void> {
    if (!(error instanceof Refused)) return this.trouble.set(error);
    const [first] = error.refusals;
    const at = /^consultants\.(\d+)$/.exec(first?.field ?? '')?.[1];
    if (OUTRUN.includes(error.code)) return this.overtaken(no, error.extra);
    if (first && at !== undefined) return this.blocked.set({ code: this.order()[Number(at)] ?? '', gate: first });
    // The commitment stands, the offer was stopped by a gate of the first who would be asked.
    await this.load(no);
    const next = this.case()?.candidates.find((k) => k.state === 'WAITING');
    const isGate = this.ranking()?.gated.some((k) => k.code === next?.code) ?? false;
    if (first && next && isGate) this.blocked.set({ code: next.code, gate: first });
    else this.trouble.set(error);
  }

  /** Reads the case anew, but leaves one's own choice to be compared. */
  private async overtaken(no: string, extra: unknown): Promise<void> {
    const { committed } = (extra ?? {}) as { readonly committed?: readonly string[] };
    const c = await this.cases.see(no).catch(() => null);
    if (c) this.case.set(c);
    this.outrun.set({ status: c?.status ?? 'matched', chosen: committed ?? c?.candidates.map((k) => k.code) ?? [] });
  }
}
