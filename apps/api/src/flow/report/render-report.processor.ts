import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Files } from '../../platform/files/files';
import { Jobs } from '../../platform/jobs/jobs';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { Printing } from '../../platform/printing/printing';
import { Cases } from '../cases.store';
import { deliverReportJob, renderReportJob } from '../jobs';
import { ReportFacts } from './report-facts';
import { ReportStore, type VersionRow } from './report.store';

type Payload = z.output<typeof renderReportJob.payload>;

/** Prints a version: a draft for a look, or the final document, which is then delivered (SPEC H4, H6). */
@Injectable()
export class RenderReportProcessor extends Processor<typeof renderReportJob.payload> {
  readonly kind = renderReportJob;

  constructor(
    private readonly store: ReportStore,
    private readonly facts: ReportFacts,
    private readonly cases: Cases,
    private readonly printing: Printing,
    private readonly files: Files,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {
    super();
  }

  async run({ version, draftRevision }: Payload, finish: Finish): Promise<void> {
    const row = await this.store.version(version);
    if (!row || !this.isStillWanted(row, draftRevision)) return;
    const record = await this.cases.byId(row.report.diagnosis.id);
    const draft = draftRevision !== null;
    const model = await this.facts.model(row, record, {
      draft,
      code: row.verifyCode ?? '0000-0000',
      hash: row.contentHash ?? '0'.repeat(64),
      locale: 'zh-Hant',
      writtenAt: row.submittedAt ?? row.savedAt,
    });
    const { pdf, pages } = await this.printing.printer.render(model);
    const name = `${record.number ?? ''}-國際行銷診斷建議書-${model.version}${draft ? '-草稿' : ''}.pdf`;
    await this.database.transact(await this.clock.now(), async (unit) => {
      const file = await this.files.keep(unit, {
        content: pdf,
        mime: 'application/pdf',
        name,
        purpose: draft ? 'DRAFT_REPORT' : 'REPORT',
        diagnosisId: record.id,
        uploadedById: null,
      });
      await this.store.addDocument(unit, {
        versionId: row.id,
        kind: draft ? 'DRAFT' : 'FINAL',
        revision: draftRevision ?? 0,
        fileId: file.id,
        pages,
      });
      if (!draft) await this.jobs.schedule(unit, deliverReportJob, { diagnosis: record.id }, unit.now, row.id);
      await finish(unit);
    });
  }

  override async gaveUp({ version, draftRevision }: Payload, error: string): Promise<void> {
    const row = await this.store.version(version);
    if (!row || draftRevision !== null) return;
    await this.database.transact(await this.clock.now(), (unit) =>
      this.store.addTask(unit, {
        kind: 'DOCUMENT_FAILED',
        key: `document:${version}`,
        diagnosisId: row.report.diagnosis.id,
        detail: { error },
      }),
    );
  }

  private isStillWanted(row: VersionRow, draftRevision: number | null): boolean {
    const have = row.documents.some((d) =>
      draftRevision === null ? d.kind === 'FINAL' : d.kind === 'DRAFT' && d.revision === draftRevision,
    );
    return !have && (draftRevision === null ? row.status === 'APPROVED' : row.revision === draftRevision);
  }
}
