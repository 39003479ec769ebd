import { inject, Injectable, signal } from '@angular/core';
import type { FileAnswer } from '../../shared/http/api';
import type { ReferralView } from '@pilotage/contracts/follow-up';
import type { SlotOfferView } from '@pilotage/contracts/slots';
import { CaseClient, type MyDiagnosis } from '../case-client';

/** One case of the firm. */
@Injectable()
export class CaseStore {
  private readonly client = inject(CaseClient);
  private no = '';
  readonly case = signal<MyDiagnosis | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  /** The times the consultant offers. */
  readonly referrals = signal<readonly ReferralView[]>([]);
  readonly slots = signal<SlotOfferView | null>(null);

  async load(no: string): Promise<void> {
    this.no = no;
    this.trouble.set(null);
    try {
      const found = await this.client.see(no);
      this.case.set(found);
      this.referrals.set(found.document ? await this.client.referrals(no) : []);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  download(): Promise<FileAnswer | null> {
    return this.act(() => this.client.download(this.no));
  }

  async withdraw(reason: string): Promise<boolean> {
    const done = await this.act(async () => {
      await this.client.withdraw(this.no, reason);
      return true;
    });
    if (done) await this.load(this.no);
    return done ?? false;
  }

  async loadSlots(no: string): Promise<void> {
    this.no = no;
    this.trouble.set(null);
    try {
      this.slots.set(await this.client.slots(no));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  chooseSlot(startsAt: string): Promise<boolean> {
    return this.onSlots(() => this.client.chooseSlot(this.no, startsAt));
  }

  refuseSlots(wish: string): Promise<boolean> {
    return this.onSlots(() => this.client.refuseSlots(this.no, wish));
  }

  async dispute(text: string): Promise<boolean> {
    const done = await this.act(async () => {
      await this.client.dispute(this.no, text);
      return true;
    });
    if (done) await this.load(this.no);
    return done ?? false;
  }

  /** What was refused because somebody was faster shows the times as they are now. */
  private async onSlots(what: () => Promise<void>): Promise<boolean> {
    const done = await this.act(async () => {
      await what();
      return true;
    });
    const trouble = this.trouble();
    await this.loadSlots(this.no);
    this.trouble.set(trouble);
    return done ?? false;
  }

  async expect(questions: string[]): Promise<boolean> {
    const done = await this.act(async () => {
      await this.client.expect(this.no, questions);
      return true;
    });
    return done ?? false;
  }

  async answerReferral(id: string, move: 'agree' | 'refuse'): Promise<void> {
    const done = await this.act(async () => {
      await this.client.answerReferral(this.no, id, move);
      return true;
    });
    if (done) this.referrals.set(await this.client.referrals(this.no));
  }

  async answerSurvey(answers: number[], comment: string): Promise<boolean> {
    const done = await this.act(async () => {
      await this.client.answerSurvey(this.no, answers, comment);
      return true;
    });
    return done ?? false;
  }

  private async act<T>(what: () => Promise<T>): Promise<T | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.trouble.set(null);
    try {
      return await what();
    } catch (error) {
      this.trouble.set(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}
