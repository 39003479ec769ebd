import { inject, Injectable, signal } from '@angular/core';
import type { FileAnswer } from '../../shared/http/api';
import { QueueClient } from '../queue/queue-client';
import { DiagnosisClient, type DiagnosisView } from './diagnosis-client';

/** One case, read anew after each act; of two answers the one to the later question stands. */
@Injectable()
export class CaseStore {
  private readonly client = inject(DiagnosisClient);
  private readonly queue = inject(QueueClient);
  private asked = 0;

  readonly case = signal<DiagnosisView | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);

  async load(no: string): Promise<void> {
    const ticket = ++this.asked;
    if (this.case()?.no !== no) this.case.set(null);
    this.trouble.set(null);
    try {
      const found = await this.client.see(no);
      if (ticket === this.asked) this.case.set(found);
    } catch (error) {
      if (ticket === this.asked) this.trouble.set(error);
    }
  }

  /** Asks again without a word. */
  async refresh(): Promise<void> {
    const no = this.case()?.no;
    const ticket = this.asked;
    const found = no ? await this.client.see(no).catch(() => null) : null;
    if (found && ticket === this.asked) this.case.set(found);
  }

  file(id: string): Promise<FileAnswer | null> {
    return this.fetch((no) => this.client.file(no, id));
  }

  draftDocument(): Promise<FileAnswer | null> {
    return this.fetch((no) => this.client.draftDocument(no));
  }

  /** Ticks off what the system asked for, and reads the case anew. */
  async finishTask(id: string): Promise<boolean> {
    const no = this.case()?.no;
    if (!no || this.busy()) return false;
    try {
      await this.queue.finishTask(id);
      await this.load(no);
      return true;
    } catch (error) {
      this.trouble.set(error);
      return false;
    }
  }

  private async fetch(what: (no: string) => Promise<FileAnswer>): Promise<FileAnswer | null> {
    const c = this.case();
    if (!c || this.busy()) return null;
    this.busy.set(true);
    this.trouble.set(null);
    try {
      return await what(c.no);
    } catch (error) {
      this.trouble.set(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}
