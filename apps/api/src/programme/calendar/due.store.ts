import { Injectable } from '@nestjs/common';
import { slaWorkingDays, type DueStep } from '@pilotage/domain/programme';
import { Database, type Tx, type Unit } from '../../platform/database/database';

export interface WaitingStep extends DueStep {
  readonly id: string;
  readonly no: string;
}

export interface MovedDue extends WaitingStep {
  readonly then: Date;
}

/** When the steps of open cases are due, as far as the office calendar decides it. */
@Injectable()
export class DueStore {
  constructor(private readonly database: Database) {}

  async waiting(tx: Tx = this.database.client): Promise<WaitingStep[]> {
    const timed = Object.keys(slaWorkingDays) as (keyof typeof slaWorkingDays)[];
    const rows = await tx.diagnosis.findMany({
      where: { status: { in: timed }, dueAt: { not: null } },
      select: { id: true, number: true, status: true, statusSince: true, dueAt: true },
      orderBy: [{ dueAt: 'asc' }, { number: 'asc' }],
    });
    return rows.flatMap(({ id, number, status, statusSince, dueAt }) =>
      dueAt ? [{ id, no: number ?? '', status, since: statusSince, dueAt }] : [],
    );
  }

  /** How many were moved: a case that somebody moved on meanwhile keeps what it has. */
  async move({ tx }: Unit, list: readonly MovedDue[]): Promise<number> {
    if (list.length === 0) return 0;
    const [ids, was, then] = [list.map((m) => m.id), list.map((m) => m.dueAt), list.map((m) => m.then)];
    return tx.$executeRaw`UPDATE diagnosis d SET due_at = m.then
      FROM unnest(${ids}::uuid[], ${was}::timestamptz[], ${then}::timestamptz[]) AS m(id, was, "then")
      WHERE d.id = m.id AND d.due_at = m.was`;
  }
}
