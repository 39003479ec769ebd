import { Injectable } from '@nestjs/common';
import type { ScoreEntries } from '@pilotage/domain/alliance';
import { scoreEntries } from '@pilotage/domain/alliance';
import { Database, json, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';

const withSeat = { seat: { select: { code: true, accountId: true } } } as const satisfies Prisma.PanelSheetInclude;
export type SheetRow = Prisma.PanelSheetGetPayload<{ include: typeof withSeat }>;

export const scoresOf = (sheet: Pick<SheetRow, 'scores'>): ScoreEntries => scoreEntries.parse(sheet.scores);
/** Handed in and not taken out: what enters the mean. */
export const isValid = (sheet: SheetRow): boolean => sheet.submittedAt !== null && sheet.removedAt === null;

@Injectable()
export class SeatsStore {
  constructor(private readonly database: Database) {}

  /** Everybody who can be invited. */
  panelists() {
    return this.database.client.account.findMany({
      where: { roles: { has: 'PANEL_MEMBER' }, status: 'ACTIVE' },
      select: { id: true, email: true, name: true, locale: true },
      orderBy: { name: 'asc' },
    });
  }

  async invite(
    unit: Unit,
    seats: readonly { meetingId: string; accountId: string; code: string; invitedById: string }[],
  ): Promise<void> {
    const data = seats.map((s) => ({ id: newId(), ...s, invitedAt: unit.now }));
    await unit.tx.panelSeat.createMany({ data });
  }

  async changeSeat(unit: Unit, id: string, data: Prisma.PanelSeatUncheckedUpdateInput): Promise<void> {
    await unit.tx.panelSeat.update({ where: { id }, data });
  }

  /** A declared conflict stays: a later answer never opens what was closed. */
  async declare(
    unit: Unit,
    d: { seatId: string; proposalId: string; conflict: boolean; reason: string | null; foundById?: string },
  ): Promise<void> {
    const { seatId, proposalId, ...said } = d;
    const before = await unit.tx.panelDeclaration.findUnique({ where: { seatId_proposalId: { seatId, proposalId } } });
    if (before?.conflict) return;
    const row = { ...said, at: unit.now };
    const where = { seatId_proposalId: { seatId, proposalId } };
    await unit.tx.panelDeclaration.upsert({ where, create: { seatId, proposalId, ...row }, update: row });
  }

  sheets(meetingId: string, tx: Tx = this.database.client): Promise<SheetRow[]> {
    return tx.panelSheet.findMany({
      where: { seat: { meetingId } },
      include: withSeat,
      orderBy: { seat: { code: 'asc' } },
    });
  }

  sheet(seatId: string, proposalId: string, tx: Tx = this.database.client): Promise<SheetRow | null> {
    const where = { seatId_proposalId: { seatId, proposalId } };
    return tx.panelSheet.findUnique({ where, include: withSeat });
  }

  /** Saves a draft on the revision it was changed on; false when there is a newer one or it has been handed in. */
  async save(unit: Unit, seatId: string, proposalId: string, revision: number, scores: ScoreEntries): Promise<boolean> {
    if (revision === 0) {
      const row = { id: newId(), seatId, proposalId, scores: json(scores), revision: 1, savedAt: unit.now };
      const { count } = await unit.tx.panelSheet.createMany({ data: [row], skipDuplicates: true });
      return count === 1;
    }
    const { count } = await unit.tx.panelSheet.updateMany({
      where: { seatId, proposalId, revision, submittedAt: null, removedAt: null },
      data: { scores: json(scores), revision: { increment: 1 }, savedAt: unit.now },
    });
    return count === 1;
  }

  async submit(unit: Unit, sheet: SheetRow): Promise<boolean> {
    const first = sheet.first === null ? { first: json(scoresOf(sheet)) } : {};
    const { count } = await unit.tx.panelSheet.updateMany({
      where: { id: sheet.id, revision: sheet.revision, submittedAt: null, removedAt: null },
      data: { submittedAt: unit.now, revision: { increment: 1 }, ...first },
    });
    return count === 1;
  }

  async reopen(unit: Unit, id: string, reason: string): Promise<void> {
    const data = { submittedAt: null, reopenedAt: unit.now, reopenReason: reason, revision: { increment: 1 } };
    await unit.tx.panelSheet.update({ where: { id }, data });
  }

  async remove(unit: Unit, seatId: string, proposalId: string): Promise<void> {
    await unit.tx.panelSheet.updateMany({ where: { seatId, proposalId }, data: { removedAt: unit.now } });
  }
}
