import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { nodeForProject } from '../install.mjs';
import { fromRoot, root } from '../paths.ts';
import { startPostgres, startThrowAwayPostgres } from './postgres.ts';

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('a throw-away server', () => {
  it('speaks UTF-8, has the extensions, and leaves nothing behind', async () => {
    const server = await startThrowAwayPostgres();
    await query(server.url, 'CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm');
    const [encoding] = await query(server.url, 'SHOW server_encoding');
    const [similar] = await query(server.url, `SELECT similarity('領航顧問', '領航顧問') AS similar`);
    const [folder] = await query<{ data_directory: string }>(server.url, 'SHOW data_directory');
    await server.stop();
    expect(encoding).toEqual({ server_encoding: 'UTF8' });
    expect(similar).toEqual({ similar: 1 });
    expect(existsSync(folder?.data_directory ?? '')).toBe(false);
  });
});

describe('the server of an installation', () => {
  let base: string;
  const options = () => ({
    dir: join(base, 'postgres'),
    adminPassword: 'admin',
    password: 'word',
    log: join(base, 'log'),
    share: true,
  });
  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), 'pilotage spec '));
    chmodSync(base, 0o755);
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it('keeps its data when the launcher is killed, and its port', async () => {
    const module = pathToFileURL(fromRoot('apps/launcher/src/postgres/postgres.ts')).href;
    const script = `
      import pg from ${JSON.stringify(pathToFileURL(fromRoot('node_modules/pg/esm/index.mjs')).href)};
      const { startPostgres } = await import(${JSON.stringify(module)});
      const server = await startPostgres(${JSON.stringify(options())});
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query('CREATE TABLE kept AS SELECT 7 AS seven');
      console.log(server.url);
      process.kill(process.pid, 'SIGKILL');`;
    const args = ['--input-type=module', '-e', script];
    const { signal, stdout, stderr } = spawnSync(nodeForProject(root), args, { encoding: 'utf8' });
    expect([signal, stderr]).toEqual(['SIGKILL', '']);
    const server = await startPostgres(options());
    expect(server.url).toBe(stdout.trim());
    expect(await query(server.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
    await server.stop();
  }, 30_000);

  it('is shared with a second one who asks, and not stopped by him', async () => {
    const first = await startPostgres(options());
    const second = await startPostgres(options());
    await second.stop();
    expect([first.adopted, second.adopted]).toEqual([false, true]);
    expect(await query(first.url, 'SELECT current_user AS who')).toEqual([{ who: 'pilotage' }]);
    await first.stop();
  });

  it('is not left running when the passwords do not fit its data', async () => {
    await expect(startPostgres({ ...options(), adminPassword: 'another' })).rejects.toThrow('secrets folder');
    expect(existsSync(join(base, 'postgres/data/postmaster.pid'))).toBe(false);
  });
});
