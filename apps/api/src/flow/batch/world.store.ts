import { Injectable } from '@nestjs/common';
import type { ProposalWorld } from '@pilotage/domain/matching/proposal';
import { DAY_MS, taipeiDate } from '@pilotage/domain/taiwan';
import { Database, type Tx } from '../../platform/database/database';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { PolicyStore } from '../../programme/policy/policy.store';
import { Cases, type CaseRecord } from '../cases.store';

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** Reads all that a batch is computed from. */
@Injectable()
export class BatchWorlds {
  constructor(
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly policies: PolicyStore,
    private readonly database: Database,
  ) {}

  async of(
    records: readonly CaseRecord[],
    weights: ProposalWorld['policy']['weights'] | null,
    now: Date,
    tx: Tx = this.database.client,
  ): Promise<ProposalWorld> {
    const today = taipeiDate(now);
    const policy = await this.policies.active(tx);
    const matchCases = await this.cases.matchCases(records, tx);
    return {
      cases: matchCases.map((c, i) => ({ case: c, waitingDays: waitingDays(records[i]?.submittedAt ?? null, now) })),
      pool: await this.directory.pool(today, tx),
      planned: await this.planned(tx),
      policy: weights ? { ...policy, weights } : policy,
      today,
    };
  }

  /** Places that committed matches will take with their first offer, by code. */
  private async planned(tx: Tx): Promise<Record<string, number>> {
    const rows = await tx.$queryRaw<{ code: string; cases: number }[]>`
      SELECT k.code, count(*)::int AS cases FROM diagnosis d
      JOIN LATERAL (SELECT c.consultant_id FROM candidate c WHERE c.diagnosis_id = d.id AND c.proposal_id = d.proposal_id
        AND c.state = 'WAITING' ORDER BY c.position LIMIT 1) first ON true
      JOIN consultant k ON k.id = first.consultant_id
      WHERE d.status = 'matched' GROUP BY 1 ORDER BY 1`;
    return Object.fromEntries(rows.map((r) => [r.code, r.cases]));
  }
}

export function waitingDays(submittedAt: Date | null, now: Date): number {
  return submittedAt ? Math.max(0, dayNumber(taipeiDate(now)) - dayNumber(taipeiDate(submittedAt))) : 0;
}
