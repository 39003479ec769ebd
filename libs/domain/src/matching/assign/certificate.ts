import { FORBIDDEN, type AssignmentProblem } from './problem';

/** What is claimed: who sits where, and the prices that are said to prove that nothing better exists. */
export interface Claim {
  readonly problem: AssignmentProblem;
  /** A pair for each seat, case by case; negative for a seat that stays empty. */
  readonly pairOf: Int32Array;
  /** Seats whose pair is given and not up for choice. */
  readonly isPinned: (seat: number) => boolean;
  readonly cost: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly price: Int32Array;
  readonly profit: Int32Array;
}

export interface Certificate {
  /** Nothing was found wrong, and the value of the prices equals the total. */
  readonly certified: boolean;
  readonly total: number;
  readonly bound: number;
  /** The first things that are wrong, at most ten. */
  readonly faults: readonly string[];
}

const SHOWN_FAULTS = 10;

/**
 * Checks a solution from its numbers alone, without anything of the solver: that it keeps every rule (primal), that the
 * prices allow no better one (dual), and that both come to the same sum. By weak duality no other total can be higher.
 */
export function certify(claim: Claim): Certificate {
  const faults: string[] = [];
  const { problem, price, profit, pairOf } = claim;
  const { firstPair, consultantOf, score, seats } = problem;
  const load = new Int32Array(problem.consultants);
  let [total, bound, seat] = [0, 0, 0];
  for (let i = 0; i < problem.cases; i++) {
    const used = new Set<number>();
    const given = new Set<number>();
    const [cost, gain] = [claim.cost[i]!, profit[i]!];
    for (let k = 0; k < seats[i]!; k++) {
      const e = pairOf[seat]!;
      if (claim.isPinned(seat++)) given.add(e);
      total += e < 0 ? -cost : score[e]!;
      if (e < 0 && gain !== -cost) faults.push(`case ${i}: an empty seat although it would be worth ${gain}`);
      if (e < 0) continue;
      if (e < firstPair[i]! || e >= firstPair[i + 1]! || score[e] === FORBIDDEN) faults.push(`case ${i}: pair ${e}`);
      if (used.has(e)) faults.push(`case ${i}: twice the same pair`);
      used.add(e);
      load[consultantOf[e]!]!++;
    }
    if (seats[i] === 0) continue;
    if (gain < -cost) faults.push(`case ${i}: profit below the cost of an empty seat`);
    bound += gain * seats[i]!;
    for (let e = firstPair[i]!; e < firstPair[i + 1]!; e++) {
      const value = score[e]! - price[consultantOf[e]!]! - gain;
      if (used.has(e)) bound += value;
      if (!given.has(e) && (used.has(e) ? value < 0 : value > 0)) faults.push(`pair ${e}: ${value} against its use`);
    }
  }
  bound += placesAtTheirPrices(claim, load, faults);
  if (seat !== pairOf.length) faults.push('one pair or none for each seat');
  const certified = faults.length === 0 && total === bound;
  return { certified, total, bound, faults: faults.slice(0, SHOWN_FAULTS) };
}

function placesAtTheirPrices({ problem, price, ...claim }: Claim, load: Int32Array, faults: string[]): number {
  let bound = 0;
  for (let j = 0; j < problem.consultants; j++) {
    const [least, most] = [claim.least[j]!, claim.most[j]!];
    if (load[j]! > most || load[j]! < least) faults.push(`consultant ${j}: ${load[j]} places of ${least} to ${most}`);
    if (price[j]! > 0 && load[j]! < most) faults.push(`consultant ${j}: an empty place at a price`);
    if (price[j]! < 0 && load[j]! > least) faults.push(`consultant ${j}: more than the least at a loss`);
    bound += price[j]! * (price[j]! > 0 ? most : least);
  }
  return bound;
}
