import { Injectable } from '@nestjs/common';
import { runningStatuses, type CountedAlliance } from '@pilotage/domain/alliance';
import { endedStatuses, type StatusCode } from '@pilotage/domain/flow';
import { stages, type RadarCase, type StageId } from '@pilotage/domain/radar';
import { seasonSettings, type SeasonSettings } from '@pilotage/domain/programme';
import { Database } from '../../platform/database/database';

interface Row {
  readonly ubn: string | null;
  readonly status: StatusCode;
  readonly overdue: boolean;
  readonly market: string | null;
  readonly reached: Readonly<Record<string, string>> | null;
}

export interface SeasonRow {
  readonly year: number;
  readonly settings: SeasonSettings;
  readonly beginsAt: Date | null;
}

const stageOf = new Map<string, StageId>(stages.map((s) => [s.reaches, s.id]));

@Injectable()
export class RadarStore {
  constructor(private readonly database: Database) {}

  /** Seasons with the opening of their diagnosis calls, the newest first. */
  async seasons(): Promise<SeasonRow[]> {
    const rows = await this.database.rows<{ year: number; settings: unknown; begins_at: Date | null }>(
      `SELECT s.year, s.settings, min(c.opens_at) AS begins_at FROM season s
       LEFT JOIN call c ON c.year = s.year AND c.scheme = 'DIAGNOSIS' GROUP BY s.year ORDER BY s.year DESC`,
    );
    return rows.map((r) => ({ year: r.year, settings: seasonSettings.parse(r.settings), beginsAt: r.begins_at }));
  }

  /** Alliances of a year that were contracted and not ended for cause: members that stayed, partners that count. */
  async alliances(year: number): Promise<{ list: CountedAlliance[]; open: number }> {
    const rows = await this.database.rows<CountedAlliance & { status: string }>(
      `SELECT p.number, p.status::text AS status,
         ARRAY(SELECT m.ubn FROM alliance_member m WHERE m.proposal_id = p.id AND m.left_at IS NULL) AS members,
         ARRAY(SELECT c.partner FROM alliance_claim c WHERE c.proposal_id = p.id AND c.state = 'COUNTED'
           AND c.kpi = 'K3_CHANNEL' AND c.partner IS NOT NULL) AS partners
       FROM alliance_proposal p WHERE p.year = $1 AND p.status::text = ANY($2)`,
      [year, [...runningStatuses, 'selected', 'finalPassed', 'closed']],
    );
    const list = rows.filter((r) => r.status !== 'selected');
    return { list, open: rows.length - list.length };
  }

  /** Every numbered case of a year with the first time it reached each status. */
  async cases(year: number, now: Date): Promise<RadarCase[]> {
    const rows = await this.database.rows<Row>(
      `SELECT d.ubn, d.status, coalesce(d.due_at < $2, false) AS overdue, d.application->'needs'->'N1'->>0 AS market,
         (SELECT jsonb_object_agg(t.to, t.at) FROM
           (SELECT t.to::text AS "to", min(t.at) AS at FROM transition t WHERE t.diagnosis_id = d.id GROUP BY 1) t) AS reached
       FROM diagnosis d JOIN call c ON c.id = d.call_id
       WHERE c.year = $1 AND c.scheme = 'DIAGNOSIS' AND d.number IS NOT NULL`,
      [year, now],
    );
    return rows.map((r) => ({
      ubn: r.ubn ?? '',
      status: r.status,
      ended: endedStatuses.includes(r.status),
      overdue: r.overdue,
      market: r.market,
      reachedAt: Object.fromEntries(
        Object.entries(r.reached ?? {}).flatMap(([status, at]) => {
          const stage = stageOf.get(status);
          return stage ? [[stage, Date.parse(at)]] : [];
        }),
      ),
    }));
  }
}
