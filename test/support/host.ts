import type { ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An entry of the product. */
export type ProcessName = 'main' | 'worker';

interface Ask {
  readonly id: string;
  readonly start?: readonly ProcessName[];
  readonly entries?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Reply {
  readonly id: string;
  readonly failed?: string;
}

const HOST = 'test/support/host.mjs';

/** Where the host of this Jest worker writes what its apps log. */
const logOf = (pid: number): string => join(tmpdir(), `pilotage-host-${pid}.log`);

/**
 * Opens entries of the product in the one process that the test files of a Jest worker share.
 * @returns how to close them again
 * @throws what an entry threw
 */
export async function host(
  start: readonly ProcessName[],
  entries: string,
  env: Readonly<Record<string, string>>,
  begin: (script: string, log: number) => ChildProcess,
): Promise<() => Promise<void>> {
  const kept = (globalThis as { kept?: { host?: ChildProcess } }).kept ?? {};
  const child = kept.host?.connected ? kept.host : begin(HOST, openSync(logOf(process.pid), 'a'));
  kept.host = child;
  child.unref();
  const id = `${process.pid}-${Date.now()}-${Math.random().toString(36).slice(2)}`;
  await ask(child, { id, start, entries, env });
  return () => ask(child, { id });
}

/** The channel keeps the test alive only while something is asked. */
async function ask(child: ChildProcess, what: Ask): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const ended = (): void => reject(new Error(`the host has ended; see ${logOf(process.pid)}`));
  const heard = (reply: Reply): void => {
    if (reply.id !== what.id) return;
    if (reply.failed === undefined) resolve();
    else reject(new Error(reply.failed));
  };
  child.channel?.ref();
  child.on('message', heard).on('exit', ended);
  try {
    child.send(what);
    await promise;
  } finally {
    child.off('message', heard).off('exit', ended);
    child.channel?.unref();
  }
}
