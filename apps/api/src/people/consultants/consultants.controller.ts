import { Controller } from '@nestjs/common';
import { importConsultants } from '@pilotage/contracts/admin';
import { listConsultants } from '@pilotage/contracts/desk';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { ConsultantsService } from './consultants.service';

@Controller()
export class ConsultantsController {
  constructor(private readonly consultants: ConsultantsService) {}

  @Serve(importConsultants)
  import(
    @Input() { body }: In<typeof importConsultants>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof importConsultants>> {
    return this.consultants.import(body.consultants, actor);
  }

  @Serve(listConsultants)
  list(): Promise<Output<typeof listConsultants>> {
    return this.consultants.list();
  }
}
