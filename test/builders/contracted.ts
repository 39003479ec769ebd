import { rowsOf } from '../support/databases';

/**
 * An alliance of a firm, of the year before, that has its contract and one counted claim, written straight into the
 * database: for what does not ask how it came so far.
 */
export async function contractedBefore(databaseUrl: string, ubn: string): Promise<{ award: string; claim: string }> {
  const [row] = await rowsOf<{ award: string; claim: string }>(
    databaseUrl,
    `WITH firm AS (SELECT id FROM firm WHERE ubn = $1),
       award AS (INSERT INTO alliance_proposal (id, call_id, firm_id, year, number, status, status_since, created_at, updated_at)
         SELECT gen_random_uuid(), call.id, firm.id, 112, 'A112-001', 'contracted', now(), now(), now()
         FROM call, firm WHERE call.slug = 'alliance-113' RETURNING id),
       file AS (INSERT INTO stored_file (id, sha256, bytes, mime, name, purpose, created_at)
         SELECT gen_random_uuid(), f.sha256, f.bytes, f.mime, f.name, 'ALLIANCE_EVIDENCE', now() FROM stored_file f LIMIT 1
         RETURNING id)
     INSERT INTO alliance_claim (id, proposal_id, kpi, kind, on_day, detail, evidence, file_id, state, filed_by_id, filed_at)
       SELECT gen_random_uuid(), award.id, 'K5_CUSTOM', '', '2024-05-01', '測試', 'PHOTO', file.id, 'COUNTED', gen_random_uuid(), now()
       FROM award, file
     RETURNING proposal_id AS award, id AS claim`,
    [ubn],
  );
  if (!row) throw new Error(`no firm ${ubn} to hold an alliance`);
  return row;
}
