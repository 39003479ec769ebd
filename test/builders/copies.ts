import type { StatusCode } from '@pilotage/domain/flow';
import type { TestOffice } from '../support/office';
import { rowsOf } from '../support/databases';

/** The number of a copy: `D113-20001` is the first. */
export const copyOf = (n: number): string => `D113-${20_000 + n}`;

/**
 * Copies of one case without a firm's account, due five minutes apart from a week ago on, in the statuses that are named,
 * one after the other: many cases without going through the flow one by one.
 */
export async function copyCase(office: TestOffice, no: string, count: number, statuses: StatusCode[]): Promise<void> {
  await rowsOf(
    office.databaseUrl,
    `INSERT INTO diagnosis SELECT (jsonb_populate_record(d, jsonb_build_object(
       'id', gen_random_uuid(), 'number', 'D113-' || (20000 + i), 'firm_id', NULL, 'ubn', (50000000 + i)::text,
       'due_at', d.due_at + (i - 2000) * interval '5 minutes', 'status', ($3::text[])[1 + i % cardinality($3::text[])]))).*
     FROM diagnosis d, generate_series(1, $2::int) i WHERE d.number = $1`,
    [no, count, statuses],
  );
}
