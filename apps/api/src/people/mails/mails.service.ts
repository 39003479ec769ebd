import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { listMails, listMailTemplates, MailPreview, MailRow } from '@pilotage/contracts/mails';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import { compose, NOTICE_TEMPLATES, type NoticeTemplates } from '../../platform/notices/templates';
import { MailsStore, type StoredMail } from './mails.store';

/** Stands for a case while an event was never mailed. */
const EXAMPLE = 'D000-0000';

/** The outbox and the words of every mail, for the desk; a link that opens something is never shown. */
@Injectable()
export class MailsService {
  constructor(
    private readonly store: MailsStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly config: Config,
    @Inject(NOTICE_TEMPLATES) private readonly templates: NoticeTemplates,
  ) {}

  async list(query: In<typeof listMails>['query']): Promise<Output<typeof listMails>> {
    const [rows, counts] = await Promise.all([this.store.list(query), this.store.counts()]);
    const mails = rows.slice(0, query.limit).map((row) => this.said(row));
    return { mails, counts, next: rows.length > query.limit ? (mails.at(-1)?.id ?? null) : null };
  }

  /** @throws DomainError NOT_FOUND for a mail that has not failed */
  async retry(id: string, actor: Actor): Promise<void> {
    const job = await this.database.transact(await this.clock.now(), async (unit) => {
      const found = await this.store.requeue(unit, id);
      if (found !== null)
        await this.audit.record(unit, {
          actor: { id: actor.accountId, kind: 'staff', ip: actor.ip },
          action: 'retryMail',
          subject: { type: 'notice', id },
        });
      return found;
    });
    if (job === null || !(await this.jobs.retry(job))) throw new DomainError('NOT_FOUND');
  }

  async events(): Promise<Output<typeof listMailTemplates>> {
    const sent = await this.store.sentOf();
    const templates = Object.entries(this.templates).map(([event, { subject }]) => ({
      event,
      subject: blank(subject),
      sent: sent.get(event) ?? 0,
    }));
    return { templates };
  }

  async preview(event: string, no: string): Promise<MailPreview> {
    const template = Object.hasOwn(this.templates, event) ? this.templates[event] : undefined;
    if (!template) throw new DomainError('NOT_FOUND');
    const params = await this.store.newestParams(event, no);
    if (no !== '' && params === null) throw new DomainError('NOT_FOUND', undefined, 'no');
    const filled = params ?? { no: EXAMPLE };
    const in_ = (locale: 'zh' | 'en'): MailPreview['zh'] =>
      compose(template, locale === 'en' ? 'en' : 'zh-Hant', filled, this.harmless(filled));
    return { event, no: params?.['no'] ?? null, zh: in_('zh'), en: in_('en') };
  }

  private harmless(params: Readonly<Record<string, string>>): string {
    return params['path'] ? `${this.config.publicUrl}${params['path']}` : `${this.config.publicUrl}/t/…`;
  }

  private said(row: StoredMail): MailRow {
    const subject = this.templates[row.event]?.subject ?? { zh: row.event, en: row.event };
    return {
      id: row.id,
      event: row.event,
      subject: blank(subject),
      to: row.name ?? masked(row.email ?? ''),
      no: row.no,
      state: row.state,
      createdAt: row.created_at.toISOString(),
      sentAt: row.sent_at?.toISOString() ?? null,
      error: row.error,
    };
  }
}

/** A subject without what is filled in, which stands beside it: 「請選擇訪談時間」. */
function blank(subject: { readonly zh: string; readonly en: string }): { zh: string; en: string } {
  const bare = (s: string): string => s.replace(/[：:]?\s*「?\{\w+\}」?/g, '').trim();
  return { zh: bare(subject.zh), en: bare(subject.en) };
}

function masked(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}…@${domain}`;
}
