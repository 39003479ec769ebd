import type { Assigner } from './assigner';
import { EMPTY, type Plan } from './plan';
import { REQUIRED } from './problem';

/**
 * Why a pool cannot be filled (PAINS 1). PLACES: the cases need more places than the only consultants who may take them
 * have. CASES: the consultants are promised more cases than the only cases they may take can give.
 */
export interface Blocking {
  readonly kind: 'PLACES' | 'CASES';
  readonly cases: readonly number[];
  readonly consultants: readonly number[];
  /** Places that are needed, or cases that are promised, beside what is pinned. */
  readonly need: number;
  readonly available: number;
}

/**
 * The blocking sets of a pool that was solved and found INFEASIBLE, smallest first: for each, no smaller set of
 * consultants (or cases) can be in the way. They are the minimum cuts that the search for a chain of moves ends at: whoever
 * can be reached from an empty seat, and still there is no place.
 */
export function blockingSets({ plan, problem }: Assigner): readonly Blocking[] {
  const sets: Blocking[] = [];
  for (let t = 0; t < plan.pairOf.length; t++) {
    const i = plan.caseOf[t]!;
    if (plan.pairOf[t] !== EMPTY || problem.unassignedCost[i] !== REQUIRED) continue;
    if (sets.some((s) => s.kind === 'PLACES' && s.cases.includes(i))) continue;
    sets.push(lackOfPlaces(plan, i));
  }
  for (let j = 0; j < problem.consultants; j++) {
    if (plan.load[j]! >= plan.least[j]!) continue;
    if (sets.some((s) => s.kind === 'CASES' && s.consultants.includes(j))) continue;
    sets.push(lackOfCases(plan, j));
  }
  return sets.sort((a, b) => a.consultants.length + a.cases.length - b.consultants.length - b.cases.length);
}

const ascending = (list: Iterable<number>): number[] => [...list].sort((a, b) => a - b);

/** Everybody whom a chain of moves from this case can reach, and the other cases that depend on the same people. */
function lackOfPlaces(plan: Plan, from: number): Blocking {
  const { problem } = plan;
  const consultants = new Set<number>();
  const cases = new Set([from]);
  for (const i of cases) {
    for (let e = problem.firstPair[i]!; e < problem.firstPair[i + 1]!; e++) {
      const j = problem.consultantOf[e]!;
      if (plan.isForbidden(e) || plan.uses(i, e) || consultants.has(j)) continue;
      consultants.add(j);
      for (const t of movableSeats(plan, j)) cases.add(plan.caseOf[t]!);
    }
  }
  for (let i = 0; i < problem.cases; i++) if (dependsOn(plan, i, consultants)) cases.add(i);
  let need = 0;
  for (const i of cases) need += seatsToPlace(plan, i, consultants);
  const available = [...consultants].reduce((sum, j) => sum + plan.most[j]! - plan.pinned[j]!, 0);
  return { kind: 'PLACES', cases: ascending(cases), consultants: ascending(consultants), need, available };
}

function movableSeats(plan: Plan, j: number): number[] {
  return plan.seatsOf(j).slice(plan.pinned[j]);
}

/** Whether a case that must be filled can go to nobody else. */
function dependsOn(plan: Plan, i: number, consultants: ReadonlySet<number>): boolean {
  const { firstPair, consultantOf, seats, unassignedCost } = plan.problem;
  if (seats[i] === 0 || unassignedCost[i] !== REQUIRED || consultants.size === 0) return false;
  for (let t = plan.firstSeat[i]!; t < plan.firstSeat[i + 1]!; t++) if (plan.isPinned(t)) return false;
  for (let e = firstPair[i]!; e < firstPair[i + 1]!; e++)
    if (!plan.isForbidden(e) && !consultants.has(consultantOf[e]!)) return false;
  return firstPair[i]! < firstPair[i + 1]!;
}

/** Seats of a case that want a place with these consultants: neither pinned nor given to somebody else. */
function seatsToPlace(plan: Plan, i: number, consultants: ReadonlySet<number>): number {
  let count = 0;
  for (let t = plan.firstSeat[i]!; t < plan.firstSeat[i + 1]!; t++) {
    const pair = plan.pairOf[t]!;
    if (pair < 0 || (!plan.isPinned(t) && consultants.has(plan.problem.consultantOf[pair]!))) count++;
  }
  return count;
}

/** Every case that this consultant could take, and everybody who would have to give one up. */
function lackOfCases(plan: Plan, from: number): Blocking {
  const { problem } = plan;
  const consultants = new Set([from]);
  const cases = new Set<number>();
  for (const j of consultants) {
    for (let i = 0; i < problem.cases; i++) {
      const pair = plan.pairWith(i, j);
      if (pair < 0 || plan.isForbidden(pair) || plan.uses(i, pair) || cases.has(i)) continue;
      cases.add(i);
      for (let t = plan.firstSeat[i]!; t < plan.firstSeat[i + 1]!; t++) {
        const held = plan.pairOf[t]!;
        if (held >= 0 && !plan.isPinned(t)) consultants.add(problem.consultantOf[held]!);
      }
    }
  }
  for (const j of consultants) for (const t of movableSeats(plan, j)) cases.add(plan.caseOf[t]!);
  const sum = (of: (j: number) => number): number => [...consultants].reduce((s, j) => s + of(j), 0);
  return {
    kind: 'CASES',
    cases: ascending(cases),
    consultants: ascending(consultants),
    need: sum((j) => plan.least[j]! - plan.pinned[j]!),
    available: sum((j) => plan.load[j]! - plan.pinned[j]!),
  };
}
