import fc from 'fast-check';
import { aCase, aConsultant, anyWorld, context } from '../pools.fixture';
import type { MatchCase, MatchConsultant } from '../types';
import { CLOSED, plainScorer } from './problem';
import { quickScorer } from './quick-scorer';

const both = (cases: readonly MatchCase[], pool: readonly MatchConsultant[]): [number[][], number[][]] => {
  const rows = (scorer: ReturnType<typeof plainScorer>): number[][] =>
    cases.map((c) => {
      const out = new Int32Array(pool.length).fill(77);
      scorer(c, out);
      return [...out];
    });
  return [rows(quickScorer(pool, context)), rows(plainScorer(pool, context))];
};

describe('the quick scorer', () => {
  it('gives the same integers and closes the same pairs as the named rules, in any world', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 15 }), fc.nat(), (n, m, seed) => {
        const { cases, consultants } = anyWorld(n, m, seed);
        const [quick, plain] = both(cases, consultants);
        expect(quick).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  const tie = { kind: 'DECLARED', ubn: null, person: null, mail: null, from: null, to: null, source: 'SELF' } as const;
  const tied = (change: object) => aConsultant('K1', { ties: [{ ...tie, ...change }] });
  const firm = aCase('D1', { ubn: '04595257', people: ['臺 示範'], emails: [' Boss@Shop.example '] });
  it.each([
    ['a tax ID', tied({ ubn: '04595257' })],
    ['a person, however written', tied({ person: '台示範' })],
    ['a mail address', tied({ mail: 'boss@shop.EXAMPLE' })],
    ['a domain', tied({ mail: 'shop.example' })],
    ['an address of his own in the domain', aConsultant('K1', { emails: ['me@SHOP.example'] })],
  ])('finds a tie by %s', (_key, k) => {
    expect(both([firm], [k, aConsultant('K2')])).toEqual([
      [[CLOSED, expect.any(Number)]],
      [[CLOSED, expect.any(Number)]],
    ]);
  });

  it('lets a tie that has ended, and a mail service that all share, tie nobody', () => {
    const ended = tied({ ubn: '04595257', to: '2020-01-01' });
    const shared = aConsultant('K2', { emails: ['me@gmail.com'] });
    const [[quick = []], plain] = both([{ ...firm, emails: ['us@gmail.com'] }], [ended, shared]);
    expect(quick).not.toContain(CLOSED);
    expect([quick]).toEqual(plain);
  });
});
