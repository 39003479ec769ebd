import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.ts';
import { atEnd, command } from './command.ts';
import { entries, fromRoot, root } from './paths.ts';
import { startThrowAwayPostgres } from './postgres/postgres.ts';
import { generateClient } from './prisma.ts';
import { mustSucceed, runNode, toolEnv } from './run.ts';
import { step } from './say.ts';

/** Runs one bench of the whole product, named by its first argument, on a PostgreSQL that is thrown away. */
async function measure(): Promise<number> {
  await step('generating the database client', generateClient);
  await ensureBuilt(fromRoot('.cache/measure-build.log'));
  const bundler = fromRoot('node_modules/rolldown/bin/cli.mjs');
  mustSucceed('Bundling the bench', await runNode([bundler, '-c', 'test/bench/product.rolldown.config.mjs']));
  const server = await step('starting PostgreSQL', () => startThrowAwayPostgres());
  atEnd(server.stop);
  const [name = '', ...args] = process.argv.slice(2);
  const env = toolEnv({ TEST_DATABASE_URL: server.url });
  const child = spawn(process.execPath, [entries.benchOf(name), ...args], { cwd: root, env, stdio: 'inherit' });
  return new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)));
}

await command(measure);
