import { Injectable } from '@nestjs/common';
import type { ProposalProgress, ProposalResult, Former } from '@pilotage/domain/matching/proposal';
import type { MatchingPolicy } from '@pilotage/domain/matching';
import type { WireBatchSettings } from '@pilotage/contracts/batch';
import { Database, json, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';

const withVersions = {
  versions: { omit: { result: true, policy: true }, orderBy: { no: 'asc' } },
} as const satisfies Prisma.BatchInclude;
export type BatchRecord = Prisma.BatchGetPayload<{ include: typeof withVersions }>;
export type VersionRecord = BatchRecord['versions'][number];

/** A version with what was computed. */
export interface Solved {
  readonly version: VersionRecord;
  readonly policy: MatchingPolicy;
  readonly result: ProposalResult;
}

export interface Ended {
  readonly result: ProposalResult;
  readonly policyVersion: string;
  readonly policy: MatchingPolicy;
  readonly inputHash: string;
  readonly explanationHash: string;
}

@Injectable()
export class BatchStore {
  constructor(private readonly database: Database) {}

  async create(unit: Unit, title: string, createdById: string): Promise<string> {
    const { id } = await unit.tx.batch.create({
      data: { id: newId(), title, createdById, createdAt: unit.now },
      select: { id: true },
    });
    return id;
  }

  /** The next version of an open batch: its number is given by the database, so two at once get two numbers. */
  async addVersion(
    unit: Unit,
    batchId: string,
    v: { basedOn: number | null; cases: readonly string[]; settings: WireBatchSettings; createdById: string },
  ): Promise<{ id: string; no: number } | null> {
    const { count } = await unit.tx.batch.updateMany({
      where: { id: batchId, status: 'OPEN' },
      data: { head: { increment: 1 } },
    });
    if (count === 0) return null;
    const { head } = await unit.tx.batch.findUniqueOrThrow({ where: { id: batchId }, select: { head: true } });
    const { id } = await unit.tx.batchVersion.create({
      data: { id: newId(), batchId, no: head, ...v, cases: [...v.cases], of: v.cases.length, createdAt: unit.now },
      select: { id: true },
    });
    return { id, no: head };
  }

  find(id: string, unit?: Unit): Promise<BatchRecord | null> {
    return (unit?.tx ?? this.database.client).batch.findUnique({ where: { id }, include: withVersions });
  }

  list(limit: number): Promise<BatchRecord[]> {
    return this.database.client.batch.findMany({ include: withVersions, orderBy: { createdAt: 'desc' }, take: limit });
  }

  /** A version's result, null while it has none. */
  async solved(batchId: string, no: number, unit?: Unit): Promise<Solved | null> {
    const row = await (unit?.tx ?? this.database.client).batchVersion.findUnique({
      where: { batchId_no: { batchId, no } },
    });
    if (!row?.result) return null;
    const { result, policy, ...version } = row;
    return { version, policy: policy as unknown as MatchingPolicy, result: result as unknown as ProposalResult };
  }

  async former(batchId: string, no: number | null): Promise<Former | null> {
    const from = no === null ? null : await this.solved(batchId, no);
    if (!from || from.result.rows.length === 0) return null;
    return {
      assigned: Object.fromEntries(from.result.rows.map((r) => [r.case, r.consultant])),
      prices: Object.fromEntries(from.result.prices.map((p) => [p.consultant, p.price])),
    };
  }

  /** Takes a version that is not ended into work; also one that a killed worker has left behind. */
  async begin(id: string): Promise<VersionRecord | null> {
    const { count } = await this.database.client.batchVersion.updateMany({
      where: { id, state: { in: ['WAITING', 'RUNNING'] } },
      data: { state: 'RUNNING', phase: null, done: 0 },
    });
    if (count === 0) return null;
    return this.database.client.batchVersion.findUnique({ where: { id }, omit: { result: true, policy: true } });
  }

  /** Keeps how far the work is; true when somebody has asked it to stop. */
  async tell(id: string, progress: ProposalProgress | null): Promise<boolean> {
    const [row] = await this.database.rows<{ stop_asked: boolean }>(
      `UPDATE batch_version SET phase = coalesce($2, phase), done = coalesce($3, done), "of" = coalesce($4, "of")
       WHERE id = $1 RETURNING stop_asked`,
      [id, progress?.phase ?? null, progress?.done ?? null, progress?.of ?? null],
    );
    return row?.stop_asked ?? true;
  }

  async end(unit: Unit, id: string, e: Ended): Promise<void> {
    const { result, policy, ...hashes } = e;
    await unit.tx.batchVersion.update({
      where: { id },
      data: {
        ...hashes,
        state: 'DONE',
        phase: null,
        outcome: result.outcome,
        proven: result.proven,
        total: result.total,
        given: result.rows.filter((r) => r.consultant !== null).length,
        policy: json(policy),
        result: json(result),
        endedAt: unit.now,
        error: null,
      },
    });
  }

  async fail(id: string, error: string): Promise<void> {
    await this.database.client.batchVersion.updateMany({
      where: { id, state: { in: ['WAITING', 'RUNNING'] } },
      data: { state: 'FAILED', error },
    });
  }

  async askToStop(unit: Unit, batchId: string, no: number): Promise<boolean> {
    const { count } = await unit.tx.batchVersion.updateMany({
      where: { batchId, no, state: { in: ['WAITING', 'RUNNING'] } },
      data: { stopAsked: true },
    });
    return count === 1;
  }

  async lock(unit: Unit, id: string): Promise<void> {
    await unit.tx.$queryRaw`SELECT id FROM batch WHERE id = ${id}::uuid FOR UPDATE`;
  }

  /** Closes an open batch; false when somebody has closed it already. */
  async close(unit: Unit, id: string, by: string, version: number | null, reason: string | null): Promise<boolean> {
    const { count } = await unit.tx.batch.updateMany({
      where: { id, status: 'OPEN' },
      data: {
        status: version === null ? 'DISCARDED' : 'COMMITTED',
        committedVersion: version,
        closedById: by,
        closedAt: unit.now,
        reason,
      },
    });
    return count === 1;
  }

  async names(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const known = ids.filter((id) => id !== null);
    const rows = await this.database.client.account.findMany({
      where: { id: { in: known } },
      select: { id: true, name: true },
    });
    return new Map(rows.map((r) => [r.id, r.name]));
  }

  /** Names and fields of the cases of a version, for its rows. */
  async heads(numbers: readonly string[]) {
    return this.database.rows<{
      no: string;
      firm: string;
      industry: string | null;
      markets: string[] | null;
      submitted: Date | null;
    }>(
      `SELECT d.number AS no, coalesce(f.name_zh, d.application #>> '{profile,nameZh}', '') AS firm,
         d.application #>> '{profile,focus}' AS industry, d.application #> '{needs,N1}' AS markets, d.submitted_at AS submitted
       FROM diagnosis d LEFT JOIN firm f ON f.id = d.firm_id WHERE d.number = ANY($1) ORDER BY d.number`,
      [[...numbers]],
    );
  }

  async countWaiting(): Promise<number> {
    return this.database.client.diagnosis.count({ where: { status: 'accepted' } });
  }
}
