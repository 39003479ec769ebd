import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { renderPapers } from '@pilotage/reports';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { Printing } from '../../platform/printing/printing';
import { countSummaryJob } from '../jobs';
import { PaperSource } from './paper-source';
import { PrintStore } from './print.store';

/**
 * Counts the pages of a summary that was handed in (at most one): the office is told of a longer one. After it is in, so
 * that nobody misses the deadline for a slow printer.
 */
@Injectable()
export class CountSummaryProcessor extends Processor<typeof countSummaryJob.payload> {
  readonly kind = countSummaryJob;

  constructor(
    private readonly store: PrintStore,
    private readonly source: PaperSource,
    private readonly printing: Printing,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ proposal }: z.output<typeof countSummaryJob.payload>, finish: Finish): Promise<void> {
    const from = await this.source.of(proposal);
    if (!from || from.record.summaryPages !== null) return;
    const { pages } = await this.printing.printer.print(renderPapers(from.papers, 'SUMMARY'));
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.store.countSummary(unit, from.record, pages);
      await finish(unit);
    });
  }
}
