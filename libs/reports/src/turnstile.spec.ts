import { describe, expect, it } from '@jest/globals';
import { Turnstile } from './turnstile';

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the turnstile', () => {
  it('lets no more through than it has places, in the order they came', async () => {
    const turnstile = new Turnstile(2);
    const order: number[] = [];
    let [inside, most] = [0, 0];
    const task = async (no: number): Promise<number> => {
      order.push(no);
      inside += 1;
      most = Math.max(most, inside);
      await pause();
      inside -= 1;
      return no;
    };
    const done = await Promise.all([1, 2, 3, 4, 5].map((no) => turnstile.pass(() => task(no))));
    expect([done, order, most]).toEqual([[1, 2, 3, 4, 5], [1, 2, 3, 4, 5], 2]);
  });

  it('gives its place back when a task fails', async () => {
    const turnstile = new Turnstile(1);
    await expect(turnstile.pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(turnstile.pass(() => Promise.resolve(7))).resolves.toBe(7);
  });

  it('lets two who want it alone have it one after the other', async () => {
    const turnstile = new Turnstile(2);
    const order: string[] = [];
    const held = turnstile.pass(async () => {
      await pause();
      order.push('inside');
    });
    const alone = ['first', 'second'].map((name) => turnstile.alone(() => Promise.resolve(order.push(name))));
    await Promise.all([held, ...alone]);
    expect(order).toEqual(['inside', 'first', 'second']);
  });
});
