import { join } from 'node:path';
import pg from 'pg';
import { atEnd } from './command.ts';
import { startPostgres, type Postgres } from './postgres/postgres.ts';
import { secret } from './secrets.ts';
import { say } from './say.ts';
import { rotate } from './service-log.ts';
import type { Settings } from './settings.ts';
import { messageOf, Trouble } from './trouble.ts';

/** The address of the database: the one that was given, or PostgreSQL from the data folder, running. */
export async function openDatabase(settings: Settings): Promise<string> {
  if (settings.databaseUrl) {
    await requireConnection(settings.databaseUrl);
    return settings.databaseUrl;
  }
  let server = await startEmbedded(settings.dataDir, false);
  let ending = false;
  const keep = (): void =>
    server.onDeath(() => {
      if (ending) return;
      say.warn('PostgreSQL ended unexpectedly; starting it again');
      startEmbedded(settings.dataDir, false).then(
        (again) => {
          // The services hold the address; should the port have been taken, only a new start helps.
          if (again.url !== server.url) process.kill(process.pid, 'SIGTERM');
          server = again;
          keep();
        },
        (error: unknown) => {
          say.fail(`PostgreSQL does not start again: ${messageOf(error)}`);
          process.kill(process.pid, 'SIGTERM');
        },
      );
    });
  keep();
  atEnd(async () => {
    ending = true;
    await server.stop();
  });
  return server.url;
}

export function startEmbedded(dataDir: string, share: boolean): Promise<Postgres> {
  const log = join(dataDir, 'logs/postgres.log');
  rotate(log);
  return startPostgres({
    dir: join(dataDir, 'postgres'),
    adminPassword: secret(dataDir, 'postgres-admin'),
    password: secret(dataDir, 'postgres'),
    log,
    share,
  });
}

async function requireConnection(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const where = `${hostname}:${port || 5432}${pathname}`;
    throw new Trouble(
      `DATABASE_URL names a database that cannot be reached (${where}): ${messageOf(error)}. ` +
        'Start it, correct the address, or leave DATABASE_URL empty for the embedded one.',
      '無法連線到 DATABASE_URL 指定的資料庫；請確認位址，或留空以使用內建資料庫。',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
