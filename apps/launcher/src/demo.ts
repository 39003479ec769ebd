import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureBuilt } from './build.ts';
import { atEnd, command } from './command.ts';
import { entries, fromRoot, root, withWholePaths } from './paths.ts';
import { startThrowAwayPostgres } from './postgres/postgres.ts';
import { generateClient } from './prisma.ts';
import { toolEnv } from './run.ts';
import { step } from './say.ts';
import { Trouble } from './trouble.ts';

/** Builds, starts a database for this run only, and lets the demonstration drive the product with it. */
async function demo(): Promise<number> {
  await step('generating the database client', generateClient);
  await ensureBuilt(fromRoot('.cache/build.log'));
  if (!existsSync(entries.demo)) throw new Trouble(`The build made no demonstration (${entries.demo}).`);
  const server = await step('starting PostgreSQL', () => startThrowAwayPostgres());
  atEnd(server.stop);
  const env = toolEnv({
    DATABASE_URL: undefined,
    DEMO_DATABASE_URL: server.url,
    DEMO_API_ENTRY: entries.api,
    DEMO_WORKER_ENTRY: entries.worker,
  });
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', entries.demo, ...withWholePaths(process.argv.slice(2), ['--data', '--out'])],
    {
      cwd: root,
      env,
      stdio: 'inherit',
    },
  );
  const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)));
  atEnd(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return ended;
}

await command(demo);
