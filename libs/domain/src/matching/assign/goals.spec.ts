import fc from 'fast-check';
import { Assigner } from './assigner';
import { blockingSets } from './blocking';
import { keepMost } from './fewest-moves';
import { withGroupMinimums } from './groups';
import { solveMaxMin, worstOf } from './max-min';
import { aPool, aProblem, bestByTrying, type PoolShape } from './pools.fixture';
import { REQUIRED, type AssignmentProblem } from './problem';

const tiny: PoolShape = { cases: 5, consultants: 3, open: 0.7, room: 1.1, scores: 6, cost: 8, promised: 0.2 };

/** The problem without its pairs below a score. */
function above(p: AssignmentProblem, floor: number): AssignmentProblem {
  const rows = [...p.seats].map((seats, i) => ({
    seats,
    cost: p.unassignedCost[i]!,
    scores: Array.from({ length: p.consultants }, (_, j) => {
      for (let e = p.firstPair[i]!; e < p.firstPair[i + 1]!; e++)
        if (p.consultantOf[e] === j && p.score[e]! >= floor) return p.score[e]!;
      return null;
    }),
  }));
  return aProblem(
    rows,
    [...p.most].map((most, j) => ({ most, least: p.least[j]! })),
  );
}

const worthing = (p: AssignmentProblem, cost: number, score: (s: number) => number): AssignmentProblem => ({
  ...p,
  unassignedCost: p.unassignedCost.map(() => cost),
  score: p.score.map(score),
});

describe('the worst match as good as possible', () => {
  it('is found after the fewest empty seats and before the total, in any pool', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const p = aPool(tiny, seed);
        const fair = solveMaxMin(p);
        const fewest = bestByTrying(worthing(p, 1, () => 0));
        if (fewest === null) return expect(fair.outcome).toBe('INFEASIBLE');
        expect(fair.outcome).toBe('OPTIMAL');
        expect(fair.assigner.plan.emptySeats()).toBe(Math.abs(fewest));
        const fits = (floor: number) => bestByTrying(worthing(above(p, floor), 1, () => 0)) === fewest;
        const floors = [0, 1, 2, 3, 4, 5].filter(fits);
        const floor = fair.worst === null ? 0 : floors.at(-1)!;
        if (fair.worst !== null) expect(fair.worst).toBe(floor);
        const must = 1000;
        const best = bestByTrying(worthing(above(p, floor), must, (s) => s))!;
        const { plan } = fair.assigner;
        expect(plan.total() + plan.emptySeats() * plan.cost[0]!).toBe(best - fewest * must);
      }),
      { numRuns: 300 },
    );
  });

  it('costs some of the total', () => {
    const p = aProblem([{ scores: [100, 60] }, { scores: [90, 20] }], [{ most: 1 }, { most: 1 }]);
    const fair = solveMaxMin(p);
    expect(fair).toMatchObject({ worst: 60, worstAtBestTotal: 60 });
    const q = aProblem([{ scores: [100, 60] }, { scores: [59, 20] }], [{ most: 1 }, { most: 1 }]);
    expect(solveMaxMin(q)).toMatchObject({ worst: 59, worstAtBestTotal: 20, bestTotal: 120 });
  });
});

describe('fewest moves', () => {
  it('keeps as many pairs as any assignment with the best total can', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const p = aPool({ ...tiny, scores: 3 }, seed);
        const best = bestByTrying(p);
        if (best === null) return;
        const assigner = new Assigner(p);
        assigner.solve();
        const before = new Assigner(aPool({ ...tiny, scores: 2, open: 1 }, seed + 1));
        before.solve();
        const wanted = new Set<number>();
        for (let i = 0; i < p.cases; i++)
          for (let e = p.firstPair[i]!; e < p.firstPair[i + 1]!; e++) if ((e * 7 + seed) % 3 === 0) wanted.add(e);
        const kept = keepMost(assigner, wanted);
        expect(assigner.certificate()).toMatchObject({ certified: true, total: best });
        const scale = 100;
        const both = { ...p, score: p.score.map((s, e) => s * scale + (wanted.has(e) ? 1 : 0)) };
        const most = bestByTrying({ ...both, unassignedCost: p.unassignedCost.map((c) => c * scale) })!;
        expect(kept).toBe(most - best * scale);
      }),
      { numRuns: 300 },
    );
  });
});

describe('minimums of groups', () => {
  it('are kept at the smallest loss, or found to be out of reach', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 6 }), (seed, least) => {
        const p = aPool({ ...tiny, cost: 0, promised: 0, room: 0.6 }, seed);
        const q = { ...p, score: p.score.map((s) => s - 3) };
        const cases = [0, 1, 2];
        const assigner = new Assigner(withGroupMinimums(q, [{ cases, least }]));
        const outcome = assigner.solve();
        let best: number | null = null;
        const choose = (i: number, seats: Int32Array, filled: number): void => {
          if (i < 3) {
            for (let k = 0; k <= q.seats[i]!; k++) {
              seats[i] = k;
              choose(i + 1, seats, filled + k);
            }
            return;
          }
          if (filled < least) return;
          const must = q.unassignedCost.map((c, at) => (at < 3 ? REQUIRED : c));
          const total = bestByTrying({ ...q, seats: seats.slice(), unassignedCost: must });
          if (total !== null && (best === null || total > best)) best = total;
        };
        choose(0, q.seats.slice(), 0);
        const seats = cases.reduce((sum, i) => sum + q.seats[i]!, 0);
        if (least > seats) return;
        expect(outcome).toBe(best === null ? 'INFEASIBLE' : 'OPTIMAL');
        if (best !== null) expect(assigner.certificate()).toMatchObject({ certified: true, total: best });
      }),
      { numRuns: 200 },
    );
  });
});

describe('blocking sets', () => {
  it('lack places or cases, and are the smaller for each consultant that is left out', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const p = aPool({ ...tiny, cases: 9, consultants: 5, open: 0.4, promised: 0.6, room: 0.9 }, seed);
        const hard = { ...p, unassignedCost: p.unassignedCost.map((c, i) => (i % 2 ? c : REQUIRED)) };
        const assigner = new Assigner(hard);
        if (assigner.solve() === 'OPTIMAL') return;
        const sets = blockingSets(assigner);
        expect(sets.length).toBeGreaterThan(0);
        for (const s of sets) {
          seen++;
          expect(s.available).toBeLessThan(s.need);
          const of = (i: number, j: number) => assigner.plan.pairWith(i, j) >= 0;
          if (s.kind === 'PLACES') {
            const outside = (i: number) =>
              [...Array(p.consultants).keys()].filter((j) => of(i, j) && !s.consultants.includes(j)).length;
            const must = s.cases.reduce((sum, i) => sum + Math.max(0, p.seats[i]! - outside(i)), 0);
            expect(must).toBeGreaterThan(s.consultants.reduce((sum, j) => sum + p.most[j]!, 0));
          } else {
            const can = (i: number) => Math.min(p.seats[i]!, s.consultants.filter((j) => of(i, j)).length);
            const all = [...Array(p.cases).keys()].reduce((sum, i) => sum + can(i), 0);
            expect(s.consultants.reduce((sum, j) => sum + p.least[j]!, 0)).toBeGreaterThan(all);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});

it('names the worst match in use', () => {
  const assigner = new Assigner(aProblem([{ scores: [9, 4] }, { scores: [7, 3] }], [{ most: 2 }, { most: 0 }]));
  assigner.solve();
  expect(worstOf(assigner)).toBe(7);
});
