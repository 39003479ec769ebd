import { Controller } from '@nestjs/common';
import { commitMatch, previewCandidates, proposeMatch, releaseMatch } from '@pilotage/contracts/dispatch';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { MatchService } from './match.service';

@Controller()
export class MatchController {
  constructor(private readonly matching: MatchService) {}

  @Serve(previewCandidates)
  preview(@Input() { params }: In<typeof previewCandidates>): Promise<Output<typeof previewCandidates>> {
    return this.matching.preview(params.no);
  }

  @Serve(proposeMatch)
  propose(@Input() { params }: In<typeof proposeMatch>, @Acting() actor: Actor): Promise<Output<typeof proposeMatch>> {
    return this.matching.propose(params.no, actor);
  }

  @Serve(commitMatch)
  commit(
    @Input() { params, body }: In<typeof commitMatch>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof commitMatch>> {
    return this.matching.commit(params.id, body, actor);
  }

  @Serve(releaseMatch)
  release(
    @Input() { params, body }: In<typeof releaseMatch>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof releaseMatch>> {
    return this.matching.release(params.no, body.reason, actor);
  }
}
