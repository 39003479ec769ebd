import { Injectable } from '@nestjs/common';
import { reportContent } from '@pilotage/domain/report';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';

@Injectable()
export class DeliverStore {
  constructor(private readonly database: Database) {}

  /** The final document of the approved version of a case. */
  document(diagnosisId: string, tx: Tx = this.database.client) {
    return tx.document.findFirst({
      where: { kind: 'FINAL', version: { status: 'APPROVED', report: { diagnosisId } } },
      include: { file: true, version: true },
      orderBy: { renderedAt: 'desc' },
    });
  }

  /** Each referral of the report begins to be followed; one that is known already goes on. */
  async addReferrals(unit: Unit, diagnosisId: string, content: unknown): Promise<void> {
    const { cards } = reportContent.parse(content).referrals;
    await unit.tx.referral.createMany({
      data: cards.map((c) => ({ id: newId(), diagnosisId, resourceId: c.resourceId, why: c.why, changedAt: unit.now })),
      skipDuplicates: true,
    });
  }

  documentById(id: string, tx: Tx = this.database.client) {
    return tx.document.findUnique({ where: { id }, include: { file: true, version: { include: { report: true } } } });
  }

  async log(
    unit: Unit,
    row: { documentId: string; diagnosisId: string; accountId: string | null; linkId: string | null },
  ): Promise<void> {
    await unit.tx.download.create({ data: { id: newId(), ...row, at: unit.now } });
  }

  byVerifyCode(code: string) {
    return this.database.client.reportVersion.findUnique({ where: { verifyCode: code }, select: { status: true } });
  }
}
