import { listConsultants } from '@pilotage/contracts/desk';
import { seeLedger } from '@pilotage/contracts/capacity';
import { rowsOf } from './databases';
import type { TestOffice } from './office';

/** What must hold on every day of a season; each list names what breaks it, and is empty. */
export async function faultsOf(office: TestOffice, numbers: readonly string[]) {
  const ask = <T extends Record<string, unknown>>(sql: string) => rowsOf<T>(office.databaseUrl, sql);
  const known = await ask<{ number: string }>('SELECT number FROM diagnosis WHERE number IS NOT NULL ORDER BY number');
  const { consultants } = await office.coordinator.call(listConsultants);
  const ledger = await office.coordinator.call(seeLedger);
  const [taken] = await ask<{ n: number }>("SELECT count(*)::int AS n FROM offer WHERE status = 'ACCEPTED'");
  return {
    lost: [...numbers].sort().filter((no, i) => known[i]?.number !== no),
    askedAgain: await ask(
      `SELECT later.id FROM offer first JOIN offer later ON later.diagnosis_id = first.diagnosis_id
         AND later.consultant_id = first.consultant_id AND later.sent_at >= first.decided_at AND later.id <> first.id
       WHERE first.status IN ('DECLINED', 'STOPPED')`,
    ),
    overfull: consultants.filter((k) => k.active > k.cap).map((k) => k.code),
    openTwice: await ask("SELECT diagnosis_id FROM offer WHERE status = 'OPEN' GROUP BY 1 HAVING count(*) > 1"),
    openNowhere: await ask(
      "SELECT o.id FROM offer o JOIN diagnosis d ON d.id = o.diagnosis_id WHERE o.status = 'OPEN' AND d.status <> 'offered'",
    ),
    toldTwice: await ask('SELECT key FROM notice GROUP BY key HAVING count(*) > 1'),
    overtaken: await ask(
      `SELECT young.number FROM diagnosis old JOIN diagnosis young ON young.submitted_at > old.submitted_at
       JOIN candidate o ON o.diagnosis_id = old.id AND o.proposal_id = old.proposal_id AND o.state = 'WAITING' AND o."position" = 1
       JOIN candidate y ON y.diagnosis_id = young.id AND y.proposal_id = old.proposal_id AND y."position" = 1
         AND y.consultant_id = o.consultant_id AND y.total <= o.total
       WHERE old.status = 'matched' AND old.queued_at IS NOT NULL AND young.status = 'offered'
         AND EXISTS (SELECT 1 FROM offer f WHERE f.candidate_id = y.id AND f.sent_at > old.queued_at)`,
    ),
    ledger: [
      ...(ledger.lines.reduce((sum, l) => sum + l.surplus, 0) === 0 ? [] : ['surpluses do not sum to nought']),
      ...(ledger.accepted === taken?.n ? [] : [`${ledger.accepted} in the ledger, ${taken?.n} accepted`]),
    ],
  };
}

export const nothingWrong = {
  lost: [],
  askedAgain: [],
  overfull: [],
  openTwice: [],
  openNowhere: [],
  toldTwice: [],
  overtaken: [],
  ledger: [],
};

/** What a season has come to, without ids and times: equal for equal seeds (decision 10). */
export function endOf(office: TestOffice): Promise<Record<string, unknown>[]> {
  return rowsOf(
    office.databaseUrl,
    `SELECT d.number, d.status::text, k.code,
       (SELECT string_agg(x.code || ' ' || o.status::text, ', ' ORDER BY o.sent_at, x.code) FROM offer o
         JOIN consultant x ON x.id = o.consultant_id WHERE o.diagnosis_id = d.id) AS offers,
       (SELECT string_agg(t.move, ' ' ORDER BY t.at, t.move) FROM transition t WHERE t.diagnosis_id = d.id) AS moves
     FROM diagnosis d LEFT JOIN consultant k ON k.id = d.consultant_id WHERE d.number IS NOT NULL ORDER BY d.number`,
  );
}
