import { Injectable } from '@nestjs/common';
import type { WireNote } from '@pilotage/contracts/consult';
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
