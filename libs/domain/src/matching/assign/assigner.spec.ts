import fc from 'fast-check';
import type { Progress } from './pace';
import { aPool, aProblem, bestByTrying, type PoolShape } from './pools.fixture';
import { REQUIRED, type AssignmentProblem } from './problem';
import { Assigner } from './assigner';

function solved(p: AssignmentProblem): Assigner {
  const assigner = new Assigner(p);
  expect(assigner.solve()).toBe('OPTIMAL');
  expect(assigner.certificate()).toMatchObject({ certified: true, faults: [] });
  return assigner;
}

/** Tiny pools with everything that can happen: no seats, no places, leasts, required seats, gates, ties. */
const tinyPools = fc.integer({ min: 1, max: 4 }).chain((consultants) =>
  fc
    .record({
      rows: fc.array(
        fc.record({
          seats: fc.integer({ min: 0, max: 2 }),
          cost: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 30 }) }, fc.constant(REQUIRED)),
          scores: fc.array(fc.option(fc.integer({ min: -5, max: 20 }), { freq: 3 }), {
            minLength: consultants,
            maxLength: consultants,
          }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      places: fc.array(fc.record({ least: fc.integer({ min: 0, max: 2 }), most: fc.integer({ min: 0, max: 3 }) }), {
        minLength: consultants,
        maxLength: consultants,
      }),
      withLeast: fc.boolean(),
    })
    .map(({ rows, places, withLeast }) => aProblem(rows, withLeast ? places : places.map(({ most }) => ({ most })))),
);

describe('assigning a pool', () => {
  it('finds the best total there is, proves it, and knows when there is none', () => {
    fc.assert(
      fc.property(tinyPools, (problem) => {
        const best = bestByTrying(problem);
        const assigner = new Assigner(problem);
        expect(assigner.solve()).toBe(best === null ? 'INFEASIBLE' : 'OPTIMAL');
        if (best !== null)
          expect(assigner.certificate()).toEqual({ certified: true, total: best, bound: best, faults: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('never breaks a gate, a cap or a promise in a thousand pools of any kind', () => {
    const shapes = fc.record({
      cases: fc.integer({ min: 1, max: 40 }),
      consultants: fc.integer({ min: 1, max: 12 }),
      open: fc.constantFrom(0.1, 0.4, 1),
      room: fc.constantFrom(0.5, 1, 1.3, 3),
      scores: fc.constantFrom(1, 3, 1000, 10000),
      cost: fc.constantFrom(0, 1, 2000, 100_000),
      promised: fc.constantFrom(0, 0.3),
    });
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, seed) => {
        const assigner = new Assigner(aPool(shape, seed));
        if (assigner.solve() === 'INFEASIBLE') expect(shape.promised).toBeGreaterThan(0);
        else expect(assigner.certificate()).toMatchObject({ certified: true, faults: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('beats the greedy choice by more than a tenth', () => {
    const p = aProblem([{ scores: [900, 850] }, { scores: [880, 100] }], [{ most: 1 }, { most: 1 }]);
    expect(solved(p).plan.total()).toBe(850 + 880);
    expect(850 + 880).toBeGreaterThan((900 + 100) * 1.1);
  });

  it('seats a lead and a support with different consultants', () => {
    const p = aProblem([{ seats: 2, scores: [90, 10] }], [{ most: 5 }, { most: 5 }]);
    const { plan } = solved(p);
    expect([...plan.load]).toEqual([1, 1]);
    expect(plan.total()).toBe(100);
  });

  it('leaves a seat empty rather than take what costs more, and fills it when it must be filled', () => {
    const row = (cost: number) => aProblem([{ cost, scores: [-50] }], [{ most: 1 }]);
    expect(solved(row(40)).plan.emptySeats()).toBe(1);
    expect(solved(row(60)).plan.emptySeats()).toBe(0);
    expect(solved(row(REQUIRED)).plan.emptySeats()).toBe(0);
  });

  it('keeps the promise of a least, at the smallest loss', () => {
    const p = aProblem([{ scores: [10, 4] }, { scores: [10, 9] }], [{ most: 2 }, { most: 2, least: 1 }]);
    const { plan } = solved(p);
    expect(plan.total()).toBe(19);
    expect(plan.price[1]).toBeLessThan(0);
  });

  const special: Record<string, Partial<PoolShape>> = {
    'without a spare place': { room: 1 },
    'with three different scores': { scores: 3 },
    'with one score for all': { scores: 1 },
    'with a huge cost of an empty seat': { cost: 50_000_000, room: 0.9 },
    'without any place': { room: 0 },
    'without any open pair': { open: 0 },
    'with promises': { promised: 0.5 },
  };
  it.each(Object.entries(special))('proves the optimum of 300 cases and 60 consultants %s', (_name, change) => {
    const usual = { cases: 300, consultants: 60, open: 0.4, room: 1.3, scores: 1000, cost: 2000, promised: 0 };
    solved(aPool({ ...usual, ...change }, 7));
  });

  it('gives the same people for the same pool', () => {
    const shape = { cases: 80, consultants: 20, open: 0.7, room: 1.1, scores: 4, cost: 10, promised: 0.2 };
    expect(solved(aPool(shape, 1)).plan.pairOf).toEqual(solved(aPool(shape, 1)).plan.pairOf);
  });

  it('refuses numbers that 32 bits could not prove', () => {
    const p = aProblem([{ cost: REQUIRED, scores: [1_000_000_000] }], [{ most: 1 }]);
    expect(() => new Assigner(p)).toThrow('too large');
  });
});

describe('the work', () => {
  const shape = { cases: 1500, consultants: 100, open: 0.3, room: 1, scores: 1000, cost: 2000, promised: 0 };

  it('says in which phase it is', () => {
    const phases = new Set<Progress['phase']>();
    new Assigner(aPool(shape, 3)).solve({ onProgress: ({ phase }) => phases.add(phase) });
    expect([...phases]).toEqual(expect.arrayContaining(['bidding', 'placing', 'filling']));
  });

  it.each([
    ['CANCELLED', { signal: { aborted: true } }],
    ['TIME_LIMIT', { limit: { now: () => 5, until: 5 } }],
  ] as const)('stops when it is %s, and leaves an assignment that keeps every rule', (outcome, options) => {
    const assigner = new Assigner(aPool(shape, 3));
    expect(assigner.solve(options)).toBe(outcome);
    const { faults, certified } = assigner.certificate();
    expect(certified).toBe(false);
    expect(faults.filter((f) => f.includes('places of') || f.includes('twice'))).toEqual([]);
    expect(assigner.plan.emptySeats()).toBeLessThan(100);
  });
});
