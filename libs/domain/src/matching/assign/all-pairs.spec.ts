import { Assigner } from './assigner';
import { CLOSED_PAIR, solveAllPairs, type Everyone } from './all-pairs';

/** Numbers without a pattern, the same from the same seed. */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function anyPool(seed: number): { all: Everyone; table: Int32Array[] } {
  const draw = draws(seed);
  const int = (from: number, to: number): number => from + Math.floor(draw() * (to - from + 1));
  const [cases, consultants, highest] = [int(1, 40), int(1, 25), int(1, 60)];
  const table = Array.from({ length: cases }, () =>
    Int32Array.from({ length: consultants }, () => (draw() < 0.2 ? CLOSED_PAIR : int(0, highest))),
  );
  const filled = (length: number, of: () => number): Int32Array => Int32Array.from({ length }, of);
  const all: Everyone = {
    cases,
    consultants,
    seats: filled(cases, () => int(0, 2)),
    unassignedCost: filled(cases, () => int(0, 80)),
    least: filled(consultants, () => 0),
    most: filled(consultants, () => int(0, 4)),
    highest,
    scoreRow: (i, out) => out.set(table[i]!),
  };
  return { all, table };
}

/** The same pool with every open pair in it. */
function whole({ all, table }: ReturnType<typeof anyPool>): Assigner {
  const rows = table.map((row) => [...row].flatMap((s, j) => (s === CLOSED_PAIR ? [] : [[j, s] as const])));
  const firstPair = Int32Array.from([0, ...rows.map((r) => r.length)]);
  for (let i = 0; i < rows.length; i++) firstPair[i + 1]! += firstPair[i]!;
  const pairs = rows.flat();
  const { cases, consultants, seats, unassignedCost, least, most } = all;
  const [consultantOf, score] = [Int32Array.from(pairs, ([j]) => j), Int32Array.from(pairs, ([, s]) => s)];
  return new Assigner({ cases, consultants, seats, unassignedCost, least, most, firstPair, consultantOf, score });
}

describe('all pairs, never held at once', () => {
  it('come to the total of the whole problem from lists of any length, with a certificate', () => {
    let rounds = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const pool = anyPool(seed);
      const expected = whole(pool);
      expected.solve();
      for (const length of [1, 3, 8]) {
        const { outcome, assigner, missing } = solveAllPairs(pool.all, length);
        const { certified, total } = assigner.certificate();
        expect([seed, length, outcome, certified, total, missing.at(-1)]).toEqual([
          seed,
          length,
          'OPTIMAL',
          true,
          expected.certificate().total,
          0,
        ]);
        rounds = Math.max(rounds, missing.length);
      }
    }
    expect(rounds).toBeGreaterThan(2);
  });

  it('give to nobody what a gate has closed', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { all, table } = anyPool(seed);
      const { plan, problem } = solveAllPairs(all, 2).assigner;
      for (let t = 0; t < plan.pairOf.length; t++) {
        const pair = plan.pairOf[t]!;
        if (pair >= 0) expect(table[plan.caseOf[t]!]![problem.consultantOf[pair]!]).toBe(problem.score[pair]);
      }
    }
  });
});
