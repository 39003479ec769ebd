import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { fromRoot } from './paths.ts';
import { mustSucceed, runNode, type RunResult } from './run.ts';

export const schemaFolder = fromRoot('prisma/schema');
export const migrationsFolder = fromRoot('prisma/migrations');
const generatedFolder = fromRoot('prisma/generated');

/** The Prisma command line, with our engine in place of the one it would download. */
export function prisma(args: string[], databaseUrl = '', shadowDatabaseUrl?: string): Promise<RunResult> {
  const env = {
    DATABASE_URL: databaseUrl,
    SHADOW_DATABASE_URL: shadowDatabaseUrl,
    PRISMA_SCHEMA_ENGINE_BINARY: fromRoot('prisma/engine/schema-engine.mjs'),
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  return runNode([fromRoot('node_modules/prisma/build/index.js'), ...args], { env });
}

/** Makes the client when the schema, or Prisma itself, is another than last time. Says whether it did. */
export async function generateClient(): Promise<boolean> {
  const marker = join(generatedFolder, '.made-from');
  const wanted = schemaHash();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return false;
  mustSucceed('Generating the database client', await prisma(['generate']));
  writeFileSync(marker, wanted);
  return true;
}

function schemaHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(schemaFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.prisma'),
  );
  for (const name of files.sort()) hash.update(`${name}\0`).update(readFileSync(join(schemaFolder, name)));
  return hash.update(readFileSync(fromRoot('node_modules/prisma/package.json'))).digest('hex');
}

export const migrationNames = (): string[] =>
  existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];

/** `20261122093000_added_the_waiting_list` */
export function migrationFolderName(sentence: string, now: Date): string {
  const words = sentence
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${words}`;
}

/** Applies what the database lacks. Returns the names; asking the database first spares Prisma's start. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const pending = await pendingMigrations(databaseUrl);
  if (pending.length === 0) return [];
  mustSucceed('Migrating the database', await prisma(['migrate', 'deploy'], databaseUrl));
  return pending;
}

export function pendingMigrations(databaseUrl: string): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows: found } = await client.query<{ exists: boolean }>(
      `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`,
    );
    const applied = new Set<string>();
    if (found[0]?.exists) {
      const { rows } = await client.query<{ name: string }>(
        `SELECT migration_name AS name FROM _prisma_migrations
          WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
      );
      for (const { name } of rows) applied.add(name);
    }
    return migrationNames().filter((name) => !applied.has(name));
  });
}

/** Names one database for good: another one, or the same one made anew, has another name. */
export function identityOf(databaseUrl: string): Promise<string> {
  return withClient(databaseUrl, async (client) => {
    const first = 'SELECT id FROM _prisma_migrations ORDER BY started_at LIMIT 1';
    const { rows } = await client.query<{ id: string }>(first);
    return rows[0]?.id ?? '';
  });
}

async function withClient<T>(databaseUrl: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
