import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { importConsultants } from '@pilotage/contracts/admin';
import { commitBatch, listBatches, seeBatch, startBatch } from '@pilotage/contracts/batch';
import { drawsOf, syntheticSeason } from '@pilotage/domain/matching/season';
import { CaseInHand, nextUbn } from '../builders/cases';
import { rowsOf } from '../support/databases';
import { APART, TestOffice } from '../support/office';
import { machine } from './measure';

/** Conflicts, gates, scores, the proved optimum, explanation and both times of storing it: as one number, through HTTP. */
interface Measured {
  readonly cases: number;
  readonly consultants: number;
  /** From the request for a dry run until its result is stored. */
  readonly solvedMs: number;
  /** The result as the board reads it. */
  readonly readMs: number;
  readonly committedMs: number;
  readonly allMs: number;
  readonly total: number;
  readonly proven: boolean;
  readonly matched: number;
}

const SIZES = [
  [500, 100],
  [5000, 1000],
] as const;

async function people(office: TestOffice, cases: number, consultants: number): Promise<void> {
  await rowsOf(office.databaseUrl, "UPDATE consultant SET status = 'INACTIVE'");
  const { pool } = syntheticSeason({ cases, consultants, seed: 1 });
  const most = Math.ceil((1.3 * cases) / consultants);
  const list = pool.map((k) => ({
    code: k.id,
    name: `顧問${k.id}（示範）`,
    orgType: 'SME_CONSULTANT',
    status: 'ACTIVE' as const,
    emails: [`${k.id.toLowerCase()}@advisers.example`],
    baseCounty: k.baseCounty,
    countiesServed: [...k.countiesServed],
    years: 5,
    industries: [...k.industries],
    markets: [...k.markets],
    modes: [...k.modes],
    languages: [...k.languages],
    maxActiveCases: most,
    ndaSignedOn: '2024-01-01',
    appointmentEndsOn: null,
    ratingMean: k.ratingMean,
    ratingCount: k.ratingCount,
    expertise: [...k.expertise],
    ties: [],
    leave: [],
    externalLoad: null,
  }));
  await office.admin.call(importConsultants, { body: { consultants: list } });
}

/** One accepted case of the product, copied under other numbers with other needs, markets and industries. */
async function copies(office: TestOffice, cases: number): Promise<void> {
  const made = await CaseInHand.accepted(office);
  const season = syntheticSeason({ cases, consultants: 1, seed: 1 });
  const draws = drawsOf(1);
  const rows = season.cases.map(({ case: c }, i) => ({
    no: `D113-${String(100_000 + i)}`,
    ubn: nextUbn(),
    focus: c.industry,
    markets: c.markets,
    needs: c.needs.map((n) => ({ ...n, gap: n.need })),
    minutes: draws.between(0, 20_000, 'submitted', i),
  }));
  await rowsOf(
    office.databaseUrl,
    `INSERT INTO diagnosis SELECT (jsonb_populate_record(NULL::diagnosis, to_jsonb(d) || jsonb_build_object(
       'id', gen_random_uuid(), 'number', x.no, 'ubn', x.ubn, 'firm_id', NULL,
       'submitted_at', d.submitted_at - make_interval(mins => x.minutes),
       'score', d.score || jsonb_build_object('needs', x.needs),
       'application', jsonb_set(jsonb_set(jsonb_set(d.application, '{profile,ubn}', to_jsonb(x.ubn)),
         '{profile,focus}', to_jsonb(x.focus)), '{needs,N1}', x.markets)))).*
     FROM diagnosis d, jsonb_to_recordset($1::jsonb) AS x(no text, ubn text, focus text, markets jsonb, needs jsonb, minutes int)
     WHERE d.number = $2`,
    [JSON.stringify(rows), made.no],
  );
  await rowsOf(office.databaseUrl, "UPDATE diagnosis SET status = 'withdrawn' WHERE number = $1", [made.no]);
}

async function measure(cases: number, consultants: number): Promise<Measured> {
  const office = await TestOffice.open({ processes: APART });
  try {
    await people(office, cases, consultants);
    await copies(office, cases);
    const desk = office.coordinator;
    const began = performance.now();
    const { batch: id } = await desk.call(startBatch, { body: { title: '量測', settings: { limitSeconds: 600 } } });
    let version;
    do {
      await sleep(20);
      version = (await desk.call(listBatches, { query: { limit: 1 } })).batches[0]?.versions[0];
    } while (version?.state === 'WAITING' || version?.state === 'RUNNING');
    if (version?.state !== 'DONE') throw new Error(version?.error ?? 'there is no result');
    const solved = performance.now();
    await desk.call(seeBatch, { params: { id } });
    const read = performance.now();
    const { matched } = await desk.call(commitBatch, { params: { id }, body: { version: 1, head: 1 } });
    const committed = performance.now();
    const moved = await rowsOf(office.databaseUrl, "SELECT 1 FROM diagnosis WHERE status = 'matched'");
    if (moved.length !== matched) throw new Error(`${matched} were committed, ${moved.length} are matched`);
    return {
      cases,
      consultants,
      solvedMs: Math.round(solved - began),
      readMs: Math.round(read - solved),
      committedMs: Math.round(committed - read),
      allMs: Math.round(committed - began),
      total: version.total ?? 0,
      proven: version.proven,
      matched,
    };
  } finally {
    await office.close();
  }
}

const { values } = parseArgs({ options: { cases: { type: 'string' }, consultants: { type: 'string' } } });
const sizes = values.cases ? [[Number(values.cases), Number(values.consultants ?? 100)] as const] : SIZES;
process.stdout.write(`${machine()}\n`);
for (const [cases, consultants] of sizes) {
  const measured = await measure(cases, consultants);
  process.stdout.write(`${JSON.stringify(measured)}\n`);
  if (!measured.proven) process.exitCode = 1;
}
