import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { followUpMarks, surveyReminders, UNOPENED_DAYS } from '@pilotage/domain/report';
import type { Output } from '@pilotage/contracts/endpoint';
import type { verifyReport } from '@pilotage/contracts/my';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { Files } from '../../platform/files/files';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Jobs } from '../../platform/jobs/jobs';
import type { Finish } from '../../platform/jobs/processor';
import { Links } from '../../platform/links/links';
import { Notices } from '../../platform/notices/notices';
import { Advancer, SYSTEM } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { closeDeliveredJob, followUpJob } from '../jobs';
import { DeliverStore } from './deliver.store';

const LINK_DAYS = 14;
const LINK_USES = 5;
const CLOSE_AFTER_DAYS = 30;
const DAY_MS = 86_400_000;

/** Handing over: a mail with a link and nothing else, downloads after sign-in or by the link, each one logged (SPEC I1, P4). */
@Injectable()
export class DeliverService {
  constructor(
    private readonly store: DeliverStore,
    private readonly cases: Cases,
    private readonly files: Files,
    private readonly links: Links,
    private readonly notices: Notices,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advancer: Advancer,
    private readonly audit: Audit,
  ) {}

  async deliver(diagnosisId: string, finish: Finish): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.cases.byId(diagnosisId, unit.tx);
      const document = await this.store.document(diagnosisId, unit.tx);
      if (record.status === 'approved' && document) {
        const linkId = await this.link(unit, record, document.id);
        await this.advancer.advance(unit, {
          diagnosis: record,
          move: 'deliver',
          by: SYSTEM,
          detail: { document: document.id, pages: document.pages },
          tell: { firm: { linkId } },
        });
        await this.after(unit, diagnosisId);
        await this.store.addReferrals(unit, diagnosisId, document.version.content);
      }
      await finish(unit);
    });
  }

  /** What is due in the days after: the close, the reminders, the rounds of questions (SPEC I1, I3, I4). */
  private async after(unit: Unit, diagnosis: string): Promise<void> {
    const inDays = (days: number): Date => new Date(unit.now.getTime() + days * DAY_MS);
    await this.jobs.schedule(unit, closeDeliveredJob, { diagnosis }, inDays(CLOSE_AFTER_DAYS), diagnosis);
    const due = [
      ...surveyReminders.map((days) => ({ what: 'SURVEY' as const, days })),
      { what: 'UNOPENED' as const, days: UNOPENED_DAYS },
      ...followUpMarks.map((days) => ({ what: 'ROUND' as const, days })),
    ];
    for (const { what, days } of due)
      await this.jobs.schedule(
        unit,
        followUpJob,
        { diagnosis, what, days },
        inDays(days),
        `${diagnosis}:${what}:${days}`,
      );
  }

  private link(unit: Unit, record: CaseRecord, documentId: string): Promise<string> {
    return this.links.create(unit, {
      purpose: 'DOWNLOAD',
      hours: LINK_DAYS * 24,
      uses: LINK_USES,
      diagnosisId: record.id,
      documentId,
    });
  }

  /** A fresh link; the old ones end. */
  async resend(no: string, actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.cases.byNumber(no, unit.tx);
      const document = await this.store.document(record.id, unit.tx);
      if (!document || (record.status !== 'delivered' && record.status !== 'closed'))
        throw new DomainError('DOCUMENT_NOT_READY');
      await this.links.revoke(unit, { purpose: 'DOWNLOAD', diagnosisId: record.id });
      const linkId = await this.link(unit, record, document.id);
      await this.notices.queue(unit, {
        event: 'deliver.firm',
        to: { email: record.contactEmail },
        locale: record.locale,
        diagnosisId: record.id,
        params: { no, linkId },
        key: linkId,
      });
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
        action: 'resendDelivery',
        subject: { type: 'diagnosis', id: record.id },
      });
    });
  }

  async revoke(no: string, actor: Actor): Promise<{ revoked: number }> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.cases.byNumber(no, unit.tx);
      const revoked = await this.links.revoke(unit, { purpose: 'DOWNLOAD', diagnosisId: record.id });
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
        action: 'revokeLinks',
        subject: { type: 'diagnosis', id: record.id },
        detail: { revoked },
      });
      return { revoked };
    });
  }

  /** After sign-in; the firm's own case only. */
  async download(no: string, actor: Actor): Promise<FileAnswer> {
    const record = await this.cases.byNumber(no);
    if (record.firmId === null || record.firmId !== actor.firmId) throw new DomainError('NOT_FOUND');
    const document = await this.store.document(record.id);
    if (!document || (record.status !== 'delivered' && record.status !== 'closed'))
      throw new DomainError('DOCUMENT_NOT_READY');
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.store.log(unit, {
        documentId: document.id,
        diagnosisId: record.id,
        accountId: actor.accountId,
        linkId: null,
      });
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'firm', ip: actor.ip },
        action: 'download',
        subject: { type: 'document', id: document.id },
      });
    });
    return { name: document.file.name, mime: document.file.mime, content: await this.files.read(document.file.sha256) };
  }

  /** By the mailed link: one use, counted in the transaction that logs it. */
  async downloadByLink(token: string, ip: string | null): Promise<FileAnswer> {
    const file = await this.database.transact(await this.clock.now(), async (unit) => {
      const link = await this.links.spend(unit, token, 'DOWNLOAD');
      const document = link.documentId ? await this.store.documentById(link.documentId, unit.tx) : null;
      if (!document) throw new DomainError('LINK_INVALID');
      await this.store.log(unit, {
        documentId: document.id,
        diagnosisId: document.version.report.diagnosisId,
        accountId: null,
        linkId: link.id,
      });
      await this.audit.record(unit, {
        actor: { id: null, kind: 'link', ip },
        action: 'download',
        subject: { type: 'document', id: document.id },
        detail: { link: link.id },
      });
      return document.file;
    });
    return { name: file.name, mime: file.mime, content: await this.files.read(file.sha256) };
  }

  /** Says whether a code is genuine, and nothing else (SPEC X17). */
  async verify(typed: string): Promise<Output<typeof verifyReport>> {
    const letters = typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '');
    const version = await this.store.byVerifyCode(`${letters.slice(0, 4)}-${letters.slice(4)}`);
    if (version?.status === 'APPROVED') return { state: 'VALID' };
    return { state: version?.status === 'SUPERSEDED' || version?.status === 'WITHDRAWN' ? version.status : 'UNKNOWN' };
  }
}
