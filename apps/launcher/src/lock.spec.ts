import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { holderOf, takeLock, withLock } from './lock.mjs';
import { isAlive, stampOf } from './processes.mjs';

const NOBODY = 4_194_305;

describe('a lock file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pilotage-lock-'));
    file = join(folder, 'run/lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is taken once, and says who holds it', () => {
    expect(takeLock(file, { port: 4310 })).toBeUndefined();
    expect(takeLock(file)).toMatchObject({ pid: process.pid, port: 4310 });
  });

  it('is taken over from a process that is gone', () => {
    takeLock(file);
    writeFileSync(file, JSON.stringify({ pid: NOBODY, stamp: '1' }));
    expect(holderOf(file)).toBeUndefined();
    expect(takeLock(file)).toBeUndefined();
  });

  it('is taken over when the number was given to another process since', () => {
    takeLock(file);
    writeFileSync(file, JSON.stringify({ pid: process.pid, stamp: 'another time' }));
    expect(takeLock(file)).toBeUndefined();
  });

  it('is taken over when its content is torn', () => {
    takeLock(file);
    writeFileSync(file, '{"pid":');
    expect(takeLock(file)).toBeUndefined();
  });

  it('lets one action after the other in, and is released also after an error', async () => {
    const order: string[] = [];
    const action = (name: string) => async () => {
      order.push(`${name} begins`);
      await sleep(20);
      order.push(`${name} ends`);
    };
    await Promise.all([withLock(file, () => undefined, action('a')), withLock(file, () => undefined, action('b'))]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    await expect(
      withLock(
        file,
        () => undefined,
        () => Promise.reject(new Error('no')),
      ),
    ).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });
});

describe('a process', () => {
  it('is alive under its own stamp only', () => {
    expect(isAlive(process.pid, stampOf(process.pid))).toBe(true);
    expect(isAlive(process.pid, 'another time')).toBe(false);
    expect(isAlive(NOBODY)).toBe(false);
  });
});
