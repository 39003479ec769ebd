import { Injectable } from '@nestjs/common';
import { Database, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';

export interface NewDraft {
  readonly callId: string;
  readonly questionnaireKey: string;
  readonly email: string;
  readonly locale: string;
  readonly channel: 'WEB' | 'EMAIL' | 'PAPER';
  readonly pagesReceived: number;
  readonly firmId: string | null;
  readonly ubn: string | null;
  readonly keyedById: string | null;
  readonly application: object;
}

@Injectable()
export class ApplyStore {
  constructor(private readonly database: Database) {}

  async create(unit: Unit, draft: NewDraft): Promise<string> {
    const { email, ...row } = draft;
    const { id } = await unit.tx.diagnosis.create({
      data: {
        id: newId(),
        ...row,
        contactEmail: email,
        statusSince: unit.now,
        createdAt: unit.now,
        updatedAt: unit.now,
      },
      select: { id: true },
    });
    return id;
  }

  /** Saves on the revision the change was made on; false when there is a newer one. */
  async save(
    unit: Unit,
    id: string,
    revision: number,
    change: { application: object; pagesReceived?: number },
  ): Promise<boolean> {
    const { count } = await unit.tx.diagnosis.updateMany({
      where: { id, applicationRevision: revision, status: { in: ['drafted', 'returned'] } },
      data: { ...change, applicationRevision: { increment: 1 }, updatedAt: unit.now },
    });
    return count === 1;
  }

  files(id: string) {
    return this.database.client.storedFile.findMany({
      where: { diagnosisId: id, purpose: { in: ['SIGNED_PAGE', 'ATTACHMENT'] } },
      orderBy: { createdAt: 'asc' },
    });
  }

  async hasFile(unit: Unit, diagnosisId: string, id: string): Promise<boolean> {
    return (await unit.tx.storedFile.count({ where: { id, diagnosisId } })) > 0;
  }

  async returnReason(id: string): Promise<string | null> {
    const t = await this.database.client.transition.findFirst({
      where: { diagnosisId: id, move: 'returnForCorrection' },
      orderBy: { at: 'desc' },
    });
    return t?.reason ?? null;
  }

  /** The number of an earlier application of the firm in the call that still stands. */
  async standing(unit: Unit, callId: string, ubn: string, exceptId: string): Promise<string | null> {
    const row = await unit.tx.diagnosis.findFirst({
      where: {
        callId,
        ubn,
        id: { not: exceptId },
        duplicateAllowed: false,
        status: { notIn: ['drafted', 'withdrawn', 'rejected'] },
      },
      select: { number: true },
    });
    return row?.number ?? null;
  }

  async accountEmail(accountId: string): Promise<string | null> {
    return (
      (await this.database.client.account.findUnique({ where: { id: accountId }, select: { email: true } }))?.email ??
      null
    );
  }

  draftsOf(where: { firmId: string } | { keyedById: string }) {
    return this.database.client.diagnosis.findMany({
      where: { ...where, status: { in: ['drafted', 'returned'] } },
      include: { call: true },
      orderBy: { updatedAt: 'desc' },
      take: 100,
    });
  }
}
