import { Injectable } from '@nestjs/common';
import { matchingPolicy, type MatchingPolicy } from '@pilotage/domain/matching';
import { Database, type Tx, type Unit } from '../../platform/database/database';

@Injectable()
export class PolicyStore {
  constructor(private readonly database: Database) {}

  /** The policy in force. @throws when none was seeded */
  async active(tx: Tx = this.database.client): Promise<MatchingPolicy> {
    const row = await tx.policyVersion.findFirstOrThrow({
      where: { status: 'ACTIVE' },
      orderBy: { activatedAt: 'desc' },
    });
    return matchingPolicy.parse(row.policy);
  }

  async activate(unit: Unit, policy: MatchingPolicy): Promise<void> {
    await unit.tx.policyVersion.updateMany({ where: { status: 'ACTIVE' }, data: { status: 'RETIRED' } });
    const data = { policy, status: 'ACTIVE' as const, activatedAt: unit.now };
    await unit.tx.policyVersion.upsert({
      where: { version: policy.policy },
      update: data,
      create: { version: policy.policy, ...data },
    });
  }
}
