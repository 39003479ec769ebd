import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { createStaffAccount } from '@pilotage/contracts/people';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { StaffService } from './staff.service';

@Controller()
export class StaffController {
  constructor(private readonly staff: StaffService) {}

  @Serve(createStaffAccount)
  create(
    @Input() { body }: In<typeof createStaffAccount>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof createStaffAccount>> {
    return this.staff.create(body, actor);
  }
}
