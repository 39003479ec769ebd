import { Injectable } from '@nestjs/common';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { listMails, MailRow } from '@pilotage/contracts/mails';
import { Database, type Unit } from '../../platform/database/database';
import { sendNotice } from '../../platform/notices/notices';

type Query = In<typeof listMails>['query'];

export interface StoredMail {
  readonly id: string;
  readonly event: string;
  readonly state: MailRow['state'];
  readonly created_at: Date;
  readonly sent_at: Date | null;
  readonly error: string | null;
  readonly no: string | null;
  readonly name: string | null;
  readonly email: string | null;
}

const COLUMNS = `n.id, n.event, n.status AS state, n.created_at, n.sent_at, n.error, n.params->>'no' AS no, a.name, n.email`;

/** The outbox as the desk looks at it: who, what about, and whether it went out. */
@Injectable()
export class MailsStore {
  constructor(private readonly database: Database) {}

  /** One row more than asked tells whether there is a further page. */
  list({ state, q, before, limit }: Query): Promise<StoredMail[]> {
    return this.database.rows<StoredMail>(
      `SELECT ${COLUMNS} FROM notice n LEFT JOIN account a ON a.id = n.account_id
       WHERE ($1::text IS NULL OR n.status::text = $1)
         AND ($2 = '' OR n.params->>'no' ILIKE $2 || '%' OR a.name ILIKE '%' || $2 || '%')
         AND ($3::uuid IS NULL OR (n.created_at, n.id) < (SELECT created_at, id FROM notice WHERE id = $3))
       ORDER BY n.created_at DESC, n.id DESC LIMIT $4`,
      [state ?? null, q.replace(/[\\%_]/g, '\\$&'), before ?? null, limit + 1],
    );
  }

  async counts(): Promise<Partial<Record<MailRow['state'], number>>> {
    const rows = await this.database.rows<{ state: string; count: number }>(
      'SELECT status::text AS state, count(*)::int AS count FROM notice GROUP BY 1',
    );
    return Object.fromEntries(rows.map((r) => [r.state, r.count]));
  }

  async sentOf(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.rows<{ event: string; count: number }>(
      `SELECT event, count(*)::int AS count FROM notice WHERE status = 'SENT' GROUP BY 1`,
    );
    return new Map(rows.map((r) => [r.event, r.count]));
  }

  /** What the newest message of an event was filled from; of one case where it is named. */
  async newestParams(event: string, no: string): Promise<Readonly<Record<string, string>> | null> {
    const [row] = await this.database.rows<{ params: Record<string, string> }>(
      `SELECT params FROM notice WHERE event = $1 AND ($2 = '' OR params->>'no' = $2) ORDER BY created_at DESC LIMIT 1`,
      [event, no],
    );
    return row?.params ?? null;
  }

  /** Puts a failed message back in the queue; the id of the job that sends it, or null when it has not failed. */
  async requeue({ tx }: Unit, id: string): Promise<string | null> {
    const job = await tx.job.findUnique({ where: { key: `${sendNotice.queue}:${id}`, failedAt: { not: null } } });
    if (!job) return null;
    const { count } = await tx.notice.updateMany({
      where: { id, status: 'FAILED' },
      data: { status: 'QUEUED', error: null },
    });
    return count === 0 ? null : job.id;
  }
}
