import { Controller, Req } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import {
  registerFirm,
  requestPasswordReset,
  resendVerification,
  seeLink,
  setPassword,
  verifyEmail,
} from '@pilotage/contracts/people';
import type { Request } from '../../platform/http/request';
import { Input, Serve } from '../../platform/http/serve';
import { Links } from '../../platform/links/links';
import { FirmsService } from './firms.service';

@Controller()
export class FirmsController {
  constructor(
    private readonly firms: FirmsService,
    private readonly links: Links,
  ) {}

  @Serve(registerFirm)
  register(@Input() { body }: In<typeof registerFirm>, @Req() request: Request): Promise<Output<typeof registerFirm>> {
    return this.firms.register(body, request.ip);
  }

  @Serve(resendVerification)
  resend(@Input() { body }: In<typeof resendVerification>): Promise<void> {
    return this.firms.resendVerification(body.login);
  }

  @Serve(requestPasswordReset)
  reset(@Input() { body }: In<typeof requestPasswordReset>): Promise<void> {
    return this.firms.requestPasswordReset(body.login);
  }

  @Serve(seeLink)
  async see(@Input() { params }: In<typeof seeLink>): Promise<Output<typeof seeLink>> {
    const { state, link } = await this.links.look(params.token);
    // A calendar is no page: its address answers calendar programs only.
    if (!link || state === 'INVALID' || link.purpose === 'CALENDAR')
      return { state: 'INVALID', purpose: null, expiresAt: null, usesLeft: null };
    return {
      state,
      purpose: link.purpose,
      expiresAt: link.expiresAt.toISOString(),
      usesLeft: link.usesLeft,
    };
  }

  @Serve(verifyEmail)
  verify(@Input() { params }: In<typeof verifyEmail>, @Req() request: Request): Promise<Output<typeof verifyEmail>> {
    return this.firms.verifyEmail(params.token, request.ip);
  }

  @Serve(setPassword)
  password(
    @Input() { params, body }: In<typeof setPassword>,
    @Req() request: Request,
  ): Promise<Output<typeof setPassword>> {
    return this.firms.setPassword(params.token, body.password, request.ip);
  }
}
