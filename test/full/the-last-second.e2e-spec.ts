import { mkdtemp, open, rm } from 'node:fs/promises';
import { openAsBlob, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeAlliance, submitAlliance, uploadAllianceFile } from '@pilotage/contracts/alliance';
import { signIn } from '@pilotage/contracts/people';
import { AllianceInHand } from '../builders/alliances';
import { problemOf, type Caller } from '../support/caller';
import { rowsOf } from '../support/databases';
import { APART, PASSWORD, TestOffice } from '../support/office';
import { signedPage } from '../demo/papers';

const LEADERS = 200;
const MB = 1024 * 1024;
const BYTES = 20 * MB;
/** What the API may grow by while 4 GB pass through it. */
const MEMORY = 512 * MB;

interface Leader {
  readonly id: string;
  readonly caller: Caller;
  readonly plan: string;
}

/** A PDF of 20 MB that nobody else has. */
async function planOf(folder: string, n: number): Promise<string> {
  const path = join(folder, `${n}.pdf`);
  const page = Buffer.from(signedPage());
  const end = Buffer.from(`%${n}\n%%EOF\n`);
  const file = await open(path, 'w');
  await file.writeFile(Buffer.concat([page, Buffer.alloc(BYTES - page.byteLength - end.byteLength, 0x20), end]));
  await file.close();
  return path;
}

/** Every leader has what the first has, under a 統編 of its own: how it came there is not what is asked here. */
const COPIES = `
  WITH n AS (SELECT lpad((70000000 + i)::text, 8, '0') AS ubn, gen_random_uuid() AS firm, gen_random_uuid() AS proposal
             FROM generate_series(1, $2::int) i),
    firms AS (INSERT INTO firm (id, ubn, name_zh, claim, is_fictional, created_at)
      SELECT n.firm, n.ubn, '測試企業' || n.ubn || '（示範）', f.claim, true, f.created_at FROM n, firm f
      WHERE f.id = (SELECT firm_id FROM alliance_proposal WHERE id = $1::uuid)),
    accounts AS (INSERT INTO account (id, login, email, email_verified_at, password_hash, name, roles, locale, created_at, firm_id)
      SELECT gen_random_uuid(), n.ubn, 'contact@firm-' || n.ubn || '.example', a.email_verified_at, a.password_hash, a.name,
        a.roles, a.locale, a.created_at, n.firm FROM n, account a
      WHERE a.firm_id = (SELECT firm_id FROM alliance_proposal WHERE id = $1::uuid)),
    proposals AS (INSERT INTO alliance_proposal (id, call_id, firm_id, year, status, status_since, content, created_at, updated_at)
      SELECT n.proposal, p.call_id, n.firm, p.year, p.status, p.status_since, p.content, p.created_at, p.updated_at
      FROM n, alliance_proposal p WHERE p.id = $1::uuid),
    members AS (INSERT INTO alliance_member (id, proposal_id, position, is_leader, ubn, sheet, confirmed_at, shares_figures)
      SELECT gen_random_uuid(), n.proposal, m.position, m.is_leader, m.ubn, m.sheet, m.confirmed_at, m.shares_figures
      FROM n, alliance_member m WHERE m.proposal_id = $1::uuid),
    slides AS (INSERT INTO alliance_file (id, proposal_id, kind, version, file_id, by_id, at)
      SELECT gen_random_uuid(), n.proposal, f.kind, 1, f.file_id, f.by_id, f.at FROM n, alliance_file f
      WHERE f.proposal_id = $1::uuid AND f.kind = 'SLIDES')
  SELECT proposal AS id, ubn FROM n`;

describe(`${LEADERS} leaders in the last second, each with a plan of 20 MB`, () => {
  let office: TestOffice;
  let folder = '';
  const leaders: Leader[] = [];
  beforeAll(async () => {
    office = await TestOffice.open({ processes: APART });
    folder = await mkdtemp(join(tmpdir(), 'pilotage-last-second-'));
    const first = await AllianceInHand.filled(office);
    const copies = await rowsOf<{ id: string; ubn: string }>(office.databaseUrl, COPIES, [first.id, LEADERS]);
    for (const [n, { id, ubn }] of copies.entries()) {
      // Everybody sits at an address of his own; here they share one, whose sign-ins are limited.
      if (n % 10 === 0) await rowsOf(office.databaseUrl, 'DELETE FROM rate_count');
      const caller = office.instance.caller();
      await caller.call(signIn, { body: { login: ubn, password: PASSWORD } });
      leaders.push({ id, caller, plan: await planOf(folder, n) });
    }
  }, 600_000);
  afterAll(async () => {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  });

  const highest = (): number => {
    const status = readFileSync(`/proc/${office.instance.pid('main')}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  };

  async function upload({ id, caller, plan }: Leader): Promise<number> {
    const form = new FormData();
    form.append('file', await openAsBlob(plan), 'plan.pdf');
    return (await caller.send(uploadAllianceFile, { params: { id }, query: { kind: 'PLAN' } }, form, {})).status;
  }

  async function handIn({ id, caller }: Leader): Promise<string> {
    const response = await caller.send(submitAlliance, { params: { id } }, undefined, {});
    return response.ok ? 'IN' : (await problemOf(response)).code;
  }

  it('are each wholly in or told why not; nothing is half, and the server stays small', async () => {
    await office.moveTo(new Date('2024-03-06T16:59:59+08:00'));
    const before = highest();
    let answered = 0;
    const outcomes = await Promise.all(
      leaders.map(async (leader) => {
        const status = await upload(leader);
        const outcome = await handIn(leader);
        // The deadline passes while the most of them are still at it.
        if (++answered === LEADERS / 4) await office.instance.setClock(new Date('2024-03-06T17:00:00+08:00'));
        return [status, outcome] as const;
      }),
    );
    expect(outcomes.map(([status]) => status)).toEqual(leaders.map(() => 201));
    const told = new Set(outcomes.map(([, outcome]) => outcome));
    expect([...told].sort()).toEqual(['IN', 'ONLINE_LATE']);
    const seen = await Promise.all(leaders.map(({ id, caller }) => caller.call(seeAlliance, { params: { id } })));
    seen.forEach((proposal, i) => {
      const isIn = outcomes[i]?.[1] === 'IN';
      expect([proposal.status, proposal.no !== null]).toEqual(isIn ? ['proposed', true] : ['drafted', false]);
      expect(proposal.files.find((f) => f.kind === 'PLAN')?.bytes).toBe(BYTES);
    });
    const numbers = seen.flatMap((p) => (p.no === null ? [] : [Number(p.no.slice(5))])).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(highest() - before).toBeLessThan(MEMORY);
    process.stderr.write(
      `${numbers.length} in, ${LEADERS - numbers.length} late; the API grew by ${Math.round((highest() - before) / MB)} MB\n`,
    );
  }, 900_000);
});
