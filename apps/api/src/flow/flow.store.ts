import { Injectable } from '@nestjs/common';
import type { Audience, MoveName, Mover, StatusCode } from '@pilotage/domain/flow';
import type { DomainError } from '@pilotage/domain/kernel';
import { json, type Unit } from '../platform/database/database';
import { newId } from '../platform/database/ids';
import type { FlowRows, NewTransition, Recipient, StatusChange } from '../platform/moves/mover';
import type { Prisma } from '@pilotage/prisma/client';
import { Overtaken } from './overtaken.store';

export type DiagnosisChange = Omit<Prisma.DiagnosisUncheckedUpdateManyInput, 'status' | 'statusSince' | 'statusBefore'>;

type Change = DiagnosisChange & Partial<StatusChange<StatusCode>>;

/** A move of a diagnosis on its timeline. */
export type DiagnosisTransition = NewTransition<StatusCode, MoveName, Mover>;

/** The table of the flow itself: nothing else writes a status. */
@Injectable()
export class FlowStore implements FlowRows<StatusCode, MoveName, Mover, DiagnosisChange> {
  constructor(private readonly overtaken: Overtaken) {}

  /** Compare-and-set; false when the status is no longer `from`. */
  async move(unit: Unit, id: string, from: StatusCode, change: Change): Promise<boolean> {
    const { count } = await unit.tx.diagnosis.updateMany({
      where: { id, status: from },
      data: { ...change, updatedAt: unit.now },
    });
    return count === 1;
  }

  /** As `move`, for many; the id of one that is not at `from` any more, or null when all have moved. */
  async moveAll(unit: Unit, ids: readonly string[], from: StatusCode, change: Change): Promise<string | null> {
    const moved = await unit.tx.diagnosis.updateManyAndReturn({
      where: { id: { in: [...ids] }, status: from },
      data: { ...change, updatedAt: unit.now },
      select: { id: true },
    });
    const done = new Set(moved.map((m) => m.id));
    return ids.find((id) => !done.has(id)) ?? null;
  }

  async addTransitions(unit: Unit, list: readonly DiagnosisTransition[]): Promise<void> {
    await unit.tx.transition.createMany({
      data: list.map(({ subject, by, detail, ...row }) => ({
        id: newId(),
        diagnosisId: subject,
        ...row,
        detail: json(detail),
        actorId: by.accountId,
        actorKind: by.as,
        at: unit.now,
      })),
    });
  }

  refusal(unit: Unit, id: string): Promise<DomainError> {
    return this.overtaken.refusal(id, unit.tx);
  }

  async addTransition(unit: Unit, t: DiagnosisTransition): Promise<string> {
    const { subject, by, detail, ...row } = t;
    const { id } = await unit.tx.transition.create({
      data: {
        id: newId(),
        diagnosisId: subject,
        ...row,
        detail: json(detail),
        actorId: by.accountId,
        actorKind: by.as,
        at: unit.now,
      },
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
