import { spawn } from 'node:child_process';
import { atEnd } from './command.ts';
import { fromRoot, root } from './paths.ts';
import { mustSucceed, runNode, toolEnv } from './run.ts';

/** Bundles the benches that need no build (a tenth of a second, so always anew) and runs one of them. */
export async function benched(
  entry: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  const bundler = fromRoot('node_modules/rolldown/bin/cli.mjs');
  mustSucceed('Bundling the bench', await runNode([bundler, '-c', 'test/bench/rolldown.config.mjs']));
  const options = { cwd: root, env: toolEnv(env), stdio: 'inherit' } as const;
  const child = spawn(process.execPath, ['--expose-gc', entry, ...args], options);
  const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)));
  atEnd(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return ended;
}
