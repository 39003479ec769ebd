import { inject, Injectable, signal } from '@angular/core';
import type { FileAnswer } from '../../shared/http/api';
import { CaseClient, type MyDiagnosis } from '../case-client';

/** One case of the firm. */
@Injectable()
export class CaseStore {
  private readonly client = inject(CaseClient);
  private no = '';
  readonly case = signal<MyDiagnosis | null>(null);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);

  async load(no: string): Promise<void> {
    this.no = no;
    this.trouble.set(null);
    try {
      this.case.set(await this.client.see(no));
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
