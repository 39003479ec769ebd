import { Controller } from '@nestjs/common';
import {
  addLeave,
  removeLeave,
  seeConsultantWork,
  seeLedger,
  seeMyCapacity,
  setCaps,
  takeLeave,
  takeLeaveBack,
} from '@pilotage/contracts/capacity';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { CapacityService } from './capacity.service';
import { LedgerService } from './ledger.service';

@Controller()
export class CapacityController {
  constructor(
    private readonly capacity: CapacityService,
    private readonly ledger: LedgerService,
  ) {}

  @Serve(setCaps)
  setCaps(@Input() { params, body }: In<typeof setCaps>, @Acting() actor: Actor): Promise<void> {
    return this.capacity.setCaps(params.code, body, actor);
  }

  @Serve(addLeave)
  addLeave(@Input() { params, body }: In<typeof addLeave>, @Acting() actor: Actor): Promise<Output<typeof addLeave>> {
    return this.capacity.addLeave(params.code, body, actor);
  }

  @Serve(removeLeave)
  removeLeave(@Input() { params }: In<typeof removeLeave>, @Acting() actor: Actor): Promise<void> {
    return this.capacity.removeLeave(params.code, params.leave, actor);
  }

  @Serve(seeLedger)
  see(@Input() { query }: In<typeof seeLedger>): Promise<Output<typeof seeLedger>> {
    return this.ledger.see(query.year ?? null);
  }

  @Serve(seeMyCapacity)
  mine(@Acting() actor: Actor): Promise<Output<typeof seeMyCapacity>> {
    return this.ledger.mine(actor);
  }

  @Serve(takeLeave)
  takeLeave(@Input() { body }: In<typeof takeLeave>, @Acting() actor: Actor): Promise<Output<typeof takeLeave>> {
    return this.capacity.takeLeave(body, actor);
  }

  @Serve(takeLeaveBack)
  takeLeaveBack(@Input() { params }: In<typeof takeLeaveBack>, @Acting() actor: Actor): Promise<void> {
    return this.capacity.takeLeaveBack(params.leave, actor);
  }

  @Serve(seeConsultantWork)
  work(@Input() { params }: In<typeof seeConsultantWork>): Promise<Output<typeof seeConsultantWork>> {
    return this.ledger.work(params.code);
  }
}
