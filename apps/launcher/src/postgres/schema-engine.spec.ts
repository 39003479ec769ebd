import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../paths.ts';
import { prisma } from '../prisma.ts';
import { startThrowAwayPostgres, type Postgres } from './postgres.ts';

// Guards the two gaps of Prisma's adapter that prisma/engine closes: a new Prisma must pass this.
const SCHEMA = `
datasource db {
  provider = "postgresql"
}
enum Colour {
  RED
  GREEN
}
model Thing {
  id      Int      @id @default(autoincrement())
  colour  Colour   @default(RED)
  names   String[]
  other   Thing?   @relation("tree", fields: [otherId], references: [id], onDelete: SetNull)
  otherId Int?
  things  Thing[]  @relation("tree")
  @@index([colour])
}`;
const BY_HAND = `
CREATE FUNCTION count_things() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count(*) FROM "Thing"; RETURN NEW;
END; $$;
CREATE TRIGGER count_things AFTER INSERT ON "Thing" FOR EACH ROW EXECUTE FUNCTION count_things();`;

describe('the schema engine', () => {
  // Inside the project, so that the scratch config finds Prisma.
  const folder = fromRoot('.cache', `schema-engine-${process.pid}`);
  const schema = join(folder, 'schema.prisma');
  const config = ['--config', join(folder, 'prisma.config.mjs')];
  let server: Postgres;
  beforeAll(async () => {
    server = await startThrowAwayPostgres();
    mkdirSync(join(folder, 'migrations/1_by_hand'), { recursive: true });
    writeFileSync(schema, SCHEMA);
    writeFileSync(join(folder, 'migrations/migration_lock.toml'), 'provider = "postgresql"\n');
    const url = 'process.env.DATABASE_URL';
    writeFileSync(
      join(folder, 'prisma.config.mjs'),
      `export default { schema: 'schema.prisma', migrations: { path: 'migrations' }, datasource: { url: ${url} } };`,
    );
  }, 30_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes a migration, applies it with a function body in it, and then finds no difference', async () => {
    const script = await prisma(
      ['migrate', 'diff', '--from-empty', '--to-schema', schema, '--script', ...config],
      server.url,
    );
    expect(script.stdout).toContain('CREATE TYPE "Colour"');
    writeFileSync(join(folder, 'migrations/1_by_hand/migration.sql'), script.stdout + BY_HAND);
    const deployed = await prisma(['migrate', 'deploy', ...config], server.url);
    expect(deployed.output).toContain('1_by_hand');
    expect(deployed.code).toBe(0);
    const comparison = ['--from-config-datasource', '--to-schema', schema, '--exit-code'];
    const difference = await prisma(['migrate', 'diff', ...comparison, ...config], server.url);
    expect(difference.output).toContain('No difference detected');
    expect(difference.code).toBe(0);
  }, 60_000);
});
