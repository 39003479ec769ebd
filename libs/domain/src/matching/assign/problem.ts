/**
 * The assignment problem as numbers only: which seats of which cases may be given to which consultants, and what each
 * pair is worth. A gate is a missing pair, never a low score (DESIGN house rule 6). Pairs lie case by case, and within a
 * case by rising consultant, so that a pair can be found by halving.
 *
 * Maximise Σ score over the pairs that are used − Σ unassignedCost over the seats that stay empty, where a case uses at
 * most `seats` different pairs and a consultant carries between `least` and `most` seats.
 */
export interface AssignmentProblem {
  readonly cases: number;
  readonly consultants: number;
  /** Consultants that a case asks for: 1 for a lead, 2 with a support, 0 when it asks for none. */
  readonly seats: Int32Array;
  /** What an empty seat of the case costs; `REQUIRED` when it must not stay empty. */
  readonly unassignedCost: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** `firstPair[i] … firstPair[i + 1] - 1` are the pairs of case i. */
  readonly firstPair: Int32Array;
  readonly consultantOf: Int32Array;
  readonly score: Int32Array;
}

/** The cost of an empty seat that must be filled: the solver puts a sum in its place that no total can outweigh. */
export const REQUIRED = -1;

/** A pair that has been forbidden after the problem was built. */
export const FORBIDDEN = -(2 ** 30 + 2 ** 29);

/** No sum of scores, costs and prices reaches this; distances at or above it mean "not reached". */
export const FAR = 2 ** 30;

/** The largest sum that may stand for "must": beyond it the 32-bit prices would not be exact. */
const LARGEST_MUST = 2 ** 28;

/** Thrown for a problem whose numbers are wrong or too large to be solved exactly; a bug of the caller, not an outcome. */
export class ProblemError extends RangeError {}

interface Spread {
  /** From the lowest score (or 0) to the highest. */
  readonly scores: number;
  readonly cost: number;
  /** Links of the longest chain of moves, which passes each consultant at most once. */
  readonly links: number;
}

function spreadOf(p: AssignmentProblem): Spread {
  let [low, high, cost] = [0, 0, 0];
  for (const s of p.score) {
    if (s === FORBIDDEN) continue;
    if (s < low) low = s;
    if (s > high) high = s;
  }
  for (const c of p.unassignedCost) if (c > cost) cost = c;
  return { scores: high - low, cost, links: Math.min(p.cases, p.consultants) + 2 };
}

/**
 * A sum that outweighs every change of the total along a chain of moves.
 * @throws ProblemError when it does not fit 32-bit prices
 */
export function sumForMust(p: AssignmentProblem): number {
  const { scores, cost, links } = spreadOf(p);
  const must = links * (scores + cost + 1);
  if (must > LARGEST_MUST) throw new ProblemError(`scores and costs are too large: ${must} > ${LARGEST_MUST}`);
  return must;
}

/** A cost of an empty seat that no gain elsewhere outweighs, and that still leaves room for "must" above it. */
export function costForCoverage(p: AssignmentProblem): number {
  const { scores, links } = spreadOf(p);
  const room = p.unassignedCost.includes(REQUIRED) ? Math.floor(LARGEST_MUST / links) - scores - 1 : LARGEST_MUST;
  return Math.min(links * (scores + 1), room);
}

/** The first pair of a case that is out of range or of order. */
function wrongPairOf({ consultants, consultantOf, firstPair }: AssignmentProblem, i: number): number | null {
  let before = 0;
  for (let e = firstPair[i]!, end = firstPair[i + 1]!; e < end; e++) {
    const j = consultantOf[e]!;
    if (j < before || j >= consultants) return e;
    before = j;
  }
  return null;
}

/** Checks what the solver relies on. @throws ProblemError naming the first thing that is wrong */
export function checkProblem(p: AssignmentProblem): void {
  const need = (holds: boolean, what: string): void => {
    if (!holds) throw new ProblemError(what);
  };
  need(p.seats.length === p.cases && p.unassignedCost.length === p.cases, 'one number of seats and one cost a case');
  need(p.least.length === p.consultants && p.most.length === p.consultants, 'one least and one most a consultant');
  need(p.firstPair.length === p.cases + 1 && p.firstPair[0] === 0, 'pairs are listed case by case');
  const pairs = p.firstPair[p.cases] ?? 0;
  need(p.consultantOf.length >= pairs && p.score.length >= pairs, 'one consultant and one score a pair');
  for (let i = 0; i < p.cases; i++) {
    need(p.seats[i]! >= 0 && p.firstPair[i]! <= p.firstPair[i + 1]!, `case ${i}: seats or pairs`);
    need(p.unassignedCost[i]! >= 0 || p.unassignedCost[i] === REQUIRED, `case ${i}: cost of an empty seat`);
    const wrong = wrongPairOf(p, i);
    need(wrong === null, `pair ${wrong}: consultant, or order within the case`);
  }
  for (let j = 0; j < p.consultants; j++) need(p.least[j]! >= 0 && p.most[j]! >= 0, `consultant ${j}: least or most`);
}

/** Every number of pairs that the problem holds. */
export function pairCount(p: AssignmentProblem): number {
  return p.firstPair[p.cases]!;
}
