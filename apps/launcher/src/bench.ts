import { spawn } from 'node:child_process';
import { atEnd, command } from './command.ts';
import { entries, fromRoot, root, withWholePaths } from './paths.ts';
import { mustSucceed, runNode, toolEnv } from './run.ts';

/** Bundles the matching bench (a tenth of a second, so always anew) and runs it: no database, no network, nothing but Node. */
async function bench(): Promise<number> {
  const bundler = fromRoot('node_modules/rolldown/bin/cli.mjs');
  mustSucceed('Bundling the bench', await runNode([bundler, '-c', 'test/bench/rolldown.config.mjs']));
  const args = ['--expose-gc', entries.bench, ...withWholePaths(process.argv.slice(2), ['--instance'])];
  const child = spawn(process.execPath, args, { cwd: root, env: toolEnv(), stdio: 'inherit' });
  const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)));
  atEnd(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return ended;
}

await command(bench);
