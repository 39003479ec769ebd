import { Injectable } from '@nestjs/common';
import type { ReferralState } from '@pilotage/domain/report';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import type { Prisma } from '@pilotage/prisma/client';

export type ReferralRow = Prisma.ReferralGetPayload<object>;

@Injectable()
export class ReferralsStore {
  constructor(private readonly database: Database) {}

  of(diagnosisId: string): Promise<ReferralRow[]> {
    return this.database.client.referral.findMany({ where: { diagnosisId }, orderBy: { resourceId: 'asc' } });
  }

  byId(id: string, tx: Tx): Promise<ReferralRow | null> {
    return tx.referral.findUnique({ where: { id } });
  }

  /** Compare-and-set; null when somebody was faster. */
  async move(unit: Unit, row: ReferralRow, to: ReferralState, note: string | null): Promise<ReferralRow | null> {
    const { count } = await unit.tx.referral.updateMany({
      where: { id: row.id, state: row.state },
      data: {
        state: to,
        changedAt: unit.now,
        ...(note ? { note } : {}),
        ...(to === 'AGREED' ? { consentAt: unit.now } : {}),
      },
    });
    return count === 1 ? this.byId(row.id, unit.tx) : null;
  }
}
