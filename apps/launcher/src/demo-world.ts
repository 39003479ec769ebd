import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd } from './command.ts';
import { entries } from './paths.ts';
import { freePort } from './ports.ts';
import { runNode } from './run.ts';
import { say, seconds } from './say.ts';
import { Service, waitForHealth } from './service.ts';
import type { Settings } from './settings.ts';

export interface DemoAccount {
  role: string;
  account: string;
  password: string;
  note?: string;
}

/**
 * On the first start the product is filled with a demonstration, by driving it as its users would: for that it runs
 * on a private port with a clock that can be set. What was built is never touched again.
 */
export async function buildDemoWorld(settings: Settings, env: NodeJS.ProcessEnv, database: string): Promise<void> {
  if (!settings.demoWorld) return;
  if (!existsSync(entries.world)) return say.note('no demo world is built yet: the product starts empty');
  const marker = join(settings.dataDir, 'demo-world.json');
  if (builtFor(marker) === database) return;
  const began = Date.now();
  say.busy('building the demo world, once');
  const log = join(settings.dataDir, 'logs/world.log');
  if (!(await driveServices(settings, env, log))) {
    return say.warn(`The demo world is not complete; the product works without it. The log: ${log}`);
  }
  writeFileSync(marker, JSON.stringify({ database, at: new Date().toISOString() }));
  say.done(`demo world built (${seconds(Date.now() - began)})`);
}

function builtFor(marker: string): string | undefined {
  if (!existsSync(marker)) return undefined;
  return (JSON.parse(readFileSync(marker, 'utf8')) as { database?: string }).database;
}

/** Whether all went well. */
async function driveServices(settings: Settings, env: NodeJS.ProcessEnv, log: string): Promise<boolean> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const worldEnv = { ...env, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, PILOTAGE_CLOCK: 'settable' };
  const make = (name: 'api' | 'worker'): Service => {
    const { dataDir } = settings;
    return new Service({ name, entry: entries[name], env: worldEnv, dataDir, logName: `world-${name}` }).start();
  };
  const services = [make('api'), make('worker')];
  const stop = async (): Promise<void> => void (await Promise.all(services.map((service) => service.stop())));
  atEnd(stop);
  try {
    await waitForHealth(url, services);
    const { code } = await runNode([entries.world], {
      env: { ...worldEnv, WORLD_API_URL: url, PILOTAGE_DATA_DIR: settings.dataDir },
      log,
      onLine: (line) => line.trim() && say.note(line),
    });
    return code === 0;
  } finally {
    await stop();
  }
}

export const demoAccountsFile = (dataDir: string): string => join(dataDir, 'demo-accounts.json');

export function readDemoAccounts(dataDir: string): DemoAccount[] {
  const file = demoAccountsFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
}
