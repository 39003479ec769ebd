import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { atEnd, command } from './command.ts';
import { root } from './paths.ts';
import { startThrowAwayPostgres } from './postgres/postgres.ts';
import { migrationFolderName, migrationNames, migrationsFolder, prisma, schemaFolder } from './prisma.ts';
import { lastLines, mustSucceed } from './run.ts';
import { say } from './say.ts';
import { Trouble } from './trouble.ts';

const USAGE = 'node apps/launcher/begin.mjs migration "<past tense sentence>" [--empty]';
const NOTHING = '-- This is an empty migration.';

/** Writes the step from the existing migrations to the schema as a new migration, to be read and completed by hand. */
async function writeMigration(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { empty: { type: 'boolean' } } });
  const sentence = positionals.join(' ').trim();
  if (!/[a-z]/i.test(sentence)) throw new Trouble(`What did the migration do? ${USAGE}`);
  const server = await startThrowAwayPostgres();
  atEnd(server.stop);
  const script = await difference(server.url);
  if (script.startsWith(NOTHING) && !values.empty) {
    say.done('The migrations already say what the schema says. (--empty writes one to fill by hand.)');
    return 0;
  }
  const folder = join(migrationsFolder, migrationFolderName(sentence, new Date()));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), script);
  const lock = join(migrationsFolder, 'migration_lock.toml');
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  say.done(`${relative(root, folder)}/migration.sql`);
  await check(Object.assign(new URL(server.url), { pathname: '/postgres' }).href);
  return 0;
}

async function difference(database: string): Promise<string> {
  const from = migrationNames().length ? ['--from-migrations', migrationsFolder] : ['--from-empty'];
  const args = ['migrate', 'diff', ...from, '--to-schema', schemaFolder, '--script'];
  return mustSucceed('Comparing migrations and schema', await prisma(args, database, database)).stdout;
}

/** A migration counts when PostgreSQL takes it, after all the others. */
async function check(database: string): Promise<void> {
  const result = await prisma(['migrate', 'deploy'], database);
  if (result.code === 0) say.done('PostgreSQL took all migrations');
  else say.warn(`PostgreSQL did not take it yet:\n${lastLines(result.output)}`);
}

await command(writeMigration);
