import { Injectable } from '@nestjs/common';
import type { PaperKind } from '@pilotage/domain/alliance';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { ProposalRecord } from '../proposals.store';
import type { Prisma } from '@pilotage/prisma/client';

export type PaperRow = Prisma.AlliancePaperGetPayload<{ include: { file: true } }>;

/** What the printer reports of a paper. */
export interface Printed {
  readonly fileId: string;
  readonly revision: number;
  readonly number: string | null;
  readonly pages: number;
}

@Injectable()
export class PrintStore {
  constructor(private readonly database: Database) {}

  /** The newest of each kind. */
  newest(proposalId: string, tx: Tx = this.database.client): Promise<PaperRow[]> {
    return tx.alliancePaper.findMany({
      where: { proposalId },
      include: { file: true },
      orderBy: [{ kind: 'asc' }, { version: 'desc' }],
      distinct: ['kind'],
    });
  }

  find(id: string, tx: Tx = this.database.client): Promise<PaperRow | null> {
    return tx.alliancePaper.findUnique({ where: { id }, include: { file: true } });
  }

  async ask(
    unit: Unit,
    paper: { proposalId: string; kind: PaperKind; version: number; askedById: string },
  ): Promise<string> {
    const { id } = await unit.tx.alliancePaper.create({
      data: { id: newId(), ...paper, askedAt: unit.now },
      select: { id: true },
    });
    return id;
  }

  async printed(unit: Unit, id: string, { fileId, revision, number, pages }: Printed): Promise<void> {
    await unit.tx.alliancePaper.update({ where: { id }, data: { fileId, revision, number, pages } });
  }

  async failed(unit: Unit, id: string): Promise<void> {
    await unit.tx.alliancePaper.update({ where: { id }, data: { failedAt: unit.now } });
  }

  /** How long the summary came to be, unless the proposal has been changed since. */
  async countSummary(unit: Unit, { id, revision }: Pick<ProposalRecord, 'id' | 'revision'>, pages: number) {
    await unit.tx.allianceProposal.updateMany({ where: { id, revision }, data: { summaryPages: pages } });
  }
}
