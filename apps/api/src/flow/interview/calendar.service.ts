import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Links } from '../../platform/links/links';
import { NoticeCalendar, type CalendarMail, type CalendarPart } from '../../platform/notices/notice-calendar';
import { CalendarEvents, type EventRow } from './calendar.store';
import { invitation, type InvitationFacts } from './invitation';

const YEARS = 5;
const HOURS_A_YEAR = 365 * 24;
/** A calendar is read every hour; it is never used up. */
const USES = 2_000_000_000;

/** Interviews in people's own calendars: by invitation in a mail, and by subscription (SPEC G3). */
@Injectable()
export class CalendarService extends NoticeCalendar {
  constructor(
    private readonly store: CalendarEvents,
    private readonly links: Links,
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** The invitation or its cancellation as it stands now; a late mail then never brings an old time back. */
  async partOf(params: Readonly<Record<string, string>>, mail: CalendarMail): Promise<CalendarPart | null> {
    const row = params['interview'] ? await this.store.byId(params['interview']) : null;
    if (!row) return null;
    const method = isOff(row) ? ('CANCEL' as const) : ('REQUEST' as const);
    const event = this.facts(row, params['path'] ?? '/');
    const locale = mail.locale === 'en' ? 'en' : 'zh-Hant';
    return { method, content: invitation([event], method, mail.at, locale, mail.to) };
  }

  async open(renew: boolean, actor: Actor): Promise<{ url: string }> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const mine = { purpose: 'CALENDAR' as const, accountId: actor.accountId };
      if (renew) await this.links.revoke(unit, mine);
      const known = renew ? null : await this.store.openLink(unit, actor.accountId);
      const id = known ?? (await this.links.create(unit, { ...mine, hours: YEARS * HOURS_A_YEAR, uses: USES }));
      return { url: `${this.config.publicUrl}/api/calendars/${this.links.token(id)}` };
    });
  }

  async read(token: string): Promise<FileAnswer> {
    const { state, link } = await this.links.look(token);
    const account = link?.purpose === 'CALENDAR' && state === 'VALID' ? await this.store.account(link.accountId) : null;
    if (!account) throw new DomainError('LINK_INVALID');
    const now = await this.clock.now();
    const rows = await this.store.of(account, now);
    const path = account.consultantId ? '/consult/cases' : '/my/cases';
    const events = rows.map((r) => this.facts(r, `${path}/${r.no}`));
    const content = invitation(events, null, now, account.locale === 'en' ? 'en' : 'zh-Hant');
    return { name: 'pilotage.ics', mime: 'text/calendar; charset=utf-8', content: Buffer.from(content) };
  }

  private facts(row: EventRow, path: string): InvitationFacts {
    const { id, sequence, no, startsAt, endsAt, mode, meetingLink } = row;
    const url = `${this.config.publicUrl}${path}`;
    return { id, sequence, no, startsAt, endsAt, mode, meetingLink, cancelled: isOff(row), url };
  }
}

function isOff(row: EventRow): boolean {
  return row.status === 'CANCELLED' || row.status === 'NO_SHOW';
}
