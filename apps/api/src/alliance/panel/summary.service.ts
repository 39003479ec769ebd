import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Files } from '../../platform/files/files';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Jobs } from '../../platform/jobs/jobs';
import { printPanelSummaryJob } from '../jobs';
import { MeetingLog } from './meeting-log';
import { MeetingStore } from './meeting.store';
import { summaryState, SummaryStore } from './summary.store';

/** The sheet that those who were there sign: asked for by the office, printed by the worker (SPEC M7, X14). */
@Injectable()
export class SummaryService {
  constructor(
    private readonly meetings: MeetingStore,
    private readonly summaries: SummaryStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly files: Files,
    private readonly log: MeetingLog,
  ) {}

  /** Asked for again while it is being printed, it is the same sheet. @throws DomainError RESULT_NOT_FROZEN */
  async print(no: string, actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const meeting = await this.meetings.lock(unit, no);
      if (!meeting) throw new DomainError('NOT_FOUND');
      const result = meeting.results[0];
      if (!result) throw new DomainError('RESULT_NOT_FROZEN');
      const last = await this.summaries.newest(result.id, unit.tx);
      if (last && summaryState(last) === 'PRINTING') return;
      const summary = await this.summaries.ask(unit, result.id, actor.accountId);
      await this.jobs.schedule(unit, printPanelSummaryJob, { summary }, unit.now, summary);
      await this.log.record(unit, actor, 'printSummary', meeting, { hash: result.hash });
    });
  }

  /** @throws DomainError NOT_FOUND until the standing result has been printed */
  async read(no: string, actor: Actor): Promise<FileAnswer> {
    const meeting = await this.meetings.byNumber(no);
    const result = meeting?.results[0];
    const row = result && (await this.summaries.printedOf(result.id));
    if (!meeting || !row?.file) throw new DomainError('NOT_FOUND');
    const { name, mime, sha256 } = row.file;
    await this.database.transact(await this.clock.now(), (unit) =>
      this.log.record(unit, actor, 'readSummary', meeting),
    );
    return { name, mime, content: await this.files.read(sha256) };
  }
}
