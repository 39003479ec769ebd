import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import {
  answerFollowUp,
  answerReferral,
  listMyReferrals,
  listReferrals,
  moveReferral,
  seeAdoption,
  seeFollowUp,
  stopFollowUp,
} from '@pilotage/contracts/follow-up';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { ReferralsService } from './referrals.service';
import { RoundsService } from './rounds.service';

@Controller()
export class RoundsController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly referrals: ReferralsService,
  ) {}

  @Serve(seeFollowUp)
  see(@Input() { params }: In<typeof seeFollowUp>): Promise<Output<typeof seeFollowUp>> {
    return this.rounds.see(params.token);
  }

  @Serve(answerFollowUp)
  answer(@Input() { params, body }: In<typeof answerFollowUp>): Promise<Output<typeof answerFollowUp>> {
    return this.rounds.answer(params.token, body);
  }

  @Serve(stopFollowUp)
  stop(@Input() { params }: In<typeof stopFollowUp>): Promise<Output<typeof stopFollowUp>> {
    return this.rounds.stop(params.token);
  }

  @Serve(seeAdoption)
  adoption(): Promise<Output<typeof seeAdoption>> {
    return this.rounds.adoption();
  }

  @Serve(listMyReferrals)
  mine(
    @Input() { params }: In<typeof listMyReferrals>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof listMyReferrals>> {
    return this.referrals.listMine(params.no, actor);
  }

  @Serve(answerReferral)
  agree(
    @Input() { params, body }: In<typeof answerReferral>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof answerReferral>> {
    return this.referrals.answer(params.no, body.id, body.move, actor);
  }

  @Serve(listReferrals)
  list(@Input() { params }: In<typeof listReferrals>): Promise<Output<typeof listReferrals>> {
    return this.referrals.listFor(params.no);
  }

  @Serve(moveReferral)
  move(
    @Input() { params, body }: In<typeof moveReferral>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof moveReferral>> {
    return this.referrals.moveOn(params.id, body.move, body.note, actor);
  }
}
