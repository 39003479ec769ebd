import { Injectable } from '@nestjs/common';
import { Database, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { CaseRecord } from '../cases.store';
import type { Prisma } from '@pilotage/prisma/client';

const withConsultant = {
  consultant: { select: { code: true, name: true } },
} as const satisfies Prisma.CandidateInclude;
export type CandidateRow = Prisma.CandidateGetPayload<{ include: typeof withConsultant }>;

const offerParts = {
  diagnosis: { include: { firm: true, consultant: true, call: true } },
  consultant: true,
  candidate: true,
} as const satisfies Prisma.OfferInclude;
export type OfferRow = Prisma.OfferGetPayload<{ include: typeof offerParts }>;

export interface OfferEnd {
  readonly status: 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN' | 'STOPPED';
  readonly declineReason?: string;
  readonly declineText?: string | null;
  readonly declaration?: object;
}

@Injectable()
export class DispatchStore {
  constructor(private readonly database: Database) {}

  /** Candidates of the current proposal who have not been asked, in order. */
  waiting(unit: Unit, record: CaseRecord): Promise<CandidateRow[]> {
    return unit.tx.candidate.findMany({
      where: { diagnosisId: record.id, proposalId: record.proposalId ?? '', state: 'WAITING' },
      orderBy: { position: 'asc' },
      include: withConsultant,
    });
  }

  /**
   * Cases for which somebody is to be asked now, the oldest first; those older than a case, or all: matched ones that wait
   * for a free place, and offered ones whose offer has ended or run out at `now`.
   */
  async pending(now: Date, before: string | null = null): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT d.id FROM diagnosis d
       WHERE ((d.status = 'matched' AND d.queued_at IS NOT NULL)
           OR (d.status = 'offered' AND NOT EXISTS
             (SELECT 1 FROM offer o WHERE o.diagnosis_id = d.id AND o.status = 'OPEN' AND o.due_at > $2)))
         AND ($1::uuid IS NULL OR (d.submitted_at, d.number) < (SELECT b.submitted_at, b.number FROM diagnosis b WHERE b.id = $1::uuid))
       ORDER BY d.submitted_at, d.number`,
      [before, now],
    );
    return rows.map((r) => r.id);
  }

  /** The open offer of a case that has run out. */
  overdue(unit: Unit, diagnosisId: string): Promise<{ id: string } | null> {
    return unit.tx.offer.findFirst({
      where: { diagnosisId, status: 'OPEN', dueAt: { lte: unit.now } },
      select: { id: true },
    });
  }

  /** How many offers the current proposal has led to. */
  asked(unit: Unit, record: CaseRecord): Promise<number> {
    return unit.tx.offer.count({
      where: { diagnosisId: record.id, candidate: { proposalId: record.proposalId ?? '' } },
    });
  }

  async hasOpenOffer(unit: Unit, diagnosisId: string): Promise<boolean> {
    return (await unit.tx.offer.count({ where: { diagnosisId, status: 'OPEN' } })) > 0;
  }

  async skip(unit: Unit, candidateId: string): Promise<void> {
    await unit.tx.candidate.update({ where: { id: candidateId }, data: { state: 'SKIPPED' } });
  }

  async addOffer(
    unit: Unit,
    diagnosisId: string,
    candidate: CandidateRow,
    times: { halfAt: Date; lateAt: Date; dueAt: Date },
  ): Promise<string> {
    await unit.tx.candidate.update({ where: { id: candidate.id }, data: { state: 'OFFERED' } });
    const { id } = await unit.tx.offer.create({
      data: {
        id: newId(),
        diagnosisId,
        consultantId: candidate.consultantId,
        candidateId: candidate.id,
        sentAt: unit.now,
        ...times,
      },
      select: { id: true },
    });
    return id;
  }

  /** Ends an open offer and its candidate together; null when it is not open any more. */
  async closeOffer(
    unit: Unit,
    id: string,
    end: OfferEnd,
    candidateState: 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'STOPPED' | 'SKIPPED',
  ): Promise<OfferRow | null> {
    const { count } = await unit.tx.offer.updateMany({
      where: { id, status: 'OPEN' },
      data: { ...end, decidedAt: unit.now },
    });
    if (count === 0) return null;
    const offer = await unit.tx.offer.findUniqueOrThrow({ where: { id }, include: offerParts });
    await unit.tx.candidate.update({ where: { id: offer.candidateId }, data: { state: candidateState } });
    return offer;
  }

  offer(id: string, unit?: Unit): Promise<OfferRow | null> {
    return (unit?.tx ?? this.database.client).offer.findUnique({ where: { id }, include: offerParts });
  }

  offersOf(consultantId: string): Promise<OfferRow[]> {
    return this.database.client.offer.findMany({
      where: { consultantId },
      include: offerParts,
      orderBy: [{ status: 'asc' }, { sentAt: 'desc' }],
      take: 100,
    });
  }

  async accountOf(consultantId: string): Promise<{ id: string; locale: string } | null> {
    return this.database.client.account.findUnique({ where: { consultantId }, select: { id: true, locale: true } });
  }

  async addTie(unit: Unit, tie: { consultantId: string; ubn: string | null }): Promise<void> {
    await unit.tx.tie.create({
      data: { id: newId(), ...tie, kind: 'DECLARED', source: 'OFFER_DECLARATION', createdAt: unit.now },
    });
  }

  async addTask(unit: Unit, task: { kind: string; key: string; diagnosisId: string; detail: object }): Promise<void> {
    await unit.tx.task.createMany({ data: [{ id: newId(), ...task, createdAt: unit.now }], skipDuplicates: true });
  }

  /** The consultant lets go: his candidacy ends. */
  async release(unit: Unit, record: CaseRecord): Promise<void> {
    await unit.tx.candidate.updateMany({
      where: { diagnosisId: record.id, proposalId: record.proposalId ?? '', state: 'ACCEPTED' },
      data: { state: 'SKIPPED' },
    });
  }
}
