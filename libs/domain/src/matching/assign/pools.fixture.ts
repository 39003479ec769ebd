import { FORBIDDEN, REQUIRED, type AssignmentProblem } from './problem';

/** The best total over every assignment that keeps all rules, by trying them all; null when there is none. */
export function bestByTrying(p: AssignmentProblem): number | null {
  const load = new Int32Array(p.consultants);
  let best: number | null = null;
  const fromCase = (i: number, total: number): void => {
    if (i === p.cases) {
      if (load.every((l, j) => l >= p.least[j]!) && (best === null || total > best)) best = total;
      return;
    }
    const fromPair = (e: number, left: number, sum: number): void => {
      if (e === p.firstPair[i + 1]!) {
        if (left > 0 && p.unassignedCost[i] === REQUIRED) return;
        fromCase(i + 1, sum - left * Math.max(0, p.unassignedCost[i]!));
        return;
      }
      fromPair(e + 1, left, sum);
      const j = p.consultantOf[e]!;
      if (left === 0 || p.score[e] === FORBIDDEN || load[j]! >= p.most[j]!) return;
      load[j]!++;
      fromPair(e + 1, left - 1, sum + p.score[e]!);
      load[j]!--;
    };
    fromPair(p.firstPair[i]!, p.seats[i]!, total);
  };
  fromCase(0, 0);
  return best;
}

/** A problem from rows that are easy to write: seats, the cost of an empty one, and a score for each consultant or null. */
export function aProblem(
  rows: readonly { seats?: number; cost?: number; scores: readonly (number | null)[] }[],
  consultants: readonly { least?: number; most: number }[],
): AssignmentProblem {
  const pairs = rows.map((r) => r.scores.flatMap((score, j) => (score === null ? [] : [{ j, score }])));
  const firstPair = new Int32Array(rows.length + 1);
  pairs.forEach((list, i) => (firstPair[i + 1] = firstPair[i]! + list.length));
  return {
    cases: rows.length,
    consultants: consultants.length,
    seats: Int32Array.from(rows, (r) => r.seats ?? 1),
    unassignedCost: Int32Array.from(rows, (r) => r.cost ?? 100),
    least: Int32Array.from(consultants, (c) => c.least ?? 0),
    most: Int32Array.from(consultants, (c) => c.most),
    firstPair,
    consultantOf: Int32Array.from(pairs.flat(), (a) => a.j),
    score: Int32Array.from(pairs.flat(), (a) => a.score),
  };
}

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface PoolShape {
  readonly cases: number;
  readonly consultants: number;
  /** Share of the pairs that no gate forbids. */
  readonly open: number;
  /** Places for each seat that is asked for. */
  readonly room: number;
  readonly scores: number;
  readonly cost: number;
  /** Share of the consultants who are promised a case. */
  readonly promised: number;
}

/** A pool of any size: leads, and supports for every sixth case. */
export function aPool(shape: PoolShape, seed: number): AssignmentProblem {
  const next = seeded(seed);
  const { consultants } = shape;
  const rows = Array.from({ length: shape.cases }, () => ({
    seats: next() < 1 / 6 ? 2 : 1,
    cost: shape.cost,
    scores: Array.from({ length: consultants }, () => (next() < shape.open ? Math.floor(next() * shape.scores) : null)),
  }));
  const places = rows.reduce((sum, r) => sum + r.seats, 0) * shape.room;
  const most = new Int32Array(consultants);
  for (let given = 0; given < Math.round(places); given++) most[Math.floor(next() * consultants)]!++;
  return aProblem(
    rows,
    Array.from(most, (m) => ({ most: m, least: m > 0 && next() < shape.promised ? 1 : 0 })),
  );
}
