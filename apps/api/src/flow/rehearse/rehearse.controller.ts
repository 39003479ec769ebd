import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import {
  listRehearsals,
  previewPolicyChange,
  seeRehearsal,
  signOffRehearsal,
  startRehearsal,
  stopRehearsal,
} from '@pilotage/contracts/policy';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { RehearsalViews } from './rehearsal-view';
import { RehearseService } from './rehearse.service';

@Controller()
export class RehearseController {
  constructor(
    private readonly rehearsing: RehearseService,
    private readonly views: RehearsalViews,
  ) {}

  @Serve(previewPolicyChange)
  preview(@Input() { body }: In<typeof previewPolicyChange>): Promise<Output<typeof previewPolicyChange>> {
    return this.rehearsing.preview(body);
  }

  @Serve(startRehearsal)
  start(@Input() { body }: In<typeof startRehearsal>, @Acting() actor: Actor): Promise<Output<typeof startRehearsal>> {
    return this.rehearsing.start(body, actor);
  }

  @Serve(listRehearsals)
  list(@Input() { query }: In<typeof listRehearsals>): Promise<Output<typeof listRehearsals>> {
    return this.views.list(query.version ?? null);
  }

  @Serve(seeRehearsal)
  see(@Input() { params }: In<typeof seeRehearsal>): Promise<Output<typeof seeRehearsal>> {
    return this.views.see(params.id);
  }

  @Serve(stopRehearsal)
  stop(@Input() { params }: In<typeof stopRehearsal>): Promise<void> {
    return this.rehearsing.stop(params.id);
  }

  @Serve(signOffRehearsal)
  signOff(@Input() { params, body }: In<typeof signOffRehearsal>, @Acting() actor: Actor): Promise<void> {
    return this.rehearsing.signOff(params.id, body.reason, actor);
  }
}
