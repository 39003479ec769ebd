import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { paperTitles, renderPapers } from '@pilotage/reports';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Files } from '../../platform/files/files';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { Printing } from '../../platform/printing/printing';
import { printPaperJob } from '../jobs';
import { PaperSource } from './paper-source';
import { PrintStore } from './print.store';

/** Prints a paper of the proposal as it stands when its turn has come. */
@Injectable()
export class PrintPaperProcessor extends Processor<typeof printPaperJob.payload> {
  readonly kind = printPaperJob;

  constructor(
    private readonly store: PrintStore,
    private readonly source: PaperSource,
    private readonly printing: Printing,
    private readonly files: Files,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ paper: id }: z.output<typeof printPaperJob.payload>, finish: Finish): Promise<void> {
    const row = await this.store.find(id);
    const from = row && row.fileId === null ? await this.source.of(row.proposalId) : null;
    if (!row || !from) return;
    const { record, papers } = from;
    const { pdf, pages } = await this.printing.printer.print(renderPapers(papers, row.kind));
    await this.database.transact(await this.clock.now(), async (unit) => {
      const file = await this.files.keep(unit, {
        content: pdf,
        mime: 'application/pdf',
        name: `${record.number ?? `${record.year}年度`}-${paperTitles[row.kind]}-R${record.revision}.pdf`,
        purpose: 'ALLIANCE_PAPER',
        diagnosisId: null,
        uploadedById: null,
      });
      const { revision, number } = record;
      await this.store.printed(unit, id, { fileId: file.id, revision, number, pages });
      if (row.kind === 'SUMMARY') await this.store.countSummary(unit, record, pages);
      await finish(unit);
    });
  }

  override async gaveUp({ paper }: z.output<typeof printPaperJob.payload>): Promise<void> {
    if (!(await this.store.find(paper))) return;
    await this.database.transact(await this.clock.now(), (unit) => this.store.failed(unit, paper));
  }
}
