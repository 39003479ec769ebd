import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { conflictsOf, type Tied } from '@pilotage/domain/matching';
import { taipeiDate } from '@pilotage/domain/taiwan';
import type { StatusCode } from '@pilotage/domain/flow';
import type { approveReport, listReviews, returnReport, ReviewView } from '@pilotage/contracts/report';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { hashOf } from '../../platform/database/hash';
import type { Actor } from '../../platform/http/actor';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { acting, Advancer } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { Overtaken } from '../overtaken.store';
import { ReportService } from './report.service';
import { ReportStore, type VersionRow } from './report.store';

/** No I, L, O, U: nothing that is misread or spells a word. */
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Raised when the templates change what a document says. */
export const TEMPLATE_VERSION = 1;

function newVerifyCode(): string {
  const four = (): string => Array.from({ length: 4 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
  return `${four()}-${four()}`;
}

/** Approval by somebody other than the author; returning keeps both versions (SPEC H3). */
@Injectable()
export class ReviewService {
  constructor(
    private readonly store: ReportStore,
    private readonly reports: ReportService,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advancer: Advancer,
    private readonly overtaken: Overtaken,
  ) {}

  async list(actor: Actor): Promise<Output<typeof listReviews>> {
    const rows = await this.store.submitted();
    const names = await this.store.names(rows.map((r) => r.authorId));
    const reports = rows.map((r) => ({
      no: r.report.diagnosis.number ?? '',
      firm: r.report.diagnosis.firm?.nameZh ?? '',
      author: names.get(r.authorId) ?? '',
      version: r.no,
      submittedAt: (r.submittedAt ?? r.savedAt).toISOString(),
      dueAt: r.report.diagnosis.dueAt?.toISOString() ?? null,
      mine: r.authorId === actor.accountId,
    }));
    return { now: (await this.clock.now()).toISOString(), reports };
  }

  async see(no: string): Promise<ReviewView> {
    const { record, row } = await this.submitted(no);
    return { ...(await this.reports.view(record, row)), changes: await this.reports.changesOf(row) };
  }

  async approve(no: string, actor: Actor): Promise<Output<typeof approveReport>> {
    const code = newVerifyCode();
    return this.decide(no, actor, async (unit, record, row) => {
      await this.requireNoInterest(unit, record, actor);
      await this.reports.requireSound(record, this.store.contentOf(row), unit);
      const contentHash = hashOf({ template: TEMPLATE_VERSION, content: row.content, case: record.number });
      const marked = await this.store.mark(unit, row.id, 'SUBMITTED', {
        status: 'APPROVED',
        decidedById: actor.accountId,
        decidedAt: unit.now,
        verifyCode: code,
        contentHash,
      });
      if (!marked) throw new DomainError('REPORT_FROZEN');
      const status = await this.advancer.advance(unit, {
        diagnosis: record,
        move: 'approve',
        by: acting(actor, 'approver'),
        version: row.id,
        detail: { version: row.no, contentHash },
      });
      return { status, verifyCode: code };
    });
  }

  /** Sends the version back and opens the next one with the same words. */
  async return(no: string, body: In<typeof returnReport>['body'], actor: Actor): Promise<{ status: StatusCode }> {
    return this.decide(no, actor, async (unit, record, row) => {
      const marked = await this.store.mark(unit, row.id, 'SUBMITTED', {
        status: 'SENT_BACK',
        decidedById: actor.accountId,
        decidedAt: unit.now,
        returnReason: body.reason,
      });
      if (!marked) throw new DomainError('REPORT_FROZEN');
      await this.store.comment(unit, row.id, actor.accountId, body.comments);
      await this.store.addVersion(unit, row.reportId, row.no + 1, row.authorId, this.store.contentOf(row));
      const next = await this.store.latest(record.id, unit.tx);
      if (next) await this.store.comment(unit, next.id, actor.accountId, body.comments);
      const status = await this.advancer.advance(unit, {
        diagnosis: record,
        move: 'sendBack',
        by: acting(actor, 'approver'),
        reason: body.reason,
        detail: { version: row.no },
      });
      return { status };
    });
  }

  /** Interests are looked at once more, the consultant's and the approver's (PAINS 4, decision 18). */
  private async requireNoInterest(unit: Unit, record: CaseRecord, actor: Actor): Promise<void> {
    const today = taipeiDate(unit.now);
    const matchCase = await this.cases.matchCase(record, unit.tx);
    const people: Tied[] = [{ ties: [], emails: [actor.login] }];
    for (const id of [record.consultantId, actor.consultantId]) {
      const consultant = id ? await this.directory.byId(id, unit.tx) : null;
      if (consultant) people.push(this.directory.asMatch(consultant, today, 0, null));
    }
    if (people.some((p) => conflictsOf(matchCase, p, today).length > 0)) throw new DomainError('CONFLICT_OF_INTEREST');
  }

  private async decide<T>(
    no: string,
    actor: Actor,
    work: (unit: Unit, record: CaseRecord, row: VersionRow) => Promise<T>,
  ): Promise<T> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const { id } = await this.cases.byNumber(no, unit.tx);
      await this.cases.lock(unit.tx, id);
      const { record, row } = await this.submitted(no, unit);
      if (record.status !== 'submitted') throw await this.overtaken.refusal(id, unit.tx);
      if (row.authorId === actor.accountId) throw new DomainError('OWN_REPORT');
      return work(unit, record, row);
    });
  }

  private async submitted(no: string, unit?: Unit): Promise<{ record: CaseRecord; row: VersionRow }> {
    const record = await this.cases.byNumber(no, unit?.tx);
    const row = await this.store.latest(record.id, unit?.tx);
    // One that was sent back has been judged already; one that was never handed in is nobody's business yet.
    if (!row || (row.status === 'DRAFT' && (row.no === 1 || !unit))) throw new DomainError('NOT_FOUND');
    return { record, row };
  }
}
