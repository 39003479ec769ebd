import pg from 'pg';
import { importConsultants } from '@pilotage/contracts/admin';
import { createStaffAccount, signIn } from '@pilotage/contracts/people';
import { activatePolicy } from '@pilotage/contracts/programme';
import type { Role } from '@pilotage/contracts/endpoint';
import { importOf } from '../demo/forms';
import { readSample } from '../demo/sample';
import type { Caller } from './caller';
import { createDatabase } from './databases';
import { Instance } from './instance';

export const PASSWORD = 'Pilotage-test-113';
export const ADMIN = 'admin@pilotage.example';
/** Monday. */
export const START = new Date('2024-03-04T10:00:00+08:00');

/** People of the staff whom every office has. */
const STAFF: readonly (readonly [login: string, role: Role])[] = [
  ['coordinator', 'COORDINATOR'],
  ['coordinator2', 'COORDINATOR'],
  ['approver', 'APPROVER'],
  ['approver2', 'APPROVER'],
  ['panel', 'PANEL_MEMBER'],
  ['authority', 'AUTHORITY'],
  ['auditor', 'AUDITOR'],
];

export const isStaff = (login: string): boolean => STAFF.some(([known]) => known === login);
export const emailOf = (login: string): string => `${login}@pilotage.example`;

/**
 * The name of a database with reference data, consultants and staff, from which every office of a run is copied. The first
 * office that needs it makes it while the others wait.
 */
export async function templateOf(server: string, run: string): Promise<string> {
  const name = `test_${run}_template`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) {
      await furnish(await createDatabase(server, `${name}_new`));
      await client.query(`ALTER DATABASE ${pg.escapeIdentifier(`${name}_new`)} RENAME TO ${pg.escapeIdentifier(name)}`);
    }
  } finally {
    await client.end();
  }
  return name;
}

async function furnish(databaseUrl: string): Promise<void> {
  const admin = { email: ADMIN, password: PASSWORD };
  const instance = await Instance.start({ databaseUrl, admin, hosted: ['main'] });
  try {
    await instance.setClock(START);
    const caller = instance.caller();
    await caller.call(signIn, { body: { login: ADMIN, password: PASSWORD } });
    await invite(caller);
  } finally {
    await instance.stop();
  }
}

async function invite(admin: Caller): Promise<void> {
  const sample = await readSample('test/fixtures/sample-data');
  await admin.call(activatePolicy, { body: sample.policy });
  const consultants = sample.consultants.map((k) => ({
    ...importOf(k, PASSWORD),
    externalLoad: { activeCases: 0, asOf: '2024-03-01' },
  }));
  await admin.call(importConsultants, { body: { consultants } });
  for (const [login, role] of STAFF)
    await admin.call(createStaffAccount, {
      body: { email: emailOf(login), name: `${login}（示範）`, roles: [role], password: PASSWORD },
    });
}
