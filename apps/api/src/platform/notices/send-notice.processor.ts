import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { Database } from '../database/database';
import { Processor, type Finish } from '../jobs/processor';
import { Links } from '../links/links';
import { AddressRefused, MailTransport } from '../mail/mail';
import { NoticeCalendar } from './notice-calendar';
import { sendNotice } from './notices';
import { compose, NOTICE_TEMPLATES, type NoticeTemplates } from './templates';
import { Wordings } from './wordings.store';

type Params = Readonly<Record<string, string>>;

/** Mails one notice. The message id is the notice's, so a second sending after a crash is the same message. */
@Injectable()
export class SendNoticeProcessor extends Processor<typeof sendNotice.payload> {
  readonly kind = sendNotice;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: Links,
    private readonly config: Config,
    private readonly mail: MailTransport,
    private readonly calendar: NoticeCalendar,
    private readonly wordings: Wordings,
    @Inject(NOTICE_TEMPLATES) private readonly templates: NoticeTemplates,
  ) {
    super();
  }

  async run({ notice: id }: { notice: string }, finish: Finish): Promise<void> {
    const notice = await this.database.client.notice.findUnique({ where: { id }, include: { account: true } });
    if (!notice || notice.status === 'SENT' || notice.status === 'SUPPRESSED') return;
    const to = notice.account?.email ?? notice.email;
    const template = this.templates[notice.event];
    if (!to || !template) throw new Error(`no address or no words for ${notice.event}`);
    const params = notice.params as Params;
    const locale = notice.account?.locale ?? notice.locale;
    const wording = (await this.wordings.current(notice.event, locale)) ?? undefined;
    const { subject, text, html } = compose(template, locale, params, this.address(params), wording);
    const calendar = await this.calendar.partOf(params, { to, locale, at: notice.createdAt });
    const refused = await this.mail.send({ id, to, at: notice.createdAt, subject, text, html, calendar }).then(
      () => false,
      (error: unknown) => {
        if (error instanceof AddressRefused) return true;
        throw error;
      },
    );
    await this.database.transact(await this.clock.now(), async (unit) => {
      await unit.tx.notice.update({
        where: { id },
        data: refused ? { status: 'SUPPRESSED' } : { status: 'SENT', sentAt: unit.now },
      });
      await finish(unit);
    });
  }

  override async gaveUp({ notice: id }: { notice: string }, error: string): Promise<void> {
    await this.database.client.notice.update({ where: { id }, data: { status: 'FAILED', error } });
  }

  private address(params: Params): string | null {
    if (params['linkId']) return this.links.url(params['linkId']);
    return params['path'] ? `${this.config.publicUrl}${params['path']}` : null;
  }
}
