import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../processes.mjs';

export interface PidFile {
  pid: number;
  port: number;
  status: string;
}

export const pidFileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

export function readPidFile(cluster: string): PidFile | undefined {
  if (!existsSync(pidFileOf(cluster))) return undefined;
  const lines = readFileSync(pidFileOf(cluster), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** The server that the pid file names, when it lives: its number may have been given to another process since. */
export function runningServerOf(cluster: string): PidFile | undefined {
  const file = readPidFile(cluster);
  if (!file || !isAlive(file.pid)) return undefined;
  const commandLine = commandLineOf(file.pid);
  return commandLine === undefined || commandLine.includes(cluster) ? file : undefined;
}

function commandLineOf(pid: number): string | undefined {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  if (process.platform === 'win32') return undefined;
  return spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? undefined;
}
