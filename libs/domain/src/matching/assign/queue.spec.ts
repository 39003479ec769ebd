import fc from 'fast-check';
import { DistanceQueue } from './queue';

describe('the queue of distances', () => {
  it('gives the smallest first, equal ones in the order in which they came', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 ** 22 }), fc.boolean()), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (list) => {
        const queue = new DistanceQueue();
        const expected: { key: number; value: number }[] = [];
        list.forEach(([more, takes], value) => {
          const key = queue.distance + more;
          queue.push(key, value);
          expected.push({ key, value });
          if (!takes) return;
          expected.sort((a, b) => a.key - b.key);
          const first = expected.shift();
          expect({ value: queue.pop(), key: queue.distance }).toEqual(first);
        });
        expected.sort((a, b) => a.key - b.key);
        for (const { value } of expected) expect(queue.pop()).toBe(value);
        expect(queue.pop()).toBe(-1);
      }),
      { numRuns: 200 },
    );
  });
});
