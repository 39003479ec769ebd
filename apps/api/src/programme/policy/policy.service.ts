import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { editOf, policyChanges, withEdit, type MatchingPolicy } from '@pilotage/domain/matching';
import type {
  activatePolicyVersion,
  draftPolicy,
  listPolicies,
  PolicyVersionView,
  savePolicy,
} from '@pilotage/contracts/policy';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { violatesUnique } from '../../platform/database/violations';
import type { Actor } from '../../platform/http/actor';
import { contentHash, PolicyStore, type PolicyRecord } from './policy.store';

/** Versions of the policy: drafted, saved, put in force once rehearsed and signed off, rolled back (SPEC E2, E9, X3). */
@Injectable()
export class PolicyService {
  constructor(
    private readonly store: PolicyStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<Output<typeof listPolicies>> {
    const [records, history, decisions] = [
      await this.store.list(),
      await this.store.history(),
      await this.store.decisions(),
    ];
    const signed = await Promise.all(records.map((r) => this.store.signedOff(r.version, contentHash(r.policy))));
    const people = [...records.map((r) => r.createdById), ...history.map((h) => h.byId)];
    const names = await this.store.names([...people, ...signed.map((s) => s?.signedOffById ?? null)]);
    const name = (id: string | null): string => (id ? (names.get(id) ?? '') : '');
    return {
      active: records.find((r) => r.status === 'ACTIVE')?.version ?? '',
      versions: records.map((r, i) => ({
        ...viewOf(r, records.find((b) => b.version === r.basedOn)?.policy ?? null),
        by: name(r.createdById),
        decisions: decisions.get(r.version) ?? 0,
        signedOff: signed[i]?.signedOffAt
          ? { rehearsal: signed[i].id, by: name(signed[i].signedOffById), at: signed[i].signedOffAt.toISOString() }
          : null,
      })),
      history: history.map((h) => ({
        version: h.version,
        instead: h.instead,
        by: name(h.byId),
        at: h.at.toISOString(),
        reason: h.reason,
      })),
    };
  }

  async draft(body: In<typeof draftPolicy>['body'], actor: Actor): Promise<Output<typeof draftPolicy>> {
    const base = await this.found(body.basedOn, 'basedOn');
    const policy = { ...base.policy, policy: body.version };
    try {
      await this.database.transact(await this.clock.now(), async (unit) => {
        await this.store.draft(unit, { ...body, policy, createdById: actor.accountId });
        await this.record(unit, actor, 'draftPolicy', body.version, { basedOn: body.basedOn });
      });
    } catch (error) {
      if (violatesUnique(error, 'version') || violatesUnique(error, 'policy_version_pkey'))
        throw new DomainError('POLICY_EXISTS', { version: body.version }, 'version');
      throw error;
    }
    return { version: body.version, revision: 0 };
  }

  /** @throws DomainError POLICY_FROZEN, or STALE_VERSION with what is there now */
  async save(
    version: string,
    body: In<typeof savePolicy>['body'],
    revision: number,
    actor: Actor,
  ): Promise<Output<typeof savePolicy>> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const known = await this.found(version, '', unit);
      if (known.status !== 'DRAFT') throw new DomainError('POLICY_FROZEN', { version });
      const policy = withEdit(known.policy, body.edit, version);
      if (!(await this.store.save(unit, version, revision, policy, body.note))) throw await this.stale(known);
      await this.record(unit, actor, 'savePolicy', version, { changes: policyChanges(known.policy, policy) });
    });
    return { version, revision: revision + 1 };
  }

  private async stale(known: PolicyRecord): Promise<DomainError> {
    const name = (await this.store.names([known.createdById])).get(known.createdById ?? '') ?? '';
    const extra = { revision: known.revision, edit: editOf(known.policy), note: known.note };
    return new DomainError('STALE_VERSION', { name, time: '' }, '', extra);
  }

  async discard(version: string, actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.found(version, '', unit);
      if (!(await this.store.discard(unit, version))) throw new DomainError('POLICY_FROZEN', { version });
      await this.record(unit, actor, 'discardPolicy', version, {});
    });
  }

  /** A draft needs a signed-off rehearsal of exactly what it says; a version that was in force before does not. */
  async activate(
    version: string,
    body: In<typeof activatePolicyVersion>['body'],
    actor: Actor,
  ): Promise<Output<typeof activatePolicyVersion>> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const known = await this.found(version, '', unit);
      const isRehearsed = await this.store.signedOff(version, contentHash(known.policy), unit.tx);
      if (known.status === 'DRAFT' && !isRehearsed) throw new DomainError('POLICY_NOT_REHEARSED', { version });
      const isSame = version === body.instead;
      const change = { version, instead: body.instead, reason: body.reason, byId: actor.accountId };
      if (isSame || !(await this.store.switch(unit, change))) {
        const active = (await this.store.active(unit.tx)).policy;
        throw new DomainError('POLICY_MOVED', { active }, 'instead', { active });
      }
      await this.record(unit, actor, 'activatePolicy', version, { instead: body.instead }, body.reason);
    });
    return { active: version };
  }

  /** From outside, by an administrator. @throws DomainError POLICY_FROZEN when the name stands for something else */
  async import(policy: MatchingPolicy, actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      if (!(await this.store.import(unit, policy, actor.accountId)))
        throw new DomainError('POLICY_FROZEN', { version: policy.policy }, 'policy');
      await this.record(unit, actor, 'activatePolicy', policy.policy, {});
    });
  }

  private async found(version: string, field: string, unit?: Unit): Promise<PolicyRecord> {
    const known = await this.store.find(version, unit?.tx);
    if (!known) throw new DomainError('NOT_FOUND', undefined, field);
    return known;
  }

  private async record(
    unit: Unit,
    actor: Actor,
    action: string,
    version: string,
    detail: Record<string, unknown>,
    reason?: string,
  ): Promise<void> {
    await this.audit.record(unit, {
      actor: { id: actor.accountId, kind: 'staff', ip: actor.ip },
      action,
      subject: { type: 'policy', id: version },
      detail,
      ...(reason ? { personal: { reason } } : {}),
    });
  }
}

function viewOf(
  r: PolicyRecord,
  base: MatchingPolicy | null,
): Omit<PolicyVersionView, 'by' | 'decisions' | 'signedOff'> {
  return {
    version: r.version,
    status: r.status,
    basedOn: r.basedOn,
    note: r.note,
    revision: r.revision,
    createdAt: r.createdAt?.toISOString() ?? null,
    activatedAt: r.activatedAt?.toISOString() ?? null,
    edit: editOf(r.policy),
    policy: r.policy,
    changes: base ? policyChanges(base, r.policy) : [],
  };
}
