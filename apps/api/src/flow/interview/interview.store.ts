import { Injectable } from '@nestjs/common';
import type { WireNote } from '@pilotage/contracts/consult';
import type { Side } from '@pilotage/domain/interview';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';

export type InterviewRow = Prisma.InterviewGetPayload<object>;

export interface NewInterview {
  readonly diagnosisId: string;
  readonly firmId: string;
  readonly consultantId: string;
  readonly mode: 'ONLINE' | 'ONSITE';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly busyFrom: Date;
  readonly busyTo: Date;
  readonly meetingLink: string | null;
  readonly address: string | null;
  readonly contactPerson: string | null;
  readonly hoursAgreed: boolean;
}

@Injectable()
export class InterviewStore {
  constructor(private readonly database: Database) {}

  add(unit: Unit, interview: NewInterview): Promise<InterviewRow> {
    return unit.tx.interview.create({ data: { id: newId(), ...interview, createdAt: unit.now } });
  }

  byId(id: string, tx: Tx = this.database.client): Promise<InterviewRow | null> {
    return tx.interview.findUnique({ where: { id } });
  }

  scheduled(diagnosisId: string, tx: Tx = this.database.client): Promise<InterviewRow | null> {
    return tx.interview.findFirst({ where: { diagnosisId, status: 'SCHEDULED' } });
  }

  /** Moves, records or ends the meeting that is scheduled; null when another change was faster. */
  async change(
    unit: Unit,
    id: string,
    sequence: number,
    change: Prisma.InterviewUpdateManyMutationInput,
  ): Promise<InterviewRow | null> {
    const { count } = await unit.tx.interview.updateMany({
      where: { id, sequence, status: 'SCHEDULED' },
      data: { ...change, sequence: { increment: 1 } },
    });
    return count === 0 ? null : unit.tx.interview.findUnique({ where: { id } });
  }

  /**
   * Both sides wait here for each other: two bookings that meet are then told apart by the constraint, instead of waiting
   * for one another inside it.
   */
  async lockSides(unit: Unit, consultantId: string, firmId: string): Promise<void> {
    await unit.tx.$queryRaw`SELECT id FROM consultant WHERE id = ${consultantId}::uuid FOR NO KEY UPDATE`;
    await unit.tx.$queryRaw`SELECT id FROM firm WHERE id = ${firmId}::uuid FOR NO KEY UPDATE`;
  }

  /** Times that were still to be chosen from are off once an interview is fixed another way. */
  async replaceOffers(unit: Unit, diagnosisId: string): Promise<void> {
    await unit.tx.slotOffer.updateMany({
      where: { diagnosisId, status: 'OPEN' },
      data: { status: 'REPLACED', answeredAt: unit.now },
    });
  }

  lastNoShow(diagnosisId: string, by: Side, tx: Tx): Promise<InterviewRow | null> {
    return tx.interview.findFirst({
      where: { diagnosisId, status: 'NO_SHOW', noShowBy: by },
      orderBy: { noShowAt: 'desc' },
    });
  }

  /** The interview whose recording is agreed on: the latest that is fixed or was held. */
  recordable(diagnosisId: string, tx: Tx): Promise<InterviewRow | null> {
    return tx.interview.findFirst({
      where: { diagnosisId, status: { in: ['SCHEDULED', 'HELD'] } },
      orderBy: { startsAt: 'desc' },
    });
  }

  /** The calendar entry stays as it is. */
  setRecording(
    unit: Unit,
    id: string,
    change: Pick<
      Prisma.InterviewUncheckedUpdateInput,
      | 'firmConsentAt'
      | 'firmConsentById'
      | 'consultantConsentAt'
      | 'consultantConsentById'
      | 'recordedAt'
      | 'recordedById'
    >,
  ): Promise<InterviewRow> {
    return unit.tx.interview.update({ where: { id }, data: change });
  }

  /** Keeps the objection and gives the office its task. */
  async dispute(unit: Unit, row: InterviewRow, text: string): Promise<InterviewRow> {
    await unit.tx.task.createMany({
      data: [
        {
          id: newId(),
          kind: 'NO_SHOW_DISPUTED',
          key: `no-show:${row.id}`,
          diagnosisId: row.diagnosisId,
          detail: { interview: row.id, absent: row.noShowBy },
          createdAt: unit.now,
        },
      ],
      skipDuplicates: true,
    });
    return unit.tx.interview.update({ where: { id: row.id }, data: { disputedAt: unit.now, disputeText: text } });
  }

  async keepExpectations(unit: Unit, diagnosisId: string, expectations: string[]): Promise<void> {
    await unit.tx.diagnosis.update({ where: { id: diagnosisId }, data: { expectations, expectationsAt: unit.now } });
  }

  notes(diagnosisId: string, tx: Tx = this.database.client) {
    return tx.interviewNote.findMany({ where: { diagnosisId }, orderBy: { position: 'asc' } });
  }

  /** Raises the revision the notes were changed on; false when there is a newer one. */
  async claimNotes(unit: Unit, diagnosisId: string, revision: number): Promise<boolean> {
    const { count } = await unit.tx.diagnosis.updateMany({
      where: { id: diagnosisId, notesRevision: revision },
      data: { notesRevision: { increment: 1 } },
    });
    return count === 1;
  }

  async replaceNotes(unit: Unit, diagnosisId: string, notes: readonly WireNote[]): Promise<void> {
    await unit.tx.interviewNote.deleteMany({ where: { diagnosisId } });
    await unit.tx.interviewNote.createMany({
      data: notes.map((n, position) => ({ id: newId(), diagnosisId, ...n, position, updatedAt: unit.now })),
    });
  }
}
