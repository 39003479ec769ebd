import { describe, expect, it } from '@jest/globals';
import { worthShowing } from './service-log.ts';

describe('a line of a service', () => {
  it('is shown from warning up', () => {
    expect(worthShowing('{"level":30,"msg":"listening"}', false)).toBeUndefined();
    expect(worthShowing('{"level":40,"msg":"slow"}', false)).toBe('slow');
    expect(worthShowing('{"level":50,"msg":"failed","err":{"message":"no disk"}}', false)).toBe('failed: no disk');
  });

  it('is shown when it comes on stderr and Node did not say it about itself', () => {
    expect(worthShowing('Error: boom', true)).toBe('Error: boom');
    expect(worthShowing('(node:12) ExperimentalWarning: x', true)).toBeUndefined();
    expect(worthShowing('(Use `node --trace-warnings ...` to show where)', true)).toBeUndefined();
    expect(worthShowing('hello', false)).toBeUndefined();
  });

  it('is shown as it is when it only looks like a log line', () => {
    expect(worthShowing('{ not json', true)).toBe('{ not json');
  });
});
