import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import type { FrozenPanel } from '@pilotage/domain/alliance';
import { renderPanelSummary, type PanelSummaryPaper } from '@pilotage/reports';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Files } from '../../platform/files/files';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { Printing } from '../../platform/printing/printing';
import { printPanelSummaryJob } from '../jobs';
import { rubricOf } from './meeting.store';
import { SummaryStore, type SummaryRow } from './summary.store';

/** Prints a summary sheet with the signatures that are there when its turn has come. */
@Injectable()
export class PrintSummaryProcessor extends Processor<typeof printPanelSummaryJob.payload> {
  readonly kind = printPanelSummaryJob;

  constructor(
    private readonly summaries: SummaryStore,
    private readonly printing: Printing,
    private readonly files: Files,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ summary }: z.output<typeof printPanelSummaryJob.payload>, finish: Finish): Promise<void> {
    const row = await this.summaries.find(summary);
    if (!row || row.fileId !== null) return;
    const paper = paperOf(row, await this.clock.now());
    const { pdf, pages } = await this.printing.printer.print(renderPanelSummary(paper));
    await this.database.transact(await this.clock.now(), async (unit) => {
      const file = await this.files.keep(unit, {
        content: pdf,
        mime: 'application/pdf',
        name: `${row.result.meeting.number}-評選總表.pdf`,
        purpose: 'PANEL_SUMMARY',
        diagnosisId: null,
        uploadedById: null,
      });
      await this.summaries.printed(unit, summary, file.id, pages);
      await finish(unit);
    });
  }

  override async gaveUp({ summary }: z.output<typeof printPanelSummaryJob.payload>): Promise<void> {
    if (!(await this.summaries.find(summary))) return;
    await this.database.transact(await this.clock.now(), (unit) => this.summaries.failed(unit, summary));
  }
}

function paperOf({ result }: SummaryRow, now: Date): PanelSummaryPaper {
  const { meeting } = result;
  return {
    result: result.content as unknown as FrozenPanel,
    rubric: rubricOf(meeting),
    year: meeting.call.year,
    place: meeting.place,
    hash: result.hash,
    frozenAt: result.frozenAt,
    signed: new Map(meeting.seats.flatMap((s) => (s.signedAt ? [[s.code, s.signedAt] as const] : []))),
    printedAt: now,
  };
}
