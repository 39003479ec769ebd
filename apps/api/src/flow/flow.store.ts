import { Injectable } from '@nestjs/common';
import type { Audience, MoveName, StatusCode } from '@pilotage/domain/flow';
import { json, type Unit } from '../platform/database/database';
import { newId } from '../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';
import type { FlowActor } from './advance';

export type DiagnosisChange = Omit<Prisma.DiagnosisUncheckedUpdateManyInput, 'status' | 'statusSince' | 'statusBefore'>;

export interface NewTransition {
  readonly diagnosisId: string;
  readonly move: MoveName;
  readonly from: StatusCode;
  readonly to: StatusCode;
  readonly by: FlowActor;
  readonly reason: string | null;
  readonly detail: Record<string, unknown>;
}

export interface Recipient {
  readonly accountId: string | null;
  readonly email: string;
  readonly locale: string;
  /** The page of the console where the message leads. */
  readonly path: string;
}

/** The table of the flow itself: nothing else writes a status. */
@Injectable()
export class FlowStore {
  /** Compare-and-set; false when the status is no longer `from`. */
  async move(
    unit: Unit,
    id: string,
    from: StatusCode,
    change: Prisma.DiagnosisUncheckedUpdateManyInput,
  ): Promise<boolean> {
    const { count } = await unit.tx.diagnosis.updateMany({
      where: { id, status: from },
      data: { ...change, updatedAt: unit.now },
    });
    return count === 1;
  }

  /** As `move`, for many; the id of one that is not at `from` any more, or null when all have moved. */
  async moveAll(
    unit: Unit,
    ids: readonly string[],
    from: StatusCode,
    change: Prisma.DiagnosisUncheckedUpdateManyInput,
  ): Promise<string | null> {
    const moved = await unit.tx.diagnosis.updateManyAndReturn({
      where: { id: { in: [...ids] }, status: from },
      data: { ...change, updatedAt: unit.now },
      select: { id: true },
    });
    const done = new Set(moved.map((m) => m.id));
    return ids.find((id) => !done.has(id)) ?? null;
  }

  async addTransitions(unit: Unit, list: readonly NewTransition[]): Promise<void> {
    await unit.tx.transition.createMany({
      data: list.map(({ by, detail, ...row }) => ({
        id: newId(),
        ...row,
        detail: json(detail),
        actorId: by.accountId,
        actorKind: by.as,
        at: unit.now,
      })),
    });
  }

  async statusOf(unit: Unit, id: string): Promise<StatusCode | null> {
    return (await unit.tx.diagnosis.findUnique({ where: { id }, select: { status: true } }))?.status ?? null;
  }

  async addTransition(unit: Unit, t: NewTransition): Promise<string> {
    const { by, detail, ...row } = t;
    const { id } = await unit.tx.transition.create({
      data: { id: newId(), ...row, detail: json(detail), actorId: by.accountId, actorKind: by.as, at: unit.now },
      select: { id: true },
    });
    return id;
  }

  /** Who is told; a firm without an account is told at the address of its application. */
  async audience(
    unit: Unit,
    diagnosisId: string,
    audience: Audience,
    consultantId: string | null,
  ): Promise<Recipient[]> {
    const d = await unit.tx.diagnosis.findUniqueOrThrow({
      where: { id: diagnosisId },
      select: { number: true, firmId: true, consultantId: true, contactEmail: true, locale: true },
    });
    const no = d.number ?? '';
    if (audience === 'firm') {
      const people = d.firmId
        ? await unit.tx.account.findMany({
            where: { firmId: d.firmId, roles: { hasSome: ['FIRM_OWNER', 'FIRM_STAFF'] }, status: 'ACTIVE' },
          })
        : [];
      if (people.length === 0) return [{ accountId: null, email: d.contactEmail, locale: d.locale, path: '/' }];
      return people.map((p) => ({ accountId: p.id, email: p.email, locale: p.locale, path: `/my/cases/${no}` }));
    }
    if (audience === 'consultant') {
      const id = consultantId ?? d.consultantId;
      const person = id ? await unit.tx.account.findUnique({ where: { consultantId: id } }) : null;
      return person
        ? [{ accountId: person.id, email: person.email, locale: person.locale, path: `/consult/cases/${no}` }]
        : [];
    }
    const role = audience === 'coordinators' ? 'COORDINATOR' : 'APPROVER';
    const path = audience === 'coordinators' ? `/desk/cases/${no}` : `/review/${no}`;
    const people = await unit.tx.account.findMany({ where: { roles: { has: role }, status: 'ACTIVE' } });
    return people.map((p) => ({ accountId: p.id, email: p.email, locale: p.locale, path }));
  }

  /** Ends the choice of times that is open; its link shows what became of it. */
  async endSlotOffers(unit: Unit, diagnosisId: string): Promise<void> {
    await unit.tx.slotOffer.updateMany({
      where: { diagnosisId, status: 'OPEN' },
      data: { status: 'REPLACED', answeredAt: unit.now },
    });
  }

  /** Cancels what is scheduled; the sequence rises, so that calendars take the cancellation. */
  async cancelInterviews(unit: Unit, diagnosisId: string) {
    const rows = await unit.tx.interview.updateManyAndReturn({
      where: { diagnosisId, status: 'SCHEDULED' },
      data: { status: 'CANCELLED', sequence: { increment: 1 } },
      include: { diagnosis: { select: { number: true } } },
    });
    return rows.map((r) => ({ ...r, number: r.diagnosis.number ?? '' }));
  }
}
