import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import {
  activatePolicyVersion,
  discardPolicy,
  draftPolicy,
  listPolicies,
  savePolicy,
} from '@pilotage/contracts/policy';
import { activatePolicy } from '@pilotage/contracts/programme';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { PolicyService } from './policy.service';

@Controller()
export class PolicyController {
  constructor(private readonly policies: PolicyService) {}

  @Serve(listPolicies)
  list(): Promise<Output<typeof listPolicies>> {
    return this.policies.list();
  }

  @Serve(draftPolicy)
  draft(@Input() { body }: In<typeof draftPolicy>, @Acting() actor: Actor): Promise<Output<typeof draftPolicy>> {
    return this.policies.draft(body, actor);
  }

  @Serve(savePolicy)
  save(
    @Input() { params, body, revision }: In<typeof savePolicy>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof savePolicy>> {
    return this.policies.save(params.version, body, revision, actor);
  }

  @Serve(discardPolicy)
  discard(@Input() { params }: In<typeof discardPolicy>, @Acting() actor: Actor): Promise<void> {
    return this.policies.discard(params.version, actor);
  }

  @Serve(activatePolicyVersion)
  activate(
    @Input() { params, body }: In<typeof activatePolicyVersion>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof activatePolicyVersion>> {
    return this.policies.activate(params.version, body, actor);
  }

  @Serve(activatePolicy)
  async import(
    @Input() { body }: In<typeof activatePolicy>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof activatePolicy>> {
    await this.policies.import(body, actor);
    return { version: body.policy };
  }
}
