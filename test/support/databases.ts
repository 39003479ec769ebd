import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const MIGRATIONS = 'prisma/migrations';

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs every migration's SQL in one query each, as the deployment does, without the command-line tool. */
async function migrate(url: string): Promise<void> {
  const folders = (await readdir(MIGRATIONS, { withFileTypes: true }))
    .filter((e) => e.isDirectory())
    .map((e) => e.name);
  await withClient(url, async (client) => {
    await client.query(
      'CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0)',
    );
    for (const name of folders.sort()) {
      await client.query(await readFile(join(MIGRATIONS, name, 'migration.sql'), 'utf8'));
      await client.query(
        "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES (gen_random_uuid()::text, '-', now(), $1)",
        [name],
      );
    }
  });
}

/** A new, migrated database on the server; `template` clones one that is ready. */
export async function createDatabase(server: string, name: string, template?: string): Promise<string> {
  await withClient(server, (client) =>
    client.query(
      `CREATE DATABASE ${pg.escapeIdentifier(name)}${template ? ` TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY FILE_COPY` : ''}`,
    ),
  );
  const url = databaseUrl(server, name);
  if (!template) await migrate(url);
  return url;
}

export async function dropDatabase(server: string, name: string): Promise<void> {
  await withClient(server, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** Rows straight from a database, for assertions about what is stored. */
export async function rowsOf<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  return withClient(url, async (client) => (await client.query<T>(sql, values)).rows);
}

/** A lock that another connection holds until it is let go. */
export interface Held {
  /** Waits until somebody waits for it. */
  isWaitedFor(): Promise<void>;
  letGo(): Promise<void>;
}

/** Takes a lock, as a request that is being served would hold it. */
export async function hold(url: string, sql: string, values: unknown[]): Promise<Held> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN');
  await client.query(sql, values);
  const waiting = 'SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))';
  return {
    async isWaitedFor() {
      while ((await client.query(waiting)).rowCount === 0) await sleep(10);
    },
    async letGo() {
      await client.query('COMMIT');
      await client.end();
    },
  };
}
