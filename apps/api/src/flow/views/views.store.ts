import { Injectable } from '@nestjs/common';
import { Database, type Unit } from '../../platform/database/database';
import type { Prisma } from '@pilotage/prisma/client';

const everything = {
  firm: true,
  call: true,
  consultant: { include: { expertise: true } },
  transitions: { orderBy: { at: 'asc' } },
  offers: { orderBy: { sentAt: 'asc' }, include: { consultant: true, candidate: true } },
  candidates: { orderBy: { position: 'asc' }, include: { consultant: true } },
  interviews: { orderBy: { startsAt: 'asc' } },
  slotOffers: { where: { status: 'OPEN' }, take: 1, select: { id: true } },
  files: { where: { purpose: { in: ['SIGNED_PAGE', 'ATTACHMENT'] } }, orderBy: { createdAt: 'asc' } },
  downloads: { orderBy: { at: 'asc' } },
  tasks: { orderBy: { createdAt: 'asc' } },
  survey: true,
  report: {
    include: { versions: { orderBy: { no: 'desc' }, take: 1, include: { documents: { include: { file: true } } } } },
  },
} as const satisfies Prisma.DiagnosisInclude;
export type WholeCase = Prisma.DiagnosisGetPayload<{ include: typeof everything }>;

/** Whole cases for the screens that show one. */
@Injectable()
export class ViewsStore {
  constructor(private readonly database: Database) {}

  byNumber(number: string): Promise<WholeCase | null> {
    return this.database.client.diagnosis.findUnique({ where: { number }, include: everything });
  }

  ofFirm(firmId: string): Promise<WholeCase[]> {
    return this.database.client.diagnosis.findMany({
      where: { firmId, number: { not: null } },
      include: everything,
      orderBy: { submittedAt: 'desc' },
      take: 50,
    });
  }

  ofConsultant(consultantId: string) {
    return this.database.client.diagnosis.findMany({
      where: { consultantId },
      include: {
        firm: true,
        interviews: { orderBy: { startsAt: 'asc' } },
        report: { include: { versions: { orderBy: { no: 'desc' }, take: 1, select: { no: true, status: true } } } },
      },
      orderBy: [{ dueAt: 'asc' }],
      take: 200,
    });
  }

  async names(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    const rows = await this.database.client.account.findMany({
      where: { id: { in: wanted } },
      select: { id: true, name: true },
    });
    return new Map(rows.map((r) => [r.id, r.name]));
  }

  /** Place in the waiting list: the order of complete submission. */
  async waitingPlace(c: Pick<WholeCase, 'callId' | 'waitingSince' | 'status' | 'number'>): Promise<number | null> {
    if (c.status !== 'waitlisted' || !c.waitingSince) return null;
    const before = await this.database.client.diagnosis.count({
      where: {
        callId: c.callId,
        status: 'waitlisted',
        OR: [
          { waitingSince: { lt: c.waitingSince } },
          { waitingSince: c.waitingSince, number: { lt: c.number ?? '' } },
        ],
      },
    });
    return before + 1;
  }

  notes(diagnosisId: string) {
    return this.database.client.interviewNote.findMany({ where: { diagnosisId }, orderBy: { position: 'asc' } });
  }

  file(diagnosisId: string, id: string) {
    return this.database.client.storedFile.findFirst({ where: { id, diagnosisId } });
  }

  tasks() {
    return this.database.client.task.findMany({
      where: { doneAt: null },
      include: { diagnosis: { include: { firm: true } } },
      orderBy: { createdAt: 'asc' },
      take: 200,
    });
  }

  async finishTask(unit: Unit, id: string, accountId: string): Promise<boolean> {
    const { count } = await unit.tx.task.updateMany({
      where: { id, doneAt: null },
      data: { doneAt: unit.now, doneById: accountId },
    });
    return count === 1;
  }

  async setExcerpt(unit: Unit, number: string, excerpt: string | null): Promise<string | null> {
    const { count } = await unit.tx.diagnosis.updateMany({ where: { number }, data: { excerpt, updatedAt: unit.now } });
    return count === 1 ? number : null;
  }

  async renderFailure(diagnosisId: string): Promise<string | null> {
    const [row] = await this.database.rows<{ error: string }>(
      `SELECT j.error FROM job j JOIN report_version v ON v.id::text = j.payload->>'version' JOIN report r ON r.id = v.report_id
       WHERE j.queue = 'render-report' AND r.diagnosis_id = $1 AND j.failed_at IS NOT NULL AND j.done_at IS NULL LIMIT 1`,
      [diagnosisId],
    );
    return row?.error ?? null;
  }

  /** Until when an open download link of a case works. */
  async linkOpenUntil(diagnosisId: string, now: Date): Promise<Date | null> {
    const row = await this.database.client.linkToken.findFirst({
      where: { diagnosisId, purpose: 'DOWNLOAD', revokedAt: null, usesLeft: { gt: 0 }, expiresAt: { gt: now } },
      orderBy: { expiresAt: 'desc' },
    });
    return row?.expiresAt ?? null;
  }
}
