import { Injectable } from '@nestjs/common';
import { endedStatuses, statuses, statusCodes, type StatusCode, type WaitsFor } from '@pilotage/domain/flow';
import type { QueueRow } from '@pilotage/contracts/desk';
import { Database } from '../../platform/database/database';

export interface QueueFilter {
  readonly status?: StatusCode | undefined;
  readonly waitsFor?: WaitsFor | undefined;
  readonly q?: string | undefined;
  readonly call?: string | undefined;
  readonly no?: readonly string[] | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Row {
  readonly number: string;
  readonly firm: string;
  readonly ubn: string;
  readonly status: StatusCode;
  readonly status_since: Date;
  readonly due_at: Date | null;
  readonly focus: string | null;
  readonly markets: string[] | null;
  readonly consultant: string | null;
  readonly band: string | null;
  readonly overall: number | null;
  readonly proposal: string | null;
  readonly position: string;
}

/** Open cases before ended ones, then what is due first, then what waits longest, then the number. */
const POSITION = `concat_ws('~', (d.status::text = ANY($1))::int, coalesce(to_char(d.due_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS'), '9'),
  to_char(d.status_since AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS'), d.number)`;

const like = (text: string): string => `%${text.normalize('NFKC').replace(/[\\%_]/g, '\\$&')}%`;

/** The desk's lists, by hand-written queries: they are read far more often than anything is written. */
@Injectable()
export class QueueStore {
  constructor(private readonly database: Database) {}

  /** Interviews that begin in a span of time, but those that were called off. */
  visits(from: Date, to: Date) {
    return this.database.client.interview.findMany({
      where: { startsAt: { gte: from, lt: to }, status: { not: 'CANCELLED' } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      include: {
        consultant: { select: { code: true, name: true } },
        diagnosis: { select: { number: true, firm: { select: { nameZh: true } } } },
      },
    });
  }

  async rows(filter: QueueFilter): Promise<{ rows: QueueRow[]; next: string | null }> {
    const wanted =
      filter.waitsFor === undefined ? null : statusCodes.filter((s) => statuses[s].waitsFor === filter.waitsFor);
    const found = await this.database.rows<Row>(
      `SELECT d.number, coalesce(f.name_zh, d.application->'profile'->>'nameZh', '') AS firm, coalesce(d.ubn, '') AS ubn, d.status, d.status_since, d.due_at,
         d.application->'profile'->>'focus' AS focus, ARRAY(SELECT jsonb_array_elements_text(coalesce(d.application->'needs'->'N1', '[]'))) AS markets,
         k.name AS consultant, d.score->>'band' AS band, (d.score->>'overall')::float8 AS overall, d.eligibility->>'proposal' AS proposal, ${POSITION} AS position
       FROM diagnosis d LEFT JOIN firm f ON f.id = d.firm_id LEFT JOIN consultant k ON k.id = d.consultant_id JOIN call c ON c.id = d.call_id
       WHERE d.number IS NOT NULL
         AND ($2::text IS NULL OR d.status::text = $2) AND ($3::text[] IS NULL OR d.status::text = ANY($3))
         AND ($4::text IS NULL OR d.number ILIKE $4 OR d.ubn LIKE $4 OR f.name_zh ILIKE $4 OR d.application->'profile'->>'nameZh' ILIKE $4)
         AND ($5::text IS NULL OR c.slug = $5) AND ($6::text IS NULL OR ${POSITION} > $6) AND ($8::text[] IS NULL OR d.number = ANY($8))
       ORDER BY position LIMIT $7`,
      [
        endedStatuses,
        filter.status ?? null,
        wanted,
        filter.q ? like(filter.q) : null,
        filter.call ?? null,
        filter.after ?? null,
        filter.limit + 1,
        filter.no ?? null,
      ],
    );
    const rows = found.slice(0, filter.limit);
    return { rows: rows.map(view), next: found.length > filter.limit ? (rows.at(-1)?.position ?? null) : null };
  }

  async counts(call: string | undefined): Promise<{ counts: Record<string, number>; stalledDrafts: number }> {
    const found = await this.database.rows<{ status: string; count: number }>(
      `SELECT d.status::text AS status, count(*)::int AS count FROM diagnosis d JOIN call c ON c.id = d.call_id WHERE $1::text IS NULL OR c.slug = $1 GROUP BY 1`,
      [call ?? null],
    );
    const counts = Object.fromEntries(found.map((r) => [r.status, r.count]));
    const { drafted = 0, ...rest } = counts;
    return { counts: rest, stalledDrafts: drafted };
  }
}

function view(r: Row): QueueRow {
  return {
    no: r.number,
    firm: r.firm,
    ubn: r.ubn,
    status: r.status,
    statusSince: r.status_since.toISOString(),
    dueAt: r.due_at?.toISOString() ?? null,
    waitsFor: statuses[r.status].waitsFor,
    industry: r.focus,
    markets: r.markets ?? [],
    consultant: r.consultant,
    band: r.band,
    overall: r.overall,
    proposal: r.proposal,
  };
}
