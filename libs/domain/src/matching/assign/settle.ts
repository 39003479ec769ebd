import { EMPTY, FREE, type Plan } from './plan';

/**
 * Sets the profit of every case to the best it could get elsewhere at the present prices, and frees each seat that sits
 * on less: afterwards the plan is in balance but for its free seats and for places left empty at a price.
 */
export function settle(plan: Plan): void {
  for (let i = 0; i < plan.problem.cases; i++) settleCase(plan, i);
}

export function settleCase(plan: Plan, i: number): void {
  const { problem, price, pairOf } = plan;
  const { firstPair, consultantOf, score } = problem;
  const [start, end] = [plan.firstSeat[i]!, plan.firstSeat[i + 1]!];
  let best = -plan.cost[i]!;
  for (let e = firstPair[i]!, last = firstPair[i + 1]!; e < last; e++) {
    const value = score[e]! - price[consultantOf[e]!]!;
    if (value > best && !plan.uses(i, e)) best = value;
  }
  plan.profit[i] = best;
  for (let t = start; t < end; t++) {
    const e = pairOf[t]!;
    if (e >= 0 && score[e]! - price[consultantOf[e]!]! < best && !plan.isPinned(t)) plan.vacate(t);
    else if (e === EMPTY && best > -plan.cost[i]!) pairOf[t] = FREE;
  }
}
