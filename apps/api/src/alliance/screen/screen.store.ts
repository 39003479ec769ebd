import { Injectable } from '@nestjs/common';
import type { CheckSheet, Papers } from '@pilotage/domain/alliance';
import { Database, json, type Tx, type Unit } from '../../platform/database/database';
import { dayKey, dayValue } from '../../platform/database/dates';
import { newId } from '../../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';

export type ReceiptRow = Prisma.PaperReceiptGetPayload<object>;
export type QualificationRow = Prisma.QualificationSheetGetPayload<object>;
export type CallRow = Prisma.PhoneCallGetPayload<object>;

/** A receipt as the rules of the papers see it. */
export const papersOf = (r: ReceiptRow): Papers => ({
  receivedAt: r.receivedAt,
  postmarkedOn: r.postmarkedOn && dayKey(r.postmarkedOn),
  copies: r.copies,
  sealed: r.sealed,
  certificate: r.certificate,
});

export interface NewReceipt {
  readonly proposalId: string;
  readonly clerkId: string;
  readonly carrier: ReceiptRow['carrier'];
  readonly tracking: string | null;
  readonly postmarkedOn: string | null;
  readonly copies: number;
  readonly sealed: boolean;
  readonly certificate: boolean;
  readonly code: string | null;
  readonly paperRevision: number | null;
  readonly onlineRevision: number;
  readonly mismatches: readonly string[];
  readonly note: string | null;
}

@Injectable()
export class ScreenStore {
  constructor(private readonly database: Database) {}

  /** The newest first: it is the one that counts. */
  receipts(proposalId: string, tx: Tx = this.database.client): Promise<ReceiptRow[]> {
    return tx.paperReceipt.findMany({ where: { proposalId }, orderBy: { seq: 'desc' } });
  }

  async receive(unit: Unit, receipt: NewReceipt): Promise<ReceiptRow> {
    const { postmarkedOn, mismatches, ...row } = receipt;
    return unit.tx.paperReceipt.create({
      data: {
        id: newId(),
        ...row,
        mismatches: [...mismatches],
        postmarkedOn: postmarkedOn === null ? null : dayValue(postmarkedOn),
        receivedAt: unit.now,
      },
    });
  }

  /** The sheet of the present round, or the last one that was signed. */
  sheet(proposalId: string, tx: Tx = this.database.client): Promise<QualificationRow | null> {
    return tx.qualificationSheet.findFirst({ where: { proposalId }, orderBy: { round: 'desc' } });
  }

  /** Writes on the revision that was seen and takes a first signature back; false when there is a newer one. */
  async save(
    unit: Unit,
    proposalId: string,
    s: { round: number; revision: number; checks: CheckSheet; opinion: string | null; by: string },
  ): Promise<boolean> {
    const data = { checks: json(s.checks), opinion: s.opinion, savedById: s.by, savedAt: unit.now };
    if (s.revision === 0) {
      const row = { id: newId(), proposalId, round: s.round, revision: 1, ...data };
      const { count } = await unit.tx.qualificationSheet.createMany({ data: [row], skipDuplicates: true });
      return count === 1;
    }
    const { count } = await unit.tx.qualificationSheet.updateMany({
      where: { proposalId, round: s.round, revision: s.revision, secondSignedAt: null },
      data: { ...data, revision: { increment: 1 }, firstSignerId: null, firstSignedAt: null },
    });
    return count === 1;
  }

  /** The first or the second signature on exactly this revision; false when somebody was faster. */
  async sign(unit: Unit, sheet: QualificationRow, by: string): Promise<boolean> {
    const first = sheet.firstSignedAt === null;
    const { count } = await unit.tx.qualificationSheet.updateMany({
      where: {
        id: sheet.id,
        revision: sheet.revision,
        secondSignedAt: null,
        firstSignedAt: sheet.firstSignedAt,
      },
      data: first
        ? { firstSignerId: by, firstSignedAt: unit.now, revision: { increment: 1 } }
        : { secondSignerId: by, secondSignedAt: unit.now, revision: { increment: 1 } },
    });
    return count === 1;
  }

  calls(proposalId: string): Promise<CallRow[]> {
    return this.database.client.phoneCall.findMany({ where: { proposalId }, orderBy: { at: 'desc' } });
  }

  async logCall(
    unit: Unit,
    call: { proposalId: string; about: string; answered: boolean; note: string | null; byId: string },
  ): Promise<void> {
    await unit.tx.phoneCall.create({ data: { id: newId(), ...call, at: unit.now } });
  }

  /** Names of the office's people, by account. */
  async names(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    const rows = await this.database.client.account.findMany({
      where: { id: { in: known } },
      select: { id: true, name: true },
    });
    return new Map(rows.map((r) => [r.id, r.name]));
  }
}
