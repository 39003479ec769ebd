import { Injectable } from '@nestjs/common';
import type { Role } from '@pilotage/contracts/endpoint';
import { Database } from '../../platform/database/database';

export interface Look {
  readonly at: Date;
  readonly name: string | null;
  readonly roles: Role[] | null;
  readonly kind: string;
  readonly what: 'CASE' | 'FILE' | 'REPORT';
  readonly no: string | null;
}

@Injectable()
export class MyDataStore {
  constructor(private readonly database: Database) {}

  /** Looks and downloads of everything that belongs to the firm's cases, by others than its own people. */
  looks(firmId: string): Promise<Look[]> {
    return this.database.rows<Look & Record<string, unknown>>(
      `WITH mine AS (SELECT id, number FROM diagnosis WHERE firm_id = $1),
         things AS (
           SELECT 'diagnosis' AS type, id::text AS id, number, 'CASE' AS what FROM mine
           UNION ALL SELECT 'file', f.id::text, m.number, 'FILE' FROM stored_file f JOIN mine m ON m.id = f.diagnosis_id
           UNION ALL SELECT 'document', d.id::text, m.number, 'REPORT' FROM document d
             JOIN report_version v ON v.id = d.version_id JOIN report r ON r.id = v.report_id JOIN mine m ON m.id = r.diagnosis_id)
       SELECT e.at, a.name, to_jsonb(a.roles) AS roles, e.actor_kind AS kind, t.what, t.number AS no
       FROM audit_entry e JOIN things t ON t.type = e.subject_type AND t.id = e.subject_id
       LEFT JOIN account a ON a.id = e.actor_id
       WHERE e.action IN ('look', 'download') AND (a.firm_id IS NULL OR a.firm_id <> $1)
       ORDER BY e.seq DESC LIMIT 500`,
      [firmId],
    );
  }

  /** What is kept about a firm, as it lies in the tables; secrets and what others wrote in confidence are not among it. */
  async everything(firmId: string) {
    const { client } = this.database;
    const firm = await client.firm.findUniqueOrThrow({ where: { id: firmId }, omit: { id: true } });
    const accounts = await client.account.findMany({
      where: { firmId },
      select: { login: true, name: true, email: true, roles: true, locale: true, createdAt: true, lastSignInAt: true },
    });
    const diagnoses = await client.diagnosis.findMany({
      where: { firmId },
      orderBy: { submittedAt: 'asc' },
      select: {
        number: true,
        status: true,
        submittedAt: true,
        contactEmail: true,
        application: true,
        score: true,
        eligibility: true,
        expectations: true,
        transitions: { orderBy: { at: 'asc' }, select: { move: true, from: true, to: true, at: true, reason: true } },
        interviews: { select: { startsAt: true, endsAt: true, mode: true, status: true, attendees: true } },
        survey: true,
      },
    });
    return { firm, accounts, diagnoses };
  }
}
