import { Injectable } from '@nestjs/common';
import type { StatusCode } from '@pilotage/domain/flow';
import { Database } from '../../platform/database/database';

export interface ListedCase {
  readonly number: string;
  readonly year: number;
  readonly ubn: string;
  readonly firm: string;
  readonly status: StatusCode;
  readonly status_since: Date;
  readonly due_at: Date | null;
  readonly submitted_at: Date | null;
  readonly channel: string;
  readonly focus: string | null;
  readonly county: string | null;
  readonly markets: string[];
  readonly code: string | null;
  readonly consultant: string | null;
}

export interface ListedSurvey {
  readonly number: string;
  readonly year: number;
  readonly ubn: string;
  readonly firm: string;
  readonly code: string | null;
  readonly consultant: string | null;
  readonly submitted_at: Date;
  readonly answers: number[];
  readonly comment: string | null;
}

const FROM = `FROM diagnosis d JOIN call c ON c.id = d.call_id LEFT JOIN firm f ON f.id = d.firm_id
  LEFT JOIN consultant k ON k.id = d.consultant_id`;
const WHOSE = `d.number, c.year, coalesce(d.ubn, '') AS ubn,
  coalesce(f.name_zh, d.application->'profile'->>'nameZh', '') AS firm, k.code, k.name AS consultant`;

/** Cases and answers as lists that are taken out of the house, in the order of the numbers. */
@Injectable()
export class ListsStore {
  constructor(private readonly database: Database) {}

  cases(year: number | null): Promise<ListedCase[]> {
    return this.database.rows<ListedCase>(
      `SELECT ${WHOSE}, d.status, d.status_since, d.due_at, d.submitted_at, d.channel::text AS channel,
         d.application->'profile'->>'focus' AS focus, d.application->'profile'->>'countyCode' AS county,
         ARRAY(SELECT jsonb_array_elements_text(coalesce(d.application->'needs'->'N1', '[]'))) AS markets
       ${FROM} WHERE d.number IS NOT NULL AND ($1::int IS NULL OR c.year = $1) ORDER BY c.year, d.number`,
      [year],
    );
  }

  surveys(year: number | null): Promise<ListedSurvey[]> {
    return this.database.rows<ListedSurvey>(
      `SELECT ${WHOSE}, s.submitted_at, s.answers, s.comment
       ${FROM} JOIN survey s ON s.diagnosis_id = d.id
       WHERE d.number IS NOT NULL AND ($1::int IS NULL OR c.year = $1) ORDER BY c.year, d.number`,
      [year],
    );
  }
}
