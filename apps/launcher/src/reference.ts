import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entries, fromRoot } from './paths.ts';
import { mustSucceed, runNode } from './run.ts';
import { say } from './say.ts';

/** Runs the seed, which changes nothing twice, only when it, its data or the database is another than last time. */
export async function seed(dataDir: string, env: NodeJS.ProcessEnv, force: boolean): Promise<void> {
  if (!existsSync(entries.seed)) return say.note('no seed is built yet: the database has no reference data');
  const marker = join(dataDir, 'run/seeded');
  const wanted = seedHash(databaseName(env.DATABASE_URL ?? ''));
  if (!force && existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  const log = join(dataDir, 'logs/seed.log');
  mustSucceed('Seeding the reference data', await runNode([entries.seed], { env, log }), log);
  writeFileSync(marker, wanted);
}

/** Which database, whatever its port and password are today. */
export function databaseName(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${hostname}${pathname}`;
}

function seedHash(database: string): string {
  const hash = createHash('sha256').update(database).update(readFileSync(entries.seed));
  const reference = fromRoot('prisma/reference');
  for (const name of readdirSync(reference).sort()) hash.update(readFileSync(join(reference, name)));
  return hash.digest('hex');
}
