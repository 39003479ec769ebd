import { Controller, Req, Res } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { askCaptcha, changeLocale, seeSession, signIn, signOut, verifySession } from '@pilotage/contracts/people';
import { Config } from '../../platform/config/config';
import type { Actor } from '../../platform/http/actor';
import type { Reply, Request } from '../../platform/http/request';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { Captchas } from './captcha';
import { SESSION_COOKIE, Sessions } from './sessions';
import { SignInService } from './sign-in.service';
import { SignInStore } from './sign-in.store';

export const XSRF_COOKIE = 'XSRF-TOKEN';

@Controller()
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: Sessions,
    private readonly captchas: Captchas,
    private readonly store: SignInStore,
    private readonly config: Config,
  ) {}

  @Serve(seeSession)
  seeSession(
    @Acting() actor: Actor | null,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Output<typeof seeSession>> {
    const secure = this.config.env.SECURE_COOKIES;
    void reply.setCookie(XSRF_COOKIE, reply.generateCsrf(), { path: '/', sameSite: 'lax', secure });
    return this.signIns.see(actor);
  }

  @Serve(signIn)
  signIn(
    @Input() { body }: In<typeof signIn>,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Output<typeof signIn>> {
    return this.signIns.signIn(body, request.ip, reply);
  }

  @Serve(signOut)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<void> {
    await this.sessions.close(request.cookies[SESSION_COOKIE], reply);
  }

  @Serve(verifySession)
  verify(@Input() { body }: In<typeof verifySession>, @Req() request: Request): Promise<void> {
    return this.signIns.verify(body.captcha, request.cookies[SESSION_COOKIE], request.ip);
  }

  @Serve(askCaptcha)
  askCaptcha(): Promise<Output<typeof askCaptcha>> {
    return this.captchas.ask();
  }

  @Serve(changeLocale)
  async changeLocale(@Acting() actor: Actor, @Input() { body }: In<typeof changeLocale>): Promise<void> {
    await this.store.setLocale(actor.accountId, body.locale);
  }
}
