import { Controller, Req, Res } from '@nestjs/common';
import { followChanges } from '@pilotage/contracts/live';
import { SESSION_COOKIE, Sessions } from '../../people/sign-in/sessions';
import type { Actor } from '../../platform/http/actor';
import { EventStream } from '../../platform/http/event-stream';
import type { Reply, Request } from '../../platform/http/request';
import { Acting, Serve } from '../../platform/http/serve';
import { LiveService } from './live.service';

@Controller()
export class LiveController {
  constructor(
    private readonly live: LiveService,
    private readonly sessions: Sessions,
  ) {}

  @Serve(followChanges)
  follow(@Acting() actor: Actor, @Req() request: Request, @Res() reply: Reply): void {
    const token = request.cookies[SESSION_COOKIE];
    this.live.follow({ actor, stream: new EventStream(reply), isStillIn: () => this.sessions.stands(token) });
  }
}
