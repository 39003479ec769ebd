import { Injectable } from '@nestjs/common';
import { DomainError, type Locale } from '@pilotage/domain/kernel';
import type { Output } from '@pilotage/contracts/endpoint';
import type { MailWording, MailWordingView, tryMailWording } from '@pilotage/contracts/mails';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { originalWording, type Wording } from '../../platform/notices/templates';
import { checkWording, placeholdersOf } from '../../platform/notices/wording-check';
import { Wordings } from '../../platform/notices/wordings.store';
import { MailsService } from './mails.service';

interface Which {
  readonly event: string;
  readonly locale: Locale;
}

/** The words that the office gives to mails: tried on a real case, saved as versions, taken back (SPEC P1). */
@Injectable()
export class WordingsService {
  constructor(
    private readonly mails: MailsService,
    private readonly wordings: Wordings,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async see(event: string, locale: Locale): Promise<MailWordingView> {
    const original = plain(originalWording(this.mails.templateOf(event), locale));
    const versions = await this.wordings.versions(event, locale);
    return {
      event,
      locale,
      revision: versions[0]?.version ?? 0,
      current: plain(versions[0]?.wording ?? original),
      original,
      placeholders: placeholdersOf(original),
      versions: versions.map((v) => ({
        version: v.version,
        isOriginal: v.wording === null,
        savedAt: v.savedAt.toISOString(),
        by: v.by,
      })),
    };
  }

  /** @throws DomainError PLACEHOLDER_UNKNOWN, PLACEHOLDER_MISSING; NOT_FOUND of a case that the mail was never sent for */
  async try({ event, locale }: Which, wording: MailWording, no: string): Promise<Output<typeof tryMailWording>> {
    this.check({ event, locale }, wording);
    return this.mails.filled(event, locale, no, wording);
  }

  /** @throws DomainError as `try`; STALE_VERSION with what counts now when somebody has saved since `revision` */
  async save(which: Which, wording: MailWording | null, revision: number, actor: Actor): Promise<MailWordingView> {
    const { event, locale } = which;
    if (wording) this.check(which, wording);
    else this.mails.templateOf(event);
    const saved = await this.database.transact(await this.clock.now(), async (unit) => {
      const [newest] = await this.wordings.versions(event, locale, unit.tx);
      const version = revision + 1;
      const isNewest = (newest?.version ?? 0) === revision;
      if (!isNewest || !(await this.wordings.save(unit, { ...which, version, wording, savedById: actor.accountId })))
        return false;
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action: 'saveMailWording',
        subject: { type: 'mail', id: `${event}/${locale}` },
        detail: { version, original: wording === null },
      });
      return true;
    });
    const now = await this.see(event, locale);
    const [newest] = now.versions;
    if (!saved)
      throw new DomainError('STALE_VERSION', { name: newest?.by ?? '', time: newest?.savedAt ?? '' }, '', now);
    return now;
  }

  private check({ event, locale }: Which, wording: Wording): void {
    const wrong = checkWording(wording, originalWording(this.mails.templateOf(event), locale));
    if (wrong.length > 0) throw new DomainError(wrong);
  }
}

const plain = ({ subject, paragraphs }: Wording): MailWording => ({ subject, paragraphs: [...paragraphs] });
