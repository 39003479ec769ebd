import { Injectable } from '@nestjs/common';
import { Database, type Tx, type Unit } from '../database/database';
import type { Wording } from './templates';

export interface WordingVersion {
  readonly version: number;
  /** Null: the original words. */
  readonly wording: Wording | null;
  readonly savedAt: Date;
  readonly by: string;
}

interface Row {
  readonly event: string;
  readonly locale: string;
  readonly subject: string | null;
  readonly paragraphs: string[];
}

const wordingOf = ({ subject, paragraphs }: Pick<Row, 'subject' | 'paragraphs'>): Wording | null =>
  subject === null ? null : { subject, paragraphs };

/** Words that were put in place of the original ones, version by version. */
@Injectable()
export class Wordings {
  constructor(private readonly database: Database) {}

  /** What counts in place of the original words; null where these do. */
  async current(event: string, locale: string): Promise<Wording | null> {
    const row = await this.database.client.mailWording.findFirst({
      where: { event, locale: localeOf(locale) },
      orderBy: { version: 'desc' },
    });
    return row ? wordingOf(row) : null;
  }

  /** Every wording that counts, by event and language: `accept.firm en`. */
  async all(): Promise<ReadonlyMap<string, Wording>> {
    const rows = await this.database.rows<Row>(
      'SELECT DISTINCT ON (event, locale) event, locale, subject, paragraphs FROM mail_wording ORDER BY event, locale, version DESC',
    );
    return new Map(
      rows.flatMap((row) => {
        const wording = wordingOf(row);
        return wording ? [[`${row.event} ${row.locale}`, wording] as const] : [];
      }),
    );
  }

  /** The versions of a mail in one language, the newest first. */
  async versions(event: string, locale: string, tx: Tx = this.database.client): Promise<WordingVersion[]> {
    const rows = await tx.mailWording.findMany({ where: { event, locale }, orderBy: { version: 'desc' } });
    const people = await tx.account.findMany({ where: { id: { in: rows.map((r) => r.savedById) } } });
    const nameOf = (id: string): string => people.find((p) => p.id === id)?.name ?? '';
    return rows.map((r) => ({
      version: r.version,
      wording: wordingOf(r),
      savedAt: r.savedAt,
      by: nameOf(r.savedById),
    }));
  }

  /** False when somebody has saved this version meanwhile. */
  async save(
    { tx, now }: Unit,
    v: { event: string; locale: string; version: number; wording: Wording | null; savedById: string },
  ): Promise<boolean> {
    const { wording, ...key } = v;
    const words = { subject: wording?.subject ?? null, paragraphs: [...(wording?.paragraphs ?? [])] };
    const { count } = await tx.mailWording.createMany({
      data: [{ ...key, ...words, savedAt: now }],
      skipDuplicates: true,
    });
    return count === 1;
  }
}

function localeOf(locale: string): string {
  return locale === 'en' ? 'en' : 'zh-Hant';
}
