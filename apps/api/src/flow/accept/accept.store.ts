import { Injectable } from '@nestjs/common';
import type { Eligibility } from '@pilotage/domain/programme';
import { Database, json, type Unit } from '../../platform/database/database';

@Injectable()
export class AcceptStore {
  constructor(private readonly database: Database) {}

  async keep(unit: Unit, id: string, eligibility: Eligibility): Promise<void> {
    await unit.tx.diagnosis.update({ where: { id }, data: { eligibility: json(eligibility) } });
  }

  /** The offer that was still open when a case is taken back. */
  async endOpenOffer(unit: Unit, id: string): Promise<void> {
    await unit.tx.offer.updateMany({
      where: { diagnosisId: id, status: 'OPEN' },
      data: { status: 'WITHDRAWN', decidedAt: unit.now },
    });
  }

  /** Messages that a case has queued so far. */
  messages(unit: Unit, diagnosisId: string): Promise<number> {
    return unit.tx.notice.count({ where: { diagnosisId } });
  }

  /** The names of firms by the numbers of their cases. */
  async firms(numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.database.client.diagnosis.findMany({
      where: { number: { in: [...numbers] } },
      select: { number: true, firm: { select: { nameZh: true } } },
    });
    return new Map(found.map((d) => [d.number ?? '', d.firm?.nameZh ?? '']));
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
