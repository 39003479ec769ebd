import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { importQuestionnaire, listCalls, seeQuestionnaire } from '@pilotage/contracts/programme';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { CallsService } from './calls.service';

@Controller()
export class CallsController {
  constructor(private readonly calls: CallsService) {}

  @Serve(listCalls)
  list(): Promise<Output<typeof listCalls>> {
    return this.calls.list();
  }

  @Serve(seeQuestionnaire)
  questionnaire(@Input() { params }: In<typeof seeQuestionnaire>): Promise<Output<typeof seeQuestionnaire>> {
    return this.calls.questionnaire(params.key);
  }

  @Serve(importQuestionnaire)
  import(
    @Input() { body }: In<typeof importQuestionnaire>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof importQuestionnaire>> {
    return this.calls.importQuestionnaire(body, actor);
  }
}
