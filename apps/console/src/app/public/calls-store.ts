import { computed, inject, Injectable, signal } from '@angular/core';
import { ServerClock } from '../shared/clock/server-clock';
import { CallsClient, type CallCard } from './calls-client';

export type Scheme = CallCard['scheme'];
export type WindowState = CallCard['state'];

/** Where a call's window stands now: the server's answer, carried on by its clock, so an open page closes in time. */
export function stateAt(call: Pick<CallCard, 'opensAt' | 'closesAt'>, now: number): WindowState {
  if (now < Date.parse(call.opensAt)) return 'BEFORE';
  return now < Date.parse(call.closesAt) ? 'OPEN' : 'CLOSED';
}

const order: Readonly<Record<WindowState, number>> = { OPEN: 0, BEFORE: 1, CLOSED: 2 };

/** The published calls; the one to show of each scheme is the open one, else the next, else the last. */
@Injectable({ providedIn: 'root' })
export class CallsStore {
  private readonly client = inject(CallsClient);
  private readonly clock = inject(ServerClock);
  private readonly calls = signal<readonly CallCard[] | null>(null);

  readonly loaded = computed(() => this.calls() !== null);
  readonly trouble = signal<unknown>(null);
  readonly diagnosis = computed(() => this.featured('DIAGNOSIS'));
  readonly alliance = computed(() => this.featured('ALLIANCE'));

  async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.calls.set(await this.client.list());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  bySlug(slug: string): CallCard | null {
    return this.calls()?.find((c) => c.slug === slug) ?? null;
  }

  stateOf(call: CallCard): WindowState {
    const near = Math.abs(Date.parse(call.closesAt) - this.clock.minute()) < 120_000;
    return stateAt(call, near ? this.clock.second() : this.clock.minute());
  }

  private featured(scheme: Scheme): CallCard | null {
    const now = this.clock.minute();
    const found = (this.calls() ?? []).filter((c) => c.scheme === scheme);
    const [best] = found.sort(
      (a, b) => order[stateAt(a, now)] - order[stateAt(b, now)] || Date.parse(b.closesAt) - Date.parse(a.closesAt),
    );
    return best ?? null;
  }
}
