import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import {
  importQuestionnaire,
  lintSeason,
  listCalls,
  publishCall,
  saveSeason,
  seeQuestionnaire,
} from '@pilotage/contracts/programme';
import { DomainError } from '@pilotage/domain/kernel';
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

  @Serve(lintSeason)
  findings(@Input() { params }: In<typeof lintSeason>): Promise<Output<typeof lintSeason>> {
    return this.calls.findings(params.year);
  }

  @Serve(saveSeason)
  async save(@Input() { params, body }: In<typeof saveSeason>, @Acting() actor: Actor): Promise<void> {
    if (params.year !== body.year) throw new DomainError('INPUT_INVALID', undefined, 'year');
    await this.calls.saveSeason(body, actor);
  }

  @Serve(publishCall)
  publish(@Input() { body }: In<typeof publishCall>, @Acting() actor: Actor): Promise<Output<typeof publishCall>> {
    return this.calls.publish(body, actor);
  }

  @Serve(importQuestionnaire)
  import(
    @Input() { body }: In<typeof importQuestionnaire>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof importQuestionnaire>> {
    return this.calls.importQuestionnaire(body, actor);
  }
}
