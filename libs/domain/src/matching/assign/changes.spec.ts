import fc from 'fast-check';
import { Assigner } from './assigner';
import { aPool, type PoolShape } from './pools.fixture';

const shape: PoolShape = { cases: 30, consultants: 8, open: 0.6, room: 1.1, scores: 50, cost: 60, promised: 0.3 };

const anyChange = fc.record({
  kind: fc.constantFrom('decline', 'forbid', 'most', 'least'),
  i: fc.nat(shape.cases - 1),
  j: fc.nat(shape.consultants - 1),
  n: fc.nat(6),
});

/** Who is at a loss takes no more than his least, also when another consultant's cases have to go. */
const LEAST_THEN_MOST = [
  { kind: 'least', i: 0, j: 3, n: 2 },
  { kind: 'most', i: 0, j: 0, n: 0 },
] as const;

function apply(assigner: Assigner, { kind, i, j, n }: typeof anyChange extends fc.Arbitrary<infer T> ? T : never) {
  const { plan, problem } = assigner;
  if (kind === 'forbid') return assigner.forbid(i, j);
  if (kind === 'most') return assigner.setMost(j, Math.max(n, plan.pinned[j]!));
  if (kind === 'least') return assigner.setLeast(j, n % 3);
  const pair = plan.pairOf[plan.firstSeat[i]!]!;
  return pair < 0 ? assigner.forbid(i, j) : assigner.forbid(i, problem.consultantOf[pair]!);
}

/** The same problem as it is now, solved from nothing, with the same seats pinned. */
function anew({ plan, problem }: Assigner): Assigner {
  const score = problem.score.slice();
  const again = new Assigner({ ...problem, score, least: plan.least.slice(), most: plan.most.slice() });
  plan.pairOf.forEach((pair, t) => {
    if (plan.isPinned(t)) again.pin(plan.caseOf[t]!, problem.consultantOf[pair]!);
  });
  return again;
}

describe('after a change', () => {
  it('is as good as solved from nothing, whatever has changed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(anyChange, { maxLength: 12 }), (seed, changes) => {
        const assigner = new Assigner(aPool(shape, seed));
        assigner.solve();
        for (const change of changes) {
          const { outcome } = apply(assigner, change);
          const again = anew(assigner);
          expect(outcome).toBe(again.solve());
          if (outcome !== 'OPTIMAL') return;
          expect(assigner.certificate()).toMatchObject({ certified: true, total: again.plan.total() });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never moves what is pinned', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(anyChange, { minLength: 3, maxLength: 8 }), (seed, changes) => {
        const assigner = new Assigner(aPool({ ...shape, promised: 0 }, seed));
        assigner.solve();
        const { plan } = assigner;
        const pinned = new Map<number, number>();
        plan.pairOf.forEach((pair, t) => {
          if (pair < 0 || t % 3 !== 0) return;
          plan.pin(t);
          pinned.set(t, pair);
        });
        for (const change of changes) {
          if (change.kind === 'decline' || change.kind === 'forbid') continue;
          if (apply(assigner, change).outcome !== 'OPTIMAL') return;
          for (const [t, pair] of pinned) expect(plan.pairOf[t]).toBe(pair);
          const again = anew(assigner);
          again.solve();
          expect(assigner.certificate()).toMatchObject({ certified: true, total: again.plan.total() });
        }
      }),
      { numRuns: 60, examples: [[15, [LEAST_THEN_MOST[0], LEAST_THEN_MOST[1]]]] },
    );
  });

  it('starts a larger pool from the prices and people of a smaller one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 10 }), (seed, more) => {
        const all = aPool({ ...shape, cases: shape.cases + more }, seed);
        const before = new Assigner({
          ...all,
          cases: shape.cases,
          seats: all.seats.slice(0, shape.cases),
          unassignedCost: all.unassignedCost.slice(0, shape.cases),
          firstPair: all.firstPair.slice(0, shape.cases + 1),
        });
        before.solve();
        const { plan, problem } = before;
        const consultantsOf = (i: number): number[] =>
          [...plan.pairOf.subarray(plan.firstSeat[i], plan.firstSeat[i + 1])].flatMap((e) =>
            i < shape.cases && e >= 0 ? [problem.consultantOf[e]!] : [],
          );
        const after = new Assigner(all);
        const again = new Assigner(all);
        const outcome = after.resume({ price: plan.price, consultantsOf });
        expect(outcome).toBe(again.solve());
        if (outcome === 'OPTIMAL')
          expect(after.certificate()).toMatchObject({ certified: true, total: again.plan.total() });
      }),
      { numRuns: 60, examples: [[0, 9]] },
    );
  });
});
