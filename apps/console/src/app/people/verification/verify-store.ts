import { inject, Injectable, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { refusal, Refused } from '../../shared/http/refused';
import { SessionClient, type Captcha } from '../../shell/session-client';

/** A verification question and its answer, in a session that is open already. */
@Injectable()
export class VerifyStore {
  private readonly client = inject(SessionClient);

  readonly captcha = signal<Captcha | null>(null);
  readonly answer = signal('');
  readonly refused = signal<WireRefusal | undefined>(undefined);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);

  async ask(): Promise<void> {
    this.answer.set('');
    this.trouble.set(null);
    try {
      this.captcha.set(await this.client.captcha());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  /** True once the server has taken the answer; a wrong one brings another question. */
  async verify(): Promise<boolean> {
    const captcha = this.captcha();
    if (!captcha || this.busy()) return false;
    this.refused.set(this.answer().trim() ? undefined : refusal('FIELD_REQUIRED', 'captcha'));
    if (this.refused()) return false;
    this.busy.set(true);
    try {
      await this.client.verify({ id: captcha.id, answer: this.answer() });
      return true;
    } catch (error) {
      await this.takeRefusal(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private async takeRefusal(error: unknown): Promise<void> {
    if (!(error instanceof Refused) || !error.has('CAPTCHA_WRONG')) return this.trouble.set(error);
    this.refused.set(error.refusals[0]);
    await this.ask();
  }
}
