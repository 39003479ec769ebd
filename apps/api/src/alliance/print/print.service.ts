import { Injectable } from '@nestjs/common';
import { sayPaperCode, type PaperKind } from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import type { AlliancePaperView } from '@pilotage/contracts/alliance-papers';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Files } from '../../platform/files/files';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Jobs } from '../../platform/jobs/jobs';
import { printPaperJob } from '../jobs';
import { paperCodeOf } from '../paper-code';
import { Proposals, type ProposalRecord } from '../proposals.store';
import { PrintStore, type PaperRow } from './print.store';

type State = Pick<ProposalRecord, 'id' | 'revision' | 'number'>;

/** The papers that a leader asks for; the worker prints them (SPEC X6, X12). */
@Injectable()
export class PrintService {
  constructor(
    private readonly store: PrintStore,
    private readonly proposals: Proposals,
    private readonly files: Files,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async list(record: State): Promise<{ papers: AlliancePaperView[] }> {
    return { papers: (await this.store.newest(record.id)).map((row) => viewOf(row, record)) };
  }

  /** Asked for again while it is being printed, or when nothing has changed, it is the same paper. */
  async print({ id }: State, kind: PaperKind, actor: Actor): Promise<{ papers: AlliancePaperView[] }> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.proposals.lock(unit.tx, id);
      const record = await this.proposals.byId(id, unit.tx);
      const last = (await this.store.newest(id, unit.tx)).find((row) => row.kind === kind);
      if (last && (stateOf(last) === 'PRINTING' || shows(last, record))) return;
      const version = (last?.version ?? 0) + 1;
      const paper = await this.store.ask(unit, { proposalId: id, kind, version, askedById: actor.accountId });
      await this.jobs.schedule(unit, printPaperJob, { paper }, unit.now, paper);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'leader', ip: actor.ip },
        action: 'alliance.print',
        subject: { type: 'alliance', id },
        detail: { kind },
      });
    });
    return this.list(await this.proposals.byId(id));
  }

  /** @throws DomainError NOT_FOUND for a paper of another proposal, and for one that is not printed yet */
  async read(record: State, paper: string): Promise<FileAnswer> {
    const row = await this.store.find(paper);
    if (!row?.file || row.proposalId !== record.id) throw new DomainError('NOT_FOUND');
    const { name, mime, sha256 } = row.file;
    return { name, mime, content: await this.files.read(sha256) };
  }
}

function stateOf({ fileId, failedAt }: PaperRow): AlliancePaperView['state'] {
  if (fileId !== null) return 'READY';
  return failedAt === null ? 'PRINTING' : 'FAILED';
}

const shows = (row: PaperRow, { revision, number }: State): boolean =>
  row.fileId !== null && row.revision === revision && row.number === number;

function viewOf(row: PaperRow, record: State): AlliancePaperView {
  return {
    id: row.id,
    kind: row.kind,
    state: stateOf(row),
    askedAt: row.askedAt.toISOString(),
    code: row.revision === null ? null : sayPaperCode({ code: paperCodeOf(record.id), revision: row.revision }),
    pages: row.pages,
    isCurrent: shows(row, record),
  };
}
