import { Controller } from '@nestjs/common';
import {
  acceptOffer,
  declineOffer,
  listOffers,
  redispatch,
  seeOffer,
  sendOffer,
  withdrawOffer,
} from '@pilotage/contracts/dispatch';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { AnswerService } from './answer.service';
import { DispatchService } from './dispatch.service';

@Controller()
export class DispatchController {
  constructor(
    private readonly dispatching: DispatchService,
    private readonly answers: AnswerService,
  ) {}

  @Serve(sendOffer)
  send(@Input() { params }: In<typeof sendOffer>, @Acting() actor: Actor): Promise<Output<typeof sendOffer>> {
    return this.dispatching.send(params.no, actor);
  }

  @Serve(withdrawOffer)
  withdraw(
    @Input() { params, body }: In<typeof withdrawOffer>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof withdrawOffer>> {
    return this.dispatching.withdraw(params.id, body.reason, actor);
  }

  @Serve(redispatch)
  redispatch(
    @Input() { params, body }: In<typeof redispatch>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof redispatch>> {
    return this.dispatching.redispatch(params.no, body.reason, actor);
  }

  @Serve(listOffers)
  list(@Acting() actor: Actor): Promise<Output<typeof listOffers>> {
    return this.answers.list(actor);
  }

  @Serve(seeOffer)
  see(@Input() { params }: In<typeof seeOffer>, @Acting() actor: Actor): Promise<Output<typeof seeOffer>> {
    return this.answers.see(params.id, actor);
  }

  @Serve(acceptOffer)
  accept(
    @Input() { params, body }: In<typeof acceptOffer>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof acceptOffer>> {
    return this.answers.accept(params.id, body.declaration, actor);
  }

  @Serve(declineOffer)
  decline(
    @Input() { params, body }: In<typeof declineOffer>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof declineOffer>> {
    return this.answers.decline(params.id, body, actor);
  }
}
