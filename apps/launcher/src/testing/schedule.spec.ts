import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { runStages, type Stage } from './schedule.ts';

describe('the schedule of the stages', () => {
  const log: string[] = [];
  const stage = (name: string, more: Partial<Stage> = {}): Stage => ({
    name,
    title: name,
    cores: 1,
    after: [],
    run: async () => {
      await sleep(10);
      return { ok: true };
    },
    ...more,
  });
  const run = async (stages: Stage[], cores = 2): Promise<Record<string, string>> => {
    log.length = 0;
    const listener = {
      began: ({ name }: Stage) => void log.push(`+${name}`),
      ended: (result: { stage: Stage }) => void log.push(`-${result.stage.name}`),
    };
    const results = await runStages(stages, cores, listener);
    return Object.fromEntries(results.map((result) => [result.stage.name, result.state]));
  };

  it('runs side by side what the cores allow', async () => {
    await run([stage('a'), stage('b'), stage('c', { cores: 2 })]);
    expect(log).toEqual(['+a', '+b', '-a', '-b', '+c', '-c']);
  });

  it('runs one that wants more cores than there are, alone', async () => {
    expect(await run([stage('a', { cores: 4 }), stage('b')], 1)).toEqual({ a: 'passed', b: 'passed' });
    expect(log).toEqual(['+a', '-a', '+b', '-b']);
  });

  it('waits for what a stage needs, and leaves it out when that failed', async () => {
    const states = await run([
      stage('build', { run: () => Promise.resolve({ ok: false, output: 'broken' }) }),
      stage('journeys', { after: ['build'] }),
      stage('lint'),
    ]);
    expect(states).toEqual({ build: 'failed', journeys: 'not run', lint: 'passed' });
  });

  it('counts a stage that throws as failed', async () => {
    expect(await run([stage('a', { run: () => Promise.reject(new Error('boom')) })])).toEqual({ a: 'failed' });
  });

  it('leaves out what is missing', async () => {
    expect(await run([stage('a', { missing: 'no such file' })])).toEqual({ a: 'not run' });
  });
});
