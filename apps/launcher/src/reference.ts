import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entries, fromRoot } from './paths.ts';
import { mustSucceed, runNode } from './run.ts';
import { say } from './say.ts';

/** Runs the seed, which changes nothing twice, only when it, its data, the database or the day is another. */
export async function seed(dataDir: string, env: NodeJS.ProcessEnv, database: string): Promise<void> {
  if (!existsSync(entries.seed)) return say.note('no seed is built yet: the database has no reference data');
  const marker = join(dataDir, 'run/seeded');
  const wanted = seedHash(database);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  const log = join(dataDir, 'logs/seed.log');
  mustSucceed('Seeding the reference data', await runNode([entries.seed], { env, log }), log);
  writeFileSync(marker, wanted);
}

function seedHash(database: string): string {
  const hash = createHash('sha256').update(database).update(readFileSync(entries.seed));
  // The demonstration call stays open from year to year: the seed looks at the date.
  hash.update(new Date().toISOString().slice(0, 10));
  const reference = fromRoot('prisma/reference');
  for (const name of readdirSync(reference).sort()) hash.update(readFileSync(join(reference, name)));
  return hash.digest('hex');
}
