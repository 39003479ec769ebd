import { Injectable } from '@nestjs/common';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';

const whole = {
  file: true,
  result: { include: { meeting: { include: { seats: { select: { code: true, signedAt: true } }, call: true } } } },
} as const satisfies Prisma.PanelSummaryInclude;
export type SummaryRow = Prisma.PanelSummaryGetPayload<{ include: typeof whole }>;

/** The printed summary sheets of frozen results. */
@Injectable()
export class SummaryStore {
  constructor(private readonly database: Database) {}

  /** The one asked for last. */
  newest(resultId: string, tx: Tx = this.database.client): Promise<SummaryRow | null> {
    return tx.panelSummary.findFirst({
      where: { resultId },
      include: whole,
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    });
  }

  /** The last one that came out of the printer. */
  printedOf(resultId: string): Promise<SummaryRow | null> {
    const where = { resultId, fileId: { not: null } };
    return this.database.client.panelSummary.findFirst({
      where,
      include: whole,
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    });
  }

  find(id: string): Promise<SummaryRow | null> {
    return this.database.client.panelSummary.findUnique({ where: { id }, include: whole });
  }

  async ask(unit: Unit, resultId: string, askedById: string): Promise<string> {
    const data = { id: newId(), resultId, askedById, askedAt: unit.now };
    return (await unit.tx.panelSummary.create({ data, select: { id: true } })).id;
  }

  async printed(unit: Unit, id: string, fileId: string, pages: number): Promise<void> {
    await unit.tx.panelSummary.update({ where: { id }, data: { fileId, pages, failedAt: null } });
  }

  async failed(unit: Unit, id: string): Promise<void> {
    await unit.tx.panelSummary.update({ where: { id }, data: { failedAt: unit.now } });
  }
}

export function summaryState(row: Pick<SummaryRow, 'fileId' | 'failedAt'>): 'PRINTING' | 'READY' | 'FAILED' {
  if (row.fileId !== null) return 'READY';
  return row.failedAt === null ? 'PRINTING' : 'FAILED';
}
