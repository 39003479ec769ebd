import type { AssignmentProblem } from '@pilotage/domain/matching/assign';
import { HIGHEST, makeWorld, scoreRow, uniform, type World } from './world';

export interface InstanceSpec {
  readonly name: string;
  readonly cases: number;
  readonly consultants: number;
  /** The best pairs of each case; 0 keeps all. */
  readonly best: number;
  readonly seed: number;
  /** Share of the consultants that are promised a case or two. */
  readonly leasts?: number;
  readonly capacity?: number;
  readonly divisor?: number;
  /** The optimum that LEMON, OR-Tools and HiGHS agree on. */
  readonly optimum: number;
}

const COST = 2000;
const SUPPORTS = 0.15;

export const instances: readonly InstanceSpec[] = [
  { name: 'A', cases: 500, consultants: 100, best: 0, seed: 1, optimum: 348_332 },
  { name: 'B', cases: 5000, consultants: 1000, best: 0, seed: 2, optimum: 4_165_016 },
  { name: 'C', cases: 20_000, consultants: 2000, best: 50, seed: 3, optimum: 17_367_372 },
  { name: 'Cm', cases: 20_000, consultants: 2000, best: 50, seed: 3, leasts: 0.5, optimum: 17_367_325 },
  { name: 'Ct', cases: 20_000, consultants: 2000, best: 50, seed: 3, capacity: 1, optimum: 16_993_969 },
  { name: 'Ct20', cases: 20_000, consultants: 2000, best: 20, seed: 5, capacity: 1.02, optimum: 16_922_107 },
  { name: 'Cq', cases: 20_000, consultants: 2000, best: 50, seed: 3, capacity: 1.05, divisor: 50, optimum: 343_869 },
  { name: 'D', cases: 100_000, consultants: 10_000, best: 50, seed: 4, optimum: 92_441_027 },
  { name: 'Dt', cases: 100_000, consultants: 10_000, best: 50, seed: 4, capacity: 1, optimum: 89_814_772 },
];

/** Seats and places: what an instance has beside its pairs. */
export interface Frame extends Pick<AssignmentProblem, 'cases' | 'consultants' | 'seats' | 'unassignedCost' | 'most'> {
  readonly world: World;
  readonly draw: () => number;
}

export function frameOf({ cases, consultants, seed, capacity = 1.3 }: InstanceSpec): Frame {
  const world = makeWorld(cases, consultants, seed);
  const draw = uniform(seed ^ 0x5bd1e995);
  const seats = Int32Array.from({ length: cases }, () => (draw() < SUPPORTS ? 2 : 1));
  const target = Math.ceil(seats.reduce((a, b) => a + b, 0) * capacity);
  const shares = Float64Array.from({ length: consultants }, () => 0.4 + draw() * 1.2);
  const whole = shares.reduce((a, b) => a + b, 0);
  const most = Int32Array.from(shares, (share) => Math.max(1, Math.floor((share / whole) * target)));
  let places = most.reduce((a, b) => a + b, 0);
  for (let j = 0; places < target; j = (j + 1) % consultants, places++) most[j]!++;
  return { cases, consultants, seats, unassignedCost: new Int32Array(cases).fill(COST), most, world, draw };
}

/** The instance of `shared` fame: the same numbers from the same seed. */
export function instanceOf(spec: InstanceSpec): AssignmentProblem {
  const { world, draw, ...frame } = frameOf(spec);
  const { cases, consultants, most } = frame;
  const firstPair = new Int32Array(cases + 1);
  const pairs = spec.best === 0 ? cases * consultants : cases * spec.best;
  const [consultantOf, score] = [new Int32Array(pairs), new Int32Array(pairs)];
  const row = new Int32Array(consultants);
  const degree = new Int32Array(consultants);
  let at = 0;
  for (let i = 0; i < cases; i++) {
    scoreRow(world, i, row);
    for (const j of spec.best === 0 ? open(row) : bestOf(row, spec.best, (i * 7919) % consultants)) {
      consultantOf[at] = j;
      score[at++] = row[j]!;
      degree[j]!++;
    }
    firstPair[i + 1] = at;
  }
  const least = new Int32Array(consultants);
  if (spec.leasts) {
    for (let j = 0; j < consultants; j++)
      if (degree[j]! >= 12 * most[j]! && draw() < spec.leasts)
        least[j] = Math.min(most[j]!, 1 + Math.floor(draw() * 2));
  }
  const { divisor = 1 } = spec;
  if (divisor > 1) for (let e = 0; e < at; e++) score[e] = Math.max(1, Math.round(score[e]! / divisor));
  return { ...frame, least, firstPair, consultantOf: consultantOf.slice(0, at), score: score.slice(0, at) };
}

function open(row: Int32Array): number[] {
  return [...row.keys()].filter((j) => row[j]! > 0);
}

/** The best by score; ties at the edge are taken round the ring from `offset`, so that they spread. */
function bestOf(row: Int32Array, length: number, offset: number): number[] {
  const histogram = new Int32Array(HIGHEST + 1);
  for (const s of row) if (s > 0) histogram[s]!++;
  let [bar, count] = [HIGHEST, 0];
  while (bar > 0 && count + histogram[bar]! <= length) count += histogram[bar--]!;
  let left = length - count;
  const taken: number[] = [];
  for (let q = 0; q < row.length; q++) {
    const j = (q + offset) % row.length;
    if (row[j]! > bar || (row[j] === bar && bar > 0 && left-- > 0)) taken.push(j);
  }
  return taken.sort((a, b) => a - b);
}
