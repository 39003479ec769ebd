import { Injectable } from '@nestjs/common';
import type { Engagements } from '@pilotage/domain/interview';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';

const withCase = {
  consultant: { select: { name: true } },
  diagnosis: { select: { number: true, firmId: true, status: true, consultantId: true } },
} as const satisfies Prisma.SlotOfferInclude;
export type SlotOfferRow = Prisma.SlotOfferGetPayload<{ include: typeof withCase }>;

export type NewSlotOffer = Omit<Prisma.SlotOfferUncheckedCreateInput, 'id' | 'createdAt' | 'status' | 'starts'> & {
  readonly starts: Date[];
};

@Injectable()
export class SlotsStore {
  constructor(private readonly database: Database) {}

  /** Takes the place of the one that was open. */
  async replace(unit: Unit, offer: NewSlotOffer): Promise<SlotOfferRow> {
    await unit.tx.slotOffer.updateMany({
      where: { diagnosisId: offer.diagnosisId, status: 'OPEN' },
      data: { status: 'REPLACED', answeredAt: unit.now },
    });
    return unit.tx.slotOffer.create({ data: { id: newId(), ...offer, createdAt: unit.now }, include: withCase });
  }

  latest(diagnosisId: string, tx: Tx = this.database.client): Promise<SlotOfferRow | null> {
    return tx.slotOffer.findFirst({ where: { diagnosisId }, orderBy: { createdAt: 'desc' }, include: withCase });
  }

  byId(id: string, tx: Tx = this.database.client): Promise<SlotOfferRow | null> {
    return tx.slotOffer.findUnique({ where: { id }, include: withCase });
  }

  byLink(linkId: string, tx: Tx = this.database.client): Promise<SlotOfferRow | null> {
    return tx.slotOffer.findUnique({ where: { linkId }, include: withCase });
  }

  async answer(unit: Unit, id: string, answer: Prisma.SlotOfferUpdateManyMutationInput): Promise<boolean> {
    const { count } = await unit.tx.slotOffer.updateMany({
      where: { id, status: 'OPEN' },
      data: { ...answer, answeredAt: unit.now },
    });
    return count === 1;
  }

  /** What both sides have before them, apart from the interview that would be moved. */
  async engagements(
    consultantId: string,
    firmId: string | null,
    except: string,
    tx: Tx = this.database.client,
  ): Promise<Omit<Engagements, 'leave'>> {
    const where = { status: 'SCHEDULED' as const, diagnosisId: { not: except } };
    const his = await tx.interview.findMany({ where: { ...where, consultantId } });
    const theirs = firmId ? await tx.interview.findMany({ where: { ...where, firmId } }) : [];
    return {
      consultant: his.map((i) => ({ from: i.busyFrom, to: i.busyTo })),
      firm: theirs.map((i) => ({ from: i.startsAt, to: i.endsAt })),
    };
  }
}
