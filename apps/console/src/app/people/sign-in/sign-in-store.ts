import { computed, inject, Injectable, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { refusal, Refused } from '../../shared/http/refused';
import { Session } from '../../shell/session';
import { SessionClient, type Captcha } from '../../shell/session-client';

/** The pages that ask for it at every sign-in (SPEC B4). */
export const asksAlways = (path: string): boolean => /^\/alliance(?![\w-])/.test(path);

/** What is typed to sign in, what was refused, and the verification question once one is due. */
@Injectable()
export class SignInStore {
  private readonly session = inject(Session);
  private readonly client = inject(SessionClient);

  readonly login = signal('');
  readonly password = signal('');
  readonly answer = signal('');
  readonly captcha = signal<Captcha | null>(null);
  readonly refusals = signal<readonly WireRefusal[]>([]);
  readonly trouble = signal<unknown>(null);
  readonly busy = signal(false);
  readonly unverified = computed(() => this.refusals().some((r) => r.code === 'EMAIL_NOT_VERIFIED'));

  /** True once signed in. */
  async signIn(): Promise<boolean> {
    const missing = this.missing();
    this.trouble.set(null);
    this.refusals.set(missing);
    if (missing.length > 0 || this.busy()) return false;
    this.busy.set(true);
    try {
      const captcha = this.captcha();
      await this.session.signIn({
        login: this.login().trim(),
        password: this.password(),
        ...(captcha ? { captcha: { id: captcha.id, answer: this.answer() } } : {}),
      });
      return true;
    } catch (error) {
      await this.takeRefusal(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  async askAnother(): Promise<void> {
    this.answer.set('');
    this.captcha.set(await this.client.captcha().catch(() => null));
  }

  private missing(): readonly WireRefusal[] {
    return [
      ...(this.login().trim() ? [] : [refusal('FIELD_REQUIRED', 'login')]),
      ...(this.password() ? [] : [refusal('FIELD_REQUIRED', 'password')]),
      ...(!this.captcha() || this.answer().trim() ? [] : [refusal('FIELD_REQUIRED', 'captcha')]),
    ];
  }

  /** A question is single-use: after any failure with one, or when one is due, another is asked. */
  private async takeRefusal(error: unknown): Promise<void> {
    if (!(error instanceof Refused)) return this.trouble.set(error);
    this.refusals.set(error.refusals);
    if (this.captcha() || error.has('CAPTCHA_REQUIRED') || error.has('CAPTCHA_WRONG')) await this.askAnother();
  }
}
