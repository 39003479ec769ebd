import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

/** A case that changed, by what its subject was, and whose it is. */
export interface Touched {
  /** The id that the change was told under. */
  readonly subject: string;
  readonly number: string | null;
  readonly consultant_id: string | null;
  /** Everybody who was ever asked. */
  readonly asked: string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class LiveStore {
  constructor(private readonly database: Database) {}

  /** The cases behind ids of cases, offers, tasks, report versions and documents. */
  async touched(subjects: readonly string[]): Promise<Touched[]> {
    const ids = subjects.filter((id) => UUID.test(id));
    if (ids.length === 0) return [];
    return this.database.rows<Touched>(
      `WITH named AS (
         SELECT id AS subject, id AS diagnosis FROM diagnosis WHERE id = ANY($1::uuid[])
         UNION SELECT id, diagnosis_id FROM offer WHERE id = ANY($1::uuid[])
         UNION SELECT id, diagnosis_id FROM task WHERE id = ANY($1::uuid[])
         UNION SELECT v.id, r.diagnosis_id FROM report_version v JOIN report r ON r.id = v.report_id WHERE v.id = ANY($1::uuid[])
         UNION SELECT p.id, r.diagnosis_id FROM document p JOIN report_version v ON v.id = p.version_id
           JOIN report r ON r.id = v.report_id WHERE p.id = ANY($1::uuid[]))
       SELECT n.subject::text, d.number, d.consultant_id::text,
         ARRAY(SELECT DISTINCT o.consultant_id::text FROM offer o WHERE o.diagnosis_id = d.id) AS asked
       FROM named n JOIN diagnosis d ON d.id = n.diagnosis`,
      [ids],
    );
  }
}
