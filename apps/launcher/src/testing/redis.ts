import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../ports.ts';

export interface Redis {
  url: string;
  version: string;
  stop: () => Promise<void>;
}

/** A Redis for one run of tests, when the machine has one; nothing is kept on disk. */
export async function startThrowAwayRedis(): Promise<Redis | undefined> {
  const asked = spawnSync('redis-server', ['--version'], { encoding: 'utf8' });
  if (asked.status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'pilotage-redis-'));
  const port = await freePort();
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'].concat([
      '--maxmemory-policy',
      'noeviction',
    ]),
    { stdio: 'ignore', detached: true },
  );
  const gone = new Promise<void>((done) => server.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await Promise.race([gone, sleep(3_000)]);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt++) {
    const version = /v=(\S+)/.exec(asked.stdout)?.[1] ?? '';
    if (await answersPing(port)) return { url: `redis://127.0.0.1:${port}`, version, stop };
    await sleep(30);
  }
  await stop();
  return undefined;
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const finish = (answer: boolean) => () => {
      socket.destroy();
      done(answer);
    };
    socket.once('data', finish(true)).once('error', finish(false)).setTimeout(1_000, finish(false));
  });
}
