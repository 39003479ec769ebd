import { Controller } from '@nestjs/common';
import { listJobs, retryJob, verifyAudit } from '@pilotage/contracts/admin';
import { listAudit } from '@pilotage/contracts/audit';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { DomainError } from '@pilotage/domain/kernel';
import { Audit } from '../../platform/audit/audit';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { AuditStore } from './audit.store';
import { OversightStore } from './oversight.store';

/** What administrators and auditors look after: jobs, and the audit chain. */
@Controller()
export class OversightController {
  constructor(
    private readonly store: OversightStore,
    private readonly trail: AuditStore,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Serve(listJobs)
  list(@Input() { query }: In<typeof listJobs>): Promise<Output<typeof listJobs>> {
    return this.store.jobs(query.state, query.limit);
  }

  @Serve(retryJob)
  async retry(@Input() { params }: In<typeof retryJob>, @Acting() actor: Actor): Promise<void> {
    if (!(await this.jobs.retry(params.id))) throw new DomainError('NOT_FOUND');
    await this.database.transact(await this.clock.now(), (unit) =>
      this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action: 'retryJob',
        subject: { type: 'job', id: params.id },
      }),
    );
  }

  @Serve(listAudit)
  look(@Input() { query }: In<typeof listAudit>): Promise<Output<typeof listAudit>> {
    return this.trail.list(query);
  }

  @Serve(verifyAudit)
  verify(): Promise<Output<typeof verifyAudit>> {
    return this.audit.verify();
  }
}
