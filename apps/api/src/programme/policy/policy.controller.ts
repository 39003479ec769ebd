import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { activatePolicy } from '@pilotage/contracts/programme';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { PolicyStore } from './policy.store';

@Controller()
export class PolicyController {
  constructor(
    private readonly store: PolicyStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  @Serve(activatePolicy)
  async activate(
    @Input() { body }: In<typeof activatePolicy>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof activatePolicy>> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.store.activate(unit, body);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action: 'activatePolicy',
        subject: { type: 'policy', id: body.policy },
      });
    });
    return { version: body.policy };
  }
}
