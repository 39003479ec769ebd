import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
// The contract is that of a part inside the API, which no library holds.
/* eslint-disable @nx/enforce-module-boundaries */
import { Config } from '../../apps/api/src/platform/config/config';
import { Database } from '../../apps/api/src/platform/database/database';
/* eslint-enable @nx/enforce-module-boundaries */
import { createDatabase, dropDatabase, rowsOf } from '../support/databases';

const server = process.env['TEST_DATABASE_URL'] ?? '';
const secret = 'a secret of at least thirty-two characters';
const name = `test_database_${process.pid}_${Date.now()}`;

describe('a transaction', () => {
  let url = '';
  let database: Database;
  beforeAll(async () => {
    url = await createDatabase(server, name);
    await rowsOf(url, 'CREATE TABLE purse (id text PRIMARY KEY, sum int NOT NULL)');
    await rowsOf(url, "INSERT INTO purse VALUES ('left', 0), ('right', 0)");
    database = new Database(
      Config.read({ DATABASE_URL: url, SESSION_SECRET: secret, LINK_SECRET: secret, AUDIT_SECRET: secret }),
    );
  });
  afterAll(async () => {
    await database.onApplicationShutdown();
    await dropDatabase(server, name);
  });

  it('is done again when the database ended it for another that waited for it: both take effect, and each once', async () => {
    let tries = 0;
    let told = 0;
    let here = 0;
    let open = (): void => undefined;
    const bothHoldOne = new Promise<void>((done) => (open = done));
    const both = (first: string, second: string, by: number) =>
      database.transact(new Date(), async (unit) => {
        const { tx } = unit;
        tries++;
        unit.afterCommit(() => Promise.resolve(void told++));
        await tx.$executeRawUnsafe('UPDATE purse SET sum = sum + $1 WHERE id = $2', by, first);
        if (++here === 2) open();
        await bothHoldOne;
        await tx.$executeRawUnsafe('UPDATE purse SET sum = sum + $1 WHERE id = $2', by, second);
      });
    await Promise.all([both('left', 'right', 1), both('right', 'left', 10)]);
    expect(await rowsOf(url, 'SELECT id, sum FROM purse ORDER BY id')).toEqual([
      { id: 'left', sum: 11 },
      { id: 'right', sum: 11 },
    ]);
    expect([tries, told]).toEqual([3, 2]);
  });

  it('is not done again for any other fault', async () => {
    let tries = 0;
    const wrong = database.transact(new Date(), async ({ tx }) => {
      tries++;
      await tx.$executeRawUnsafe("INSERT INTO purse VALUES ('left', 0)");
    });
    await expect(wrong).rejects.toThrow();
    expect(tries).toBe(1);
  });
});
