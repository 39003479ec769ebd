import { Injectable } from '@nestjs/common';
import { reportContent, type ReportContent } from '@pilotage/domain/report';
import { Database, type Tx } from '../../platform/database/database';
import type { CaseRecord } from '../cases.store';

/** How many reports a new one is compared with: the consultant's newest, where copying would come from. */
const COMPARED = 40;

@Injectable()
export class LintingStore {
  constructor(private readonly database: Database) {}

  async noteCodes(diagnosisId: string, tx: Tx = this.database.client): Promise<ReadonlySet<string>> {
    const rows = await tx.interviewNote.findMany({
      where: { diagnosisId, isPrivate: false },
      select: { code: true },
    });
    return new Set(rows.flatMap((r) => (r.code ? [r.code] : [])));
  }

  async otherFirms(firmId: string | null, tx: Tx = this.database.client): Promise<string[]> {
    const rows = await tx.firm.findMany({
      where: { diagnoses: { some: { number: { not: null } } }, ...(firmId ? { id: { not: firmId } } : {}) },
      select: { nameZh: true },
    });
    return rows.map((r) => r.nameZh);
  }

  /** The newest version of each other report of the same consultant. */
  async otherReports(record: CaseRecord): Promise<{ no: string; content: ReportContent }[]> {
    const rows = await this.database.client.report.findMany({
      where: { diagnosis: { consultantId: record.consultantId, id: { not: record.id } } },
      orderBy: { createdAt: 'desc' },
      take: COMPARED,
      select: {
        diagnosis: { select: { number: true } },
        versions: { orderBy: { no: 'desc' }, take: 1, select: { content: true } },
      },
    });
    return rows.flatMap((r) => {
      const content = reportContent.safeParse(r.versions[0]?.content);
      return content.success ? [{ no: r.diagnosis.number ?? '', content: content.data }] : [];
    });
  }
}
