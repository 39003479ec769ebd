import { inject, Injectable } from '@angular/core';
import {
  askCaptcha,
  changeLocale,
  seeSession,
  signIn,
  signOut,
  verifySession,
  type Session,
} from '@pilotage/contracts/people';
import type { Call, Output } from '@pilotage/contracts/endpoint';
import type { Locale } from '@pilotage/domain/kernel';
import { Api } from '../shared/http/api';

export type Captcha = Output<typeof askCaptcha>;
export type Credentials = NonNullable<Call<typeof signIn>['body']>;

@Injectable({ providedIn: 'root' })
export class SessionClient {
  private readonly api = inject(Api);

  see(): Promise<Session> {
    return this.api.call(seeSession);
  }

  signIn(body: Credentials): Promise<Session> {
    return this.api.call(signIn, { body });
  }

  async signOut(): Promise<void> {
    await this.api.call(signOut);
  }

  async verify(captcha: { id: string; answer: string }): Promise<void> {
    await this.api.call(verifySession, { body: { captcha } });
  }

  captcha(): Promise<Captcha> {
    return this.api.call(askCaptcha);
  }

  async useLocale(locale: Locale): Promise<void> {
    await this.api.call(changeLocale, { body: { locale } });
  }
}
