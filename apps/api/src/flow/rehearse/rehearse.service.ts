import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { previewPolicy, withEdit } from '@pilotage/domain/matching';
import { taipeiDate } from '@pilotage/domain/taiwan';
import type { previewPolicyChange, startRehearsal } from '@pilotage/contracts/policy';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { contentHash, PolicyStore } from '../../programme/policy/policy.store';
import { Cases } from '../cases.store';
import { rehearsePolicyJob } from '../jobs';
import { RehearseStore } from './rehearse.store';

/** What a policy would do before it does it: a look at the cases of today, and a season played whole (SPEC X3). */
@Injectable()
export class RehearseService {
  constructor(
    private readonly store: RehearseStore,
    private readonly policies: PolicyStore,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async preview(body: In<typeof previewPolicyChange>['body']): Promise<Output<typeof previewPolicyChange>> {
    const base = await this.policies.find(body.basedOn);
    if (!base) throw new DomainError('NOT_FOUND', undefined, 'basedOn');
    const today = taipeiDate(await this.clock.now());
    const records = (await this.cases.waiting(null)).slice(0, body.limit);
    const pool = await this.directory.pool(today);
    const policies = { before: await this.policies.active(), after: withEdit(base.policy, body.edit, base.version) };
    const preview = previewPolicy(await this.cases.matchCases(records), pool, policies, today);
    const names = Object.fromEntries(pool.map((k) => [k.id, k.name]));
    const firms = new Map(records.map((r) => [r.number, r.firm?.nameZh ?? '']));
    return {
      rows: preview.rows.map((r) => ({
        ...r,
        firm: firms.get(r.case) ?? '',
        before: r.before.map((b) => ({ ...b })),
        after: r.after.map((a) => ({ ...a })),
      })),
      changed: preview.changed,
      firsts: preview.firsts.map((f) => ({ ...f, name: names[f.consultant] ?? '' })),
      names,
    };
  }

  async start(body: In<typeof startRehearsal>['body'], actor: Actor): Promise<Output<typeof startRehearsal>> {
    const version = await this.policies.find(body.version);
    if (!version) throw new DomainError('NOT_FOUND', undefined, 'version');
    const { source } = body;
    if (source.kind === 'CALL' && (await this.store.casesOf(source.call)).length === 0)
      throw new DomainError('REHEARSAL_EMPTY', undefined, 'source.call');
    const id = await this.database.transact(await this.clock.now(), async (unit) => {
      const made = await this.store.create(unit, {
        before: await this.policies.active(unit.tx),
        after: version.policy,
        policyHash: contentHash(version.policy),
        source,
        createdById: actor.accountId,
      });
      await this.jobs.schedule(unit, rehearsePolicyJob, { rehearsal: made }, unit.now, made);
      return made;
    });
    return { id };
  }

  async stop(id: string): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      if (!(await this.store.find(id, unit))) throw new DomainError('NOT_FOUND');
      await this.store.askToStop(unit, id);
    });
  }

  /** Signing off holds for what was played: a draft that has changed since must be rehearsed again. */
  async signOff(id: string, reason: string, actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.store.find(id, unit);
      if (!record) throw new DomainError('NOT_FOUND');
      if (record.state !== 'DONE') throw new DomainError('REHEARSAL_NOT_DONE');
      const version = await this.policies.find(record.version, unit.tx);
      if (!version || contentHash(version.policy) !== record.policyHash)
        throw new DomainError('REHEARSAL_OUTDATED', { version: record.version });
      await this.store.signOff(unit, id, actor.accountId, reason);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'staff', ip: actor.ip },
        action: 'signOffRehearsal',
        subject: { type: 'rehearsal', id },
        detail: { version: record.version, against: record.against, resultHash: record.resultHash },
        personal: { reason },
      });
    });
  }
}
