import { Controller } from '@nestjs/common';
import { checkUbn } from '@pilotage/domain/taiwan';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { importRegister, lookUpFirm } from '@pilotage/contracts/programme';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { RegisterStore } from './register.store';

@Controller()
export class RegisterController {
  constructor(
    private readonly store: RegisterStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Public register data only: the name and whether the firm is active. */
  @Serve(lookUpFirm)
  async lookUp(@Input() { params }: In<typeof lookUpFirm>): Promise<Output<typeof lookUpFirm>> {
    const check = checkUbn(params.ubn);
    const record = check.ok ? await this.store.find(check.ubn) : null;
    return { found: record !== null, name: record?.name ?? null, active: record ? record.status === '核准設立' : null };
  }

  @Serve(importRegister)
  async import(
    @Input() { body }: In<typeof importRegister>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof importRegister>> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.store.put(unit, body);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action: 'importRegister',
        subject: { type: 'register', id: body.source },
        detail: { records: body.records.length },
      });
    });
    return { stored: body.records.length };
  }
}
