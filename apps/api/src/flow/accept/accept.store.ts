import { Injectable } from '@nestjs/common';
import type { Eligibility } from '@pilotage/domain/programme';
import { json, type Unit } from '../../platform/database/database';

@Injectable()
export class AcceptStore {
  async keep(unit: Unit, id: string, eligibility: Eligibility): Promise<void> {
    await unit.tx.diagnosis.update({ where: { id }, data: { eligibility: json(eligibility) } });
  }

  /** What was still open when a case is taken back: the offer, the interview. */
  async endOpenWork(unit: Unit, id: string): Promise<void> {
    await unit.tx.offer.updateMany({
      where: { diagnosisId: id, status: 'OPEN' },
      data: { status: 'WITHDRAWN', decidedAt: unit.now },
    });
    await unit.tx.interview.updateMany({
      where: { diagnosisId: id, status: 'SCHEDULED' },
      data: { status: 'CANCELLED', sequence: { increment: 1 } },
    });
  }

  openOffer(unit: Unit, diagnosisId: string) {
    return unit.tx.offer.findFirst({ where: { diagnosisId, status: 'OPEN' } });
  }

  async setOfferClock(unit: Unit, id: string, clock: { halfAt: Date; lateAt: Date; dueAt: Date }): Promise<void> {
    await unit.tx.offer.update({ where: { id }, data: clock });
  }

  async allowDuplicate(unit: Unit, id: string): Promise<boolean> {
    const { count } = await unit.tx.diagnosis.updateMany({
      where: { id, status: 'drafted' },
      data: { duplicateAllowed: true },
    });
    return count === 1;
  }
}
