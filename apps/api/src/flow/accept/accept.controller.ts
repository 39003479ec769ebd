import { Controller } from '@nestjs/common';
import { allowDuplicate, decideAcceptance, moveAside } from '@pilotage/contracts/desk';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { moveTogether, tryTogether } from '@pilotage/contracts/inbox';
import { withdrawMyDiagnosis } from '@pilotage/contracts/my';
import { DomainError } from '@pilotage/domain/kernel';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { Cases } from '../cases.store';
import { AcceptService } from './accept.service';
import { TogetherService } from './together.service';

@Controller()
export class AcceptController {
  constructor(
    private readonly accepting: AcceptService,
    private readonly together: TogetherService,
    private readonly cases: Cases,
  ) {}

  @Serve(decideAcceptance)
  decide(
    @Input() { params, body }: In<typeof decideAcceptance>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof decideAcceptance>> {
    return this.accepting.decide(params.no, body, actor);
  }

  @Serve(moveAside)
  aside(@Input() { params, body }: In<typeof moveAside>, @Acting() actor: Actor): Promise<Output<typeof moveAside>> {
    return this.accepting.aside(params.no, body, actor);
  }

  @Serve(allowDuplicate)
  duplicate(@Input() { params, body }: In<typeof allowDuplicate>, @Acting() actor: Actor): Promise<void> {
    return this.accepting.allowDuplicate(params.id, body.reason, actor);
  }

  @Serve(tryTogether)
  tryTogether(@Input() { body }: In<typeof tryTogether>, @Acting() actor: Actor): Promise<Output<typeof tryTogether>> {
    return this.together.tryOut(body, actor);
  }

  @Serve(moveTogether)
  moveTogether(
    @Input() { body }: In<typeof moveTogether>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof moveTogether>> {
    return this.together.move(body, actor);
  }

  @Serve(withdrawMyDiagnosis)
  async withdraw(
    @Input() { params, body }: In<typeof withdrawMyDiagnosis>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof withdrawMyDiagnosis>> {
    const record = await this.cases.byNumber(params.no);
    if (record.firmId === null || record.firmId !== actor.firmId) throw new DomainError('NOT_FOUND');
    return this.accepting.withdraw(record, body.reason, actor);
  }
}
