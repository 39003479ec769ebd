import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';

describe('every screen of the demonstration', () => {
  it('has no fault that axe finds, in both languages and themes, and fits its width', async () => {
    const child = spawn(process.execPath, ['apps/launcher/begin.mjs', 'screens', 'check'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [said, , [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit') as Promise<[number | null]>,
    ]);
    expect(said.split('\n').filter((line) => line.includes('✗'))).toEqual([]);
    expect(said.match(/: \d+ screens/g)?.length).toBeGreaterThan(8);
    expect(code).toBe(0);
  });
});
