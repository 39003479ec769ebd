import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { StatusCode } from '@pilotage/domain/flow';
import { reportIssues, stops, type ReportContent, type ReportIssue } from '@pilotage/domain/report';
import { missingGlyphs } from '@pilotage/reports';
import type { Output } from '@pilotage/contracts/endpoint';
import type { listReferralResources, ReportChanges, ReportView, seeReportChanges } from '@pilotage/contracts/report';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { violatesUnique } from '../../platform/database/violations';
import { is, type Actor } from '../../platform/http/actor';
import { acting, Advancer } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { documentView } from '../wire';
import { changesBetween } from './changes';
import { Linting } from './linting.service';
import { ReportFacts } from './report-facts';
import { textOf } from './texts';
import { ReportStore, type VersionRow } from './report.store';

const EDITABLE: readonly StatusCode[] = ['interviewed', 'sentBack'];

/** Writing: a prefilled draft, saved by section, checked all the time, frozen when it is submitted (SPEC H1–H3). */
@Injectable()
export class ReportService {
  constructor(
    private readonly store: ReportStore,
    private readonly facts: ReportFacts,
    private readonly linting: Linting,
    private readonly cases: Cases,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advancer: Advancer,
    private readonly audit: Audit,
  ) {}

  /** Opens the report once; opening it again shows what is there. */
  async open(no: string, actor: Actor): Promise<ReportView> {
    const record = await this.mine(no, actor);
    const now = await this.clock.now();
    if (!(await this.store.latest(record.id))) {
      if (!EDITABLE.includes(record.status))
        throw new DomainError('MOVE_NOT_ALLOWED', { status: record.status, move: '' });
      const content = await this.facts.prefill(record, now);
      try {
        await this.database.transact(now, async (unit) => {
          await this.store.open(unit, record.id, actor.accountId, content);
          await this.audit.record(unit, {
            actor: { id: actor.accountId, kind: 'consultant', ip: actor.ip },
            action: 'openReport',
            subject: { type: 'diagnosis', id: record.id },
          });
        });
      } catch (error) {
        if (!violatesUnique(error, 'diagnosis_id')) throw error;
      }
    }
    return this.see(no, actor);
  }

  async see(no: string, actor: Actor): Promise<ReportView> {
    const record = await this.mine(no, actor);
    return this.view(record, await this.current(record));
  }

  async changes(no: string, actor: Actor): Promise<Output<typeof seeReportChanges>> {
    return { changes: await this.changesOf(await this.current(await this.mine(no, actor))) };
  }

  /** Against the version before; null for a first. */
  async changesOf(row: VersionRow): Promise<ReportChanges | null> {
    const before = await this.store.contentBefore(row);
    return before && changesBetween(row.no - 1, before, this.store.contentOf(row));
  }

  /** @throws DomainError REPORT_FROZEN, or STALE_VERSION with the newer content when it was saved elsewhere meanwhile */
  async save(no: string, revision: number, change: Partial<ReportContent>, actor: Actor) {
    const record = await this.mine(no, actor);
    const row = await this.current(record);
    if (row.status !== 'DRAFT') throw new DomainError('REPORT_FROZEN');
    const content: ReportContent = { ...this.store.contentOf(row), ...withoutGaps(change) };
    const now = await this.clock.now();
    const saved = await this.database.transact(now, async (unit) => {
      if (!(await this.store.save(unit, row.id, revision, content))) return false;
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'consultant', ip: actor.ip },
        action: 'saveReport',
        subject: { type: 'reportVersion', id: row.id },
        detail: { revision: revision + 1, sections: Object.keys(change) },
      });
      return true;
    });
    if (!saved) {
      const newer = await this.current(record);
      const names = await this.store.names([newer.authorId]);
      throw new DomainError(
        'STALE_VERSION',
        { name: names.get(newer.authorId) ?? '', time: newer.savedAt.toISOString() },
        '',
        { revision: newer.revision, content: this.store.contentOf(newer) },
      );
    }
    return {
      revision: revision + 1,
      savedAt: now.toISOString(),
      issues: (await this.linting.blocking(record, content, now)).map(issueView),
      missingGlyphs: missingGlyphs(textOf(content)),
    };
  }

  /** @throws DomainError REPORT_INCOMPLETE with every issue, or GLYPH_MISSING */
  async submit(no: string, actor: Actor): Promise<{ status: StatusCode }> {
    const status = await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.mine(no, actor);
      const row = await this.store.latest(record.id, unit.tx);
      if (!row) throw new DomainError('NOT_FOUND');
      const content = this.store.contentOf(row);
      await this.requireSound(record, content, unit);
      if (!(await this.store.mark(unit, row.id, 'DRAFT', { status: 'SUBMITTED', submittedAt: unit.now })))
        throw new DomainError('REPORT_FROZEN');
      return this.advancer.advance(unit, {
        diagnosis: record,
        move: 'submitReport',
        by: acting(actor, 'consultant'),
        detail: { version: row.no },
      });
    });
    return { status };
  }

  /** @throws DomainError REPORT_INCOMPLETE with every issue, or GLYPH_MISSING; also at approval, when records have moved */
  async requireSound(record: CaseRecord, content: ReportContent, unit: Unit): Promise<void> {
    const found = await this.linting.blocking(record, content, unit.now, unit.tx);
    const issues = found.filter((i) => i.code !== 'GLYPHS_MISSING');
    if (issues.length > 0) throw new DomainError('REPORT_INCOMPLETE', { n: issues.length }, '', issues.map(issueView));
    const missing = missingGlyphs(textOf(content));
    if (missing.length > 0) throw new DomainError('GLYPH_MISSING', { characters: missing.join('') });
  }

  async resources(): Promise<Output<typeof listReferralResources>> {
    return { resources: await this.facts.referralResources(await this.clock.now()) };
  }

  async view(record: CaseRecord, row: VersionRow): Promise<ReportView> {
    const content = this.store.contentOf(row);
    const names = await this.store.names(row.comments.map((c) => c.authorId));
    return {
      no: record.number ?? '',
      firm: record.firm?.nameZh ?? '',
      version: row.no,
      status: row.status,
      revision: row.revision,
      savedAt: row.savedAt.toISOString(),
      editable: row.status === 'DRAFT' && EDITABLE.includes(record.status),
      content,
      issues: (await this.linting.all(record, content, await this.clock.now())).map(issueView),
      missingGlyphs: missingGlyphs(textOf(content)),
      comments: row.comments.map((c) => ({
        section: c.section,
        text: c.text,
        by: names.get(c.authorId) ?? '',
        at: c.at.toISOString(),
      })),
      returnReason: row.returnReason ?? (await this.store.reasonBefore(row)),
      document: documentView(row, await this.store.failure(row.id)),
    };
  }

  /** The consultant's own case; nobody else's is there for him. */
  async mine(no: string, actor: Actor): Promise<CaseRecord> {
    const record = await this.cases.byNumber(no);
    if (!is(actor, 'CONSULTANT') || actor.consultantId === null || record.consultantId !== actor.consultantId)
      throw new DomainError('NOT_FOUND');
    return record;
  }

  private async current(record: CaseRecord): Promise<VersionRow> {
    const row = await this.store.latest(record.id);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}

function withoutGaps(change: Partial<ReportContent>): Partial<ReportContent> {
  return Object.fromEntries(Object.entries(change).filter(([, v]) => v !== undefined));
}

export function issueView(issue: ReportIssue) {
  return { ...issue, message: reportIssues[issue.code], stops: stops(issue) };
}
