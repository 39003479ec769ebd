import { Injectable } from '@nestjs/common';
import type { AuditRow, listAudit } from '@pilotage/contracts/audit';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Database } from '../../platform/database/database';

type Query = In<typeof listAudit>['query'];

interface Found {
  readonly seq: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly actor_kind: string;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly subject: string | null;
  readonly detail: Record<string, unknown>;
  readonly personal: 'KEPT' | 'ERASED' | 'NONE';
}

/** The trail as it is read: who stands behind an id, and what a thing is called. */
@Injectable()
export class AuditStore {
  constructor(private readonly database: Database) {}

  async list({ q, action, from, to, before, limit }: Query): Promise<Output<typeof listAudit>> {
    const rows = await this.database.rows<Found>(
      `SELECT e.seq::text AS seq, e.at, a.name AS actor, e.actor_kind, e.action, e.subject_type, e.subject_id,
         coalesce(d.number, s.login) AS subject, e.detail,
         CASE WHEN e.personal_digest IS NULL THEN 'NONE' WHEN p.seq IS NULL THEN 'ERASED' ELSE 'KEPT' END AS personal
       FROM audit_entry e
       LEFT JOIN account a ON a.id = e.actor_id
       LEFT JOIN diagnosis d ON e.subject_type = 'diagnosis' AND d.id::text = e.subject_id
       LEFT JOIN account s ON e.subject_type = 'account' AND s.id::text = e.subject_id
       LEFT JOIN audit_personal p ON p.seq = e.seq
       WHERE ($1::bigint IS NULL OR e.seq < $1) AND ($2 = '' OR e.action = $2)
         AND ($3::date IS NULL OR e.at >= $3::date::timestamp AT TIME ZONE 'Asia/Taipei')
         AND ($4::date IS NULL OR e.at < ($4::date + 1)::timestamp AT TIME ZONE 'Asia/Taipei')
         AND ($5 = '' OR a.login ILIKE $5 OR a.name ILIKE $5 OR d.number ILIKE $5 OR s.login ILIKE $5 OR e.subject_id ILIKE $5)
       ORDER BY e.seq DESC LIMIT $6`,
      [
        before ?? null,
        action,
        from ?? null,
        to ?? null,
        q && `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
        limit + 1,
      ],
    );
    const actions = await this.database.rows<{ action: string }>(
      'SELECT DISTINCT action FROM audit_entry ORDER BY action',
    );
    const page = rows.slice(0, limit);
    return {
      entries: page.map(rowOf),
      next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
      actions: actions.map((a) => a.action),
    };
  }
}

function rowOf(found: Found): AuditRow {
  return {
    seq: found.seq,
    at: found.at.toISOString(),
    actor: { name: found.actor, kind: found.actor_kind },
    action: found.action,
    subject: { type: found.subject_type, id: found.subject_id, name: found.subject },
    detail: found.detail,
    personal: found.personal,
  };
}
