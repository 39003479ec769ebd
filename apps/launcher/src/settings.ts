import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { entries, fromRoot, root } from './paths.ts';
import { randomPassword, readSecrets, secret } from './secrets.ts';
import { Trouble } from './trouble.ts';

export interface Settings {
  host: string;
  port: number;
  /** What people type into the browser. */
  publicUrl: string;
  dataDir: string;
  /** Set when an outside server is used. */
  databaseUrl: string | undefined;
  demoWorld: boolean;
}

const DEFAULT_PORT = 4310;
const FIRST_ADMIN = 'admin@pilotage.example';

/** The environment, after `.env` has filled in what it leaves open. */
export function readSettings(): Settings {
  if (existsSync(fromRoot('.env'))) process.loadEnvFile(fromRoot('.env'));
  return parseSettings(process.env);
}

export function parseSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Trouble(`PORT is "${env.PORT}"; it must be a number from 1 to 65535.`, 'PORT 必須是 1 到 65535 的數字。');
  }
  const host = env.HOST || '127.0.0.1';
  const databaseUrl = env.DATABASE_URL || undefined;
  return {
    host,
    port,
    publicUrl: env.PUBLIC_URL || `http://localhost:${port}`,
    dataDir: resolve(root, env.PILOTAGE_DATA_DIR || '.data'),
    databaseUrl,
    // An outside database may be somebody's real one: there, the demonstration must be asked for.
    demoWorld: env.PILOTAGE_DEMO_WORLD ? env.PILOTAGE_DEMO_WORLD === 'yes' : !databaseUrl,
  };
}

/** Where the launcher itself reaches the API. */
export const localUrl = ({ host, port }: { host: string; port: number }): string =>
  `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host}:${port}`;

/** What the API and the worker are handed, beside what the environment already says. */
export function childEnv(settings: Settings, databaseUrl: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const defaults = {
    NODE_ENV: 'production',
    MAIL_DIR: join(settings.dataDir, 'mail'),
    FILES_DIR: join(settings.dataDir, 'files'),
    CONSOLE_DIR: entries.console,
    LOG_LEVEL: 'info',
    // Compiled code is kept between starts: a fifth off the time they take.
    NODE_COMPILE_CACHE: fromRoot('.cache/node'),
    PILOTAGE_CLOCK: 'system',
    FIRST_ADMIN_EMAIL: FIRST_ADMIN,
    FIRST_ADMIN_PASSWORD: secret(settings.dataDir, 'first-admin', randomPassword),
    ...readSecrets(settings.dataDir, process.env),
  };
  const chosen = Object.fromEntries(inherited.filter(([, value]) => value !== ''));
  const { host, port, publicUrl } = settings;
  return { ...defaults, ...chosen, HOST: host, PORT: String(port), PUBLIC_URL: publicUrl, DATABASE_URL: databaseUrl };
}
