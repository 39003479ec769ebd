import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEYS = { SESSION_SECRET: 'session', LINK_SECRET: 'link', AUDIT_SECRET: 'audit' };

/** The keys of the product: from the environment, or made once and kept. */
export function readSecrets(dataDir: string, env: NodeJS.ProcessEnv): Record<string, string> {
  const pairs = Object.entries(KEYS).map(([variable, name]) => [variable, env[variable] || secret(dataDir, name)]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** Made once and kept in `secrets/<name>.key`, which only its owner may read. */
export function secret(dataDir: string, name: string, make = randomKey): string {
  const folder = join(dataDir, 'secrets');
  const file = join(folder, `${name}.key`);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const value = make();
  writeFileSync(file, `${value}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return value;
}

const randomKey = (): string => randomBytes(32).toString('base64url');

/** For a person to type: with a letter of each case and a digit, as the product's own rule wants it. */
export function randomPassword(): string {
  for (;;) {
    const password = randomBytes(12).toString('base64url');
    if ([/[A-Z]/, /[a-z]/, /[0-9]/].every((kind) => kind.test(password))) return password;
  }
}
