import { Injectable } from '@nestjs/common';
import type { MatchingPolicy } from '@pilotage/domain/matching';
import type { RehearsalSource } from '@pilotage/contracts/policy';
import { Database, json, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Rehearsal } from '@pilotage/prisma/client';
import type { Played, PlayProgress } from './playing';

export type RehearsalRecord = Rehearsal;

@Injectable()
export class RehearseStore {
  constructor(private readonly database: Database) {}

  async create(
    unit: Unit,
    r: {
      readonly before: MatchingPolicy;
      readonly after: MatchingPolicy;
      readonly policyHash: string;
      readonly source: RehearsalSource;
      readonly createdById: string;
    },
  ): Promise<string> {
    const { before, after, ...row } = r;
    const { id } = await unit.tx.rehearsal.create({
      data: {
        id: newId(),
        ...row,
        version: after.policy,
        against: before.policy,
        policies: json({ before, after }),
        createdAt: unit.now,
      },
      select: { id: true },
    });
    return id;
  }

  find(id: string, unit?: Unit): Promise<RehearsalRecord | null> {
    return (unit?.tx ?? this.database.client).rehearsal.findUnique({ where: { id } });
  }

  list(version: string | null): Promise<RehearsalRecord[]> {
    const where = version === null ? {} : { version };
    return this.database.client.rehearsal.findMany({ where, orderBy: { createdAt: 'desc' }, take: 30 });
  }

  /** Takes one that is not ended into work; also one that a killed worker has left behind. */
  async begin(id: string): Promise<RehearsalRecord | null> {
    const { count } = await this.database.client.rehearsal.updateMany({
      where: { id, state: { in: ['WAITING', 'RUNNING'] } },
      data: { state: 'RUNNING', phase: null, done: 0 },
    });
    return count === 0 ? null : this.find(id);
  }

  /** Keeps how far the work is; true when somebody has asked it to stop. */
  async tell(id: string, progress: PlayProgress | null): Promise<boolean> {
    const [row] = await this.database.rows<{ stop_asked: boolean }>(
      `UPDATE rehearsal SET phase = coalesce($2, phase), done = coalesce($3, done), "of" = coalesce($4, "of")
       WHERE id = $1 RETURNING stop_asked`,
      [id, progress?.phase ?? null, progress?.done ?? null, progress?.of ?? null],
    );
    return row?.stop_asked ?? true;
  }

  async end(unit: Unit, id: string, played: Played | null, resultHash: string | null): Promise<void> {
    const ended = { phase: null, endedAt: unit.now };
    const data = played
      ? { ...ended, state: 'DONE' as const, result: json(played), resultHash, error: null }
      : { ...ended, state: 'FAILED' as const, error: 'STOPPED' };
    await unit.tx.rehearsal.update({ where: { id }, data });
  }

  async fail(id: string, error: string): Promise<void> {
    await this.database.client.rehearsal.updateMany({
      where: { id, state: { in: ['WAITING', 'RUNNING'] } },
      data: { state: 'FAILED', error },
    });
  }

  async askToStop(unit: Unit, id: string): Promise<void> {
    await unit.tx.rehearsal.updateMany({
      where: { id, state: { in: ['WAITING', 'RUNNING'] } },
      data: { stopAsked: true },
    });
  }

  async signOff(unit: Unit, id: string, by: string, reason: string): Promise<void> {
    await unit.tx.rehearsal.updateMany({
      where: { id, state: 'DONE', signedOffAt: null },
      data: { signedOffById: by, signedOffAt: unit.now, reason },
    });
  }

  /** Ids of the cases of a call that were ready to be matched at some time, in the order of submission. */
  async casesOf(call: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT d.id FROM diagnosis d JOIN call c ON c.id = d.call_id WHERE c.slug = $1 AND d.submitted_at IS NOT NULL
         AND d.score IS NOT NULL AND d.status NOT IN ('drafted', 'returned', 'rejected') ORDER BY d.submitted_at, d.number`,
      [call],
    );
    return rows.map((r) => r.id);
  }
}
