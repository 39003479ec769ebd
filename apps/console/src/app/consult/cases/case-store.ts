import { inject, Injectable, signal } from '@angular/core';
import type { QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { concerns, whenChanged } from '../../shared/live/live';
import { CaseClient, type Held, type Meeting, type MyCase, type Offered } from '../case-client';

/** One case of mine. */
@Injectable()
export class CaseStore {
  private readonly client = inject(CaseClient);
  private no = '';
  readonly case = signal<MyCase | null>(null);
  readonly definition = signal<QuestionnaireDefinition | null>(null);
  readonly trouble = signal<unknown>(null);
  /** Why the last act was refused; beside the form that asked for it. */
  readonly refused = signal<unknown>(null);
  readonly busy = signal(false);

  constructor() {
    whenChanged((news) => {
      if (concerns(news, this.no)) void this.refresh();
    });
  }

  /** Asks again without a word; what is being typed is no part of it. */
  private async refresh(): Promise<void> {
    const no = this.no;
    if (!this.case() || this.busy()) return;
    const found = await this.client.see(no).catch(() => null);
    if (found && this.no === no && !this.busy()) this.case.set(found);
  }

  async load(no: string): Promise<MyCase | null> {
    if (this.no !== no) {
      this.case.set(null);
      this.definition.set(null);
    }
    this.no = no;
    this.trouble.set(null);
    this.refused.set(null);
    try {
      const found = await this.client.see(no);
      if (this.no !== no) return null;
      this.case.set(found);
      if (!this.definition()) this.definition.set(await this.client.definition(found.score.definition));
      return found;
    } catch (error) {
      this.trouble.set(error);
      return null;
    }
  }

  schedule(meeting: Meeting): Promise<boolean> {
    return this.act(() => this.client.schedule(this.no, meeting));
  }

  offerSlots(offered: Offered): Promise<boolean> {
    return this.act(() => this.client.offerSlots(this.no, offered));
  }

  move(meeting: Meeting, reason: string): Promise<boolean> {
    return this.act(() => this.client.move(this.no, meeting, reason));
  }

  giveUp(reason: string, noShow: boolean): Promise<boolean> {
    return this.act(() => this.client.giveUp(this.no, reason, noShow));
  }

  record(held: Held): Promise<boolean> {
    return this.act(() => this.client.record(this.no, held));
  }

  private async act(what: () => Promise<unknown>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.refused.set(null);
    try {
      await what();
    } catch (error) {
      this.refused.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
    await this.load(this.no);
    return true;
  }
}
