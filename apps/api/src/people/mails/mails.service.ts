import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Text } from '@pilotage/domain/kernel';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { listMails, listMailTemplates, MailPreview, MailRow } from '@pilotage/contracts/mails';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import {
  compose,
  NOTICE_TEMPLATES,
  type Composed,
  type NoticeTemplate,
  type NoticeTemplates,
  type Wording,
} from '../../platform/notices/templates';
import { Wordings } from '../../platform/notices/wordings.store';
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
    private readonly wordings: Wordings,
    @Inject(NOTICE_TEMPLATES) private readonly templates: NoticeTemplates,
  ) {}

  async list(query: In<typeof listMails>['query']): Promise<Output<typeof listMails>> {
    const [rows, counts, wordings] = await Promise.all([
      this.store.list(query),
      this.store.counts(),
      this.wordings.all(),
    ]);
    const mails = rows.slice(0, query.limit).map((row) => said(row, this.subjectOf(row.event, wordings)));
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
    const [sent, wordings] = await Promise.all([this.store.sentOf(), this.wordings.all()]);
    const templates = Object.keys(this.templates).map((event) => ({
      event,
      subject: this.subjectOf(event, wordings),
      sent: sent.get(event) ?? 0,
      changed: wordings.has(`${event} zh-Hant`) || wordings.has(`${event} en`),
    }));
    return { templates };
  }

  async preview(event: string, no: string): Promise<MailPreview> {
    const [ofZh, ofEn] = [await this.wordings.current(event, 'zh-Hant'), await this.wordings.current(event, 'en')];
    const zh = await this.filled(event, 'zh-Hant', no, ofZh);
    const en = await this.filled(event, 'en', no, ofEn);
    return { event, no: zh.no, zh: zh.mail, en: en.mail };
  }

  /**
   * A mail in one language, filled from the case named or from the newest that it was about.
   * @throws DomainError NOT_FOUND for an unknown event, or a case that it was never sent for
   */
  async filled(
    event: string,
    locale: string,
    no: string,
    wording: Wording | null,
  ): Promise<{ no: string | null; mail: Composed }> {
    const template = this.templateOf(event);
    const params = await this.store.newestParams(event, no);
    if (no !== '' && params === null) throw new DomainError('NOT_FOUND', undefined, 'no');
    const filled = params ?? { no: EXAMPLE };
    const mail = compose(template, locale, filled, this.harmless(filled), wording ?? undefined);
    return { no: params?.['no'] ?? null, mail };
  }

  /** @throws DomainError NOT_FOUND */
  templateOf(event: string): NoticeTemplate {
    const template = Object.hasOwn(this.templates, event) ? this.templates[event] : undefined;
    if (!template) throw new DomainError('NOT_FOUND');
    return template;
  }

  private harmless(params: Readonly<Record<string, string>>): string {
    return params['path'] ? `${this.config.publicUrl}${params['path']}` : `${this.config.publicUrl}/t/…`;
  }

  private subjectOf(event: string, wordings: ReadonlyMap<string, Wording>): Text {
    const { zh, en } = this.templates[event]?.subject ?? { zh: event, en: event };
    const now = (locale: string, original: string): string =>
      blank(wordings.get(`${event} ${locale}`)?.subject ?? original);
    return { zh: now('zh-Hant', zh), en: now('en', en) };
  }
}

function said(row: StoredMail, subject: Text): MailRow {
  return {
    id: row.id,
    event: row.event,
    subject,
    to: row.name ?? masked(row.email ?? ''),
    no: row.no,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    error: row.error,
  };
}

/** A subject without what is filled in, which stands beside it: 「請選擇訪談時間」. */
function blank(subject: string): string {
  return subject.replace(/[：:]?\s*「?\{\w+\}」?/g, '').trim() || subject;
}

function masked(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}…@${domain}`;
}
