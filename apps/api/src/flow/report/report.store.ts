import { Injectable } from '@nestjs/common';
import { reportContent, type ReportContent } from '@pilotage/domain/report';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';

const parts = {
  comments: { orderBy: { at: 'asc' } },
  documents: { include: { file: true } },
  report: { include: { diagnosis: { include: { firm: true, consultant: true, call: true } } } },
} as const satisfies Prisma.ReportVersionInclude;
export type VersionRow = Prisma.ReportVersionGetPayload<{ include: typeof parts }>;

@Injectable()
export class ReportStore {
  constructor(private readonly database: Database) {}

  /** The newest version of a case's report. */
  latest(diagnosisId: string, tx: Tx = this.database.client): Promise<VersionRow | null> {
    return tx.reportVersion.findFirst({ where: { report: { diagnosisId } }, orderBy: { no: 'desc' }, include: parts });
  }

  version(id: string, tx: Tx = this.database.client): Promise<VersionRow | null> {
    return tx.reportVersion.findUnique({ where: { id }, include: parts });
  }

  /** Why the version before this one was returned; what the author has to answer to. */
  async reasonBefore(row: Pick<VersionRow, 'reportId' | 'no'>): Promise<string | null> {
    const before = await this.database.client.reportVersion.findFirst({
      where: { reportId: row.reportId, no: row.no - 1 },
      select: { returnReason: true },
    });
    return before?.returnReason ?? null;
  }

  /** What the version before this one said; null for a first. */
  async contentBefore(row: Pick<VersionRow, 'reportId' | 'no'>): Promise<ReportContent | null> {
    const before = await this.database.client.reportVersion.findFirst({
      where: { reportId: row.reportId, no: row.no - 1 },
      select: { content: true },
    });
    return before && this.contentOf(before);
  }

  contentOf(row: Pick<VersionRow, 'content'>): ReportContent {
    return reportContent.parse(row.content);
  }

  /** Opens the report with its first version. The report of a case is unique: of two openings the second fails. */
  async open(unit: Unit, diagnosisId: string, authorId: string, content: ReportContent): Promise<void> {
    const report = await unit.tx.report.create({
      data: { id: newId(), diagnosisId, createdAt: unit.now },
      select: { id: true },
    });
    await this.addVersion(unit, report.id, 1, authorId, content);
  }

  async addVersion(unit: Unit, reportId: string, no: number, authorId: string, content: ReportContent): Promise<void> {
    await unit.tx.reportVersion.create({
      data: { id: newId(), reportId, no, content: content, authorId, savedAt: unit.now },
    });
  }

  /** Saves on the revision it was changed on; false when there is a newer one or the version is frozen. */
  async save(unit: Unit, id: string, revision: number, content: ReportContent): Promise<boolean> {
    const { count } = await unit.tx.reportVersion.updateMany({
      where: { id, revision, status: 'DRAFT' },
      data: { content: content, revision: { increment: 1 }, savedAt: unit.now },
    });
    return count === 1;
  }

  async mark(
    unit: Unit,
    id: string,
    from: 'DRAFT' | 'SUBMITTED',
    change: Prisma.ReportVersionUpdateManyMutationInput,
  ): Promise<boolean> {
    const { count } = await unit.tx.reportVersion.updateMany({ where: { id, status: from }, data: change });
    return count === 1;
  }

  async comment(
    unit: Unit,
    versionId: string,
    authorId: string,
    comments: readonly { section: string; text: string }[],
  ): Promise<void> {
    await unit.tx.reportComment.createMany({
      data: comments.map((c) => ({ id: newId(), versionId, authorId, at: unit.now, ...c })),
    });
  }

  async names(accountIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(accountIds.filter((id) => id !== null))];
    const rows = await this.database.client.account.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
    });
    return new Map(rows.map((r) => [r.id, r.name]));
  }

  submitted() {
    return this.database.client.reportVersion.findMany({
      where: { status: 'SUBMITTED', report: { diagnosis: { status: 'submitted' } } },
      orderBy: { submittedAt: 'asc' },
      include: parts,
      take: 200,
    });
  }

  heldMeetings(diagnosisId: string, tx: Tx = this.database.client) {
    return tx.interview.findMany({
      where: { diagnosisId, status: 'HELD' },
      orderBy: { heldFrom: 'asc' },
      include: { consultant: true },
    });
  }

  notes(diagnosisId: string, tx: Tx = this.database.client) {
    return tx.interviewNote.findMany({ where: { diagnosisId, isPrivate: false }, orderBy: { position: 'asc' } });
  }

  draftDocument(versionId: string, revision: number) {
    return this.database.client.document.findFirst({
      where: { versionId, kind: 'DRAFT', revision },
      include: { file: true },
    });
  }

  async addDocument(
    unit: Unit,
    row: { versionId: string; kind: 'DRAFT' | 'FINAL'; revision: number; fileId: string; pages: number },
  ): Promise<void> {
    await unit.tx.document.createMany({
      data: [{ id: newId(), ...row, locale: 'zh-Hant', renderedAt: unit.now }],
      skipDuplicates: true,
    });
  }

  /** The last failed printing of a version, for people to see. */
  async failure(versionId: string): Promise<string | null> {
    const [row] = await this.database.rows<{ error: string }>(
      `SELECT error FROM job WHERE queue = 'render-report' AND payload->>'version' = $1 AND failed_at IS NOT NULL AND done_at IS NULL LIMIT 1`,
      [versionId],
    );
    return row?.error ?? null;
  }

  async addTask(unit: Unit, task: { kind: string; key: string; diagnosisId: string; detail: object }): Promise<void> {
    await unit.tx.task.createMany({ data: [{ id: newId(), ...task, createdAt: unit.now }], skipDuplicates: true });
  }
}
