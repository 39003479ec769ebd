import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { answerSurvey } from '@pilotage/contracts/my';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { FollowUpService } from './follow-up.service';

@Controller()
export class FollowUpController {
  constructor(private readonly followUps: FollowUpService) {}

  @Serve(answerSurvey)
  answer(
    @Input() { params, body }: In<typeof answerSurvey>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof answerSurvey>> {
    return this.followUps.answer(params.no, body, actor);
  }
}
