import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Files } from '../../platform/files/files';
import { is, type Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Jobs } from '../../platform/jobs/jobs';
import { Cases } from '../cases.store';
import { renderReportJob } from '../jobs';
import { ReportStore } from './report.store';

const PATIENCE_MS = 8_000;
const STEP_MS = 120;

/** The draft as a document: printed by the worker, waited for a few seconds, asked for again if it takes longer. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly store: ReportStore,
    private readonly cases: Cases,
    private readonly files: Files,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** @throws DomainError DOCUMENT_NOT_READY while it is being printed */
  async preview(no: string, actor: Actor): Promise<FileAnswer> {
    const record = await this.cases.byNumber(no);
    const own = is(actor, 'CONSULTANT') && actor.consultantId !== null && record.consultantId === actor.consultantId;
    const row = own || is(actor, 'APPROVER', 'COORDINATOR') ? await this.store.latest(record.id) : null;
    if (!row) throw new DomainError('NOT_FOUND');
    const ready = await this.store.draftDocument(row.id, row.revision);
    if (ready)
      return { name: ready.file.name, mime: ready.file.mime, content: await this.files.read(ready.file.sha256) };
    const payload = { version: row.id, draftRevision: row.revision };
    await this.database.transact(await this.clock.now(), (unit) =>
      this.jobs.schedule(unit, renderReportJob, payload, unit.now, `${row.id}:draft:${row.revision}`),
    );
    for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
      await sleep(STEP_MS);
      const made = await this.store.draftDocument(row.id, row.revision);
      if (made) return { name: made.file.name, mime: made.file.mime, content: await this.files.read(made.file.sha256) };
    }
    throw new DomainError('DOCUMENT_NOT_READY');
  }
}
