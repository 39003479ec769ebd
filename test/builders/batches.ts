import type * as z from 'zod';
import {
  type batchSettings,
  commitBatch,
  reviseBatch,
  seeBatch,
  startBatch,
  type BatchView,
} from '@pilotage/contracts/batch';
import { seeDiagnosis } from '@pilotage/contracts/desk';
import type { Caller } from '../support/caller';
import type { TestOffice } from '../support/office';
import { CaseInHand } from './cases';

export type Settings = z.input<typeof batchSettings>;

/** Whom each case of the shown version is given to. */
export const given = (b: BatchView): Record<string, string | null> =>
  Object.fromEntries(b.shown?.rows.map((r) => [r.case, r.consultant]) ?? []);

/** Batches of an office, tried out and committed over HTTP. */
export class Batches {
  constructor(private readonly office: TestOffice) {}

  see(id: string, query: { version?: number; against?: number } = {}): Promise<BatchView> {
    return this.office.coordinator.call(seeBatch, { params: { id }, query });
  }

  async accepted(n: number, needs: object = {}): Promise<string[]> {
    const made: string[] = [];
    for (let i = 0; i < n; i++) made.push((await CaseInHand.accepted(this.office, { needs })).no);
    return made;
  }

  /** A dry run that has come to its end. */
  async solved(cases: string[], settings: Settings = {}): Promise<BatchView> {
    const body = { title: '三月上午批', cases, settings };
    const { batch } = await this.office.coordinator.call(startBatch, { body });
    await this.office.settled();
    return this.see(batch);
  }

  async revised(id: string, from: number, settings: Settings): Promise<BatchView> {
    const { version } = await this.office.coordinator.call(reviseBatch, { params: { id }, body: { from, settings } });
    await this.office.settled();
    return this.see(id, { version });
  }

  commit(who: Caller, b: BatchView, change: { version?: number; head?: number; reason?: string; send?: boolean } = {}) {
    return who.call(commitBatch, { params: { id: b.id }, body: { version: b.head, head: b.head, ...change } });
  }

  async statusOf(no: string) {
    return (await this.office.coordinator.call(seeDiagnosis, { params: { no } })).status;
  }
}
