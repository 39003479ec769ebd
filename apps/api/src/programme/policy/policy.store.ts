import { Injectable } from '@nestjs/common';
import { matchingPolicy, type MatchingPolicy } from '@pilotage/domain/matching';
import { Database, json, type Tx, type Unit } from '../../platform/database/database';
import { hashOf } from '../../platform/database/hash';
import { newId } from '../../platform/database/ids';
import type { PolicyVersion } from '@pilotage/prisma/client';

export type PolicyRecord = Omit<PolicyVersion, 'policy'> & { readonly policy: MatchingPolicy };

const read = (row: PolicyVersion): PolicyRecord => ({ ...row, policy: matchingPolicy.parse(row.policy) });

/** What a policy says, apart from its name. */
export function contentHash({ policy: _name, ...content }: MatchingPolicy): string {
  return hashOf(content);
}

@Injectable()
export class PolicyStore {
  constructor(private readonly database: Database) {}

  /** The policy in force. @throws when none was seeded */
  async active(tx: Tx = this.database.client): Promise<MatchingPolicy> {
    const row = await tx.policyVersion.findFirstOrThrow({ where: { status: 'ACTIVE' } });
    return matchingPolicy.parse(row.policy);
  }

  async list(): Promise<PolicyRecord[]> {
    const rows = await this.database.client.policyVersion.findMany({
      orderBy: [{ createdAt: 'desc' }, { version: 'desc' }],
    });
    return rows.map(read);
  }

  async find(version: string, tx: Tx = this.database.client): Promise<PolicyRecord | null> {
    const row = await tx.policyVersion.findUnique({ where: { version } });
    return row ? read(row) : null;
  }

  history() {
    return this.database.client.policyActivation.findMany({ orderBy: { at: 'desc' }, take: 50 });
  }

  /** Committed matches under each version. */
  async decisions(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.rows<{ version: string; n: number }>(
      `SELECT split_part(policy_version, '+', 1) AS version, count(*)::int AS n FROM proposal WHERE status = 'COMMITTED' GROUP BY 1`,
    );
    return new Map(rows.map((r) => [r.version, r.n]));
  }

  /** The newest signed-off rehearsal of exactly this content. */
  async signedOff(version: string, hash: string, tx: Tx = this.database.client) {
    return tx.rehearsal.findFirst({
      where: { version, policyHash: hash, signedOffAt: { not: null } },
      orderBy: { signedOffAt: 'desc' },
      select: { id: true, signedOffById: true, signedOffAt: true },
    });
  }

  async draft(
    unit: Unit,
    d: { version: string; basedOn: string; note: string; policy: MatchingPolicy; createdById: string },
  ): Promise<void> {
    await unit.tx.policyVersion.create({ data: { ...d, policy: json(d.policy), createdAt: unit.now } });
  }

  /** Compare-and-set on the revision of a draft. */
  async save(unit: Unit, version: string, revision: number, policy: MatchingPolicy, note: string): Promise<boolean> {
    const { count } = await unit.tx.policyVersion.updateMany({
      where: { version, revision, status: 'DRAFT' },
      data: { policy: json(policy), note, revision: { increment: 1 } },
    });
    return count === 1;
  }

  async discard(unit: Unit, version: string): Promise<boolean> {
    return (await unit.tx.policyVersion.deleteMany({ where: { version, status: 'DRAFT' } })).count === 1;
  }

  /** Puts a version in force instead of the one that is; false when another one is in force than `instead`. */
  async switch(
    unit: Unit,
    a: { version: string; instead: string; reason: string; byId: string | null },
  ): Promise<boolean> {
    const { count } = await unit.tx.policyVersion.updateMany({
      where: { version: a.instead, status: 'ACTIVE' },
      data: { status: 'RETIRED' },
    });
    if (count === 0) return false;
    await unit.tx.policyVersion.update({
      where: { version: a.version },
      data: { status: 'ACTIVE', activatedAt: unit.now },
    });
    await unit.tx.policyActivation.create({ data: { id: newId(), ...a, at: unit.now } });
    return true;
  }

  /** Stores a policy from outside and makes it the active one; false when its name is taken by another content. */
  async import(unit: Unit, policy: MatchingPolicy, byId: string): Promise<boolean> {
    const known = await this.find(policy.policy, unit.tx);
    if (known && contentHash(known.policy) !== contentHash(policy) && (await this.isUsed(unit, policy.policy)))
      return false;
    const before = await unit.tx.policyVersion.findFirst({ where: { status: 'ACTIVE' } });
    await unit.tx.policyVersion.updateMany({ where: { status: 'ACTIVE' }, data: { status: 'RETIRED' } });
    const data = { policy: json(policy), status: 'ACTIVE' as const, activatedAt: unit.now };
    await unit.tx.policyVersion.upsert({
      where: { version: policy.policy },
      update: data,
      create: { version: policy.policy, createdAt: unit.now, createdById: byId, ...data },
    });
    await unit.tx.policyActivation.create({
      data: {
        id: newId(),
        version: policy.policy,
        instead: before?.version ?? null,
        reason: 'import',
        byId,
        at: unit.now,
      },
    });
    return true;
  }

  private async isUsed(unit: Unit, version: string): Promise<boolean> {
    return (await unit.tx.proposal.count({ where: { policyVersion: { startsWith: version } } })) > 0;
  }

  async names(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.client.account.findMany({
      where: { id: { in: ids.filter((id) => id !== null) } },
      select: { id: true, name: true },
    });
    return new Map(rows.map((r) => [r.id, r.name]));
  }
}
