import type { Pace } from './pace';
import { EMPTY, FREE, type Plan } from './plan';

/** Pairs of a case that are remembered between its bids; prices only rise, so that the best of the others is a bound. */
const KEPT = 4;

const FINEST = 8;
/** Prices stay below this in their parts. */
const LARGEST = 2 ** 30;

function finenessFor({ problem, cost, price }: Plan): number {
  const highest = (list: Int32Array): number => list.reduce((a, b) => Math.max(a, b), 0);
  const largest = highest(problem.score) + highest(cost) + highest(price) + 1;
  let fine = FINEST;
  while (fine > 1 && largest * fine > LARGEST) fine >>= 1;
  return fine;
}

/**
 * First phase: cases bid for places from prices of zero (a forward auction whose step is a part of a point), which leaves the plan
 * near the optimum at a small cost. A consultant who never fills keeps the price zero, so that no reverse auction is
 * needed when there are more places than seats. Nothing here has to be exact; `settle` and `placeFreeSeats` make it so.
 */
export class Auction {
  private readonly bidAt: Int32Array;
  private readonly waiting: Int32Array;
  private first = 0;
  private count = 0;
  private readonly kept: Int32Array;
  /** No pair outside `kept` is worth more to the case than this. */
  private readonly bound: Int32Array;
  private readonly values = new Int32Array(KEPT);
  /** Prices and bids are in so many parts of a point: where many pairs are worth the same, whole points overshoot. */
  private readonly fine: number;
  private readonly price: Int32Array;
  private best = -1;
  private bestValue = 0;
  private secondValue = 0;

  constructor(
    private readonly plan: Plan,
    private readonly pace: Pace,
  ) {
    this.fine = finenessFor(plan);
    this.price = plan.price.map((price) => price * this.fine);
    this.bidAt = new Int32Array(plan.seatAt.length);
    const seats = plan.pairOf.length;
    this.waiting = new Int32Array(1 << (32 - Math.clz32(seats)));
    for (let t = 0; t < seats; t++) if (plan.pairOf[t] === FREE) this.waiting[this.count++] = t;
    this.kept = new Int32Array(KEPT * plan.problem.cases).fill(-1);
    this.bound = new Int32Array(plan.problem.cases).fill(0x7fffffff);
  }

  /** Bids until no seat is free, or `bids` bids were made; the prices go back to whole points. */
  run(bids: number): void {
    const { plan, waiting } = this;
    const { caseOf, pairOf } = plan;
    const mask = waiting.length - 1;
    let made = 0;
    this.pace.poll('bidding', pairOf.length - this.count, pairOf.length);
    while (this.count > 0 && made < bids) {
      this.pace.step('bidding', pairOf.length - this.count, pairOf.length);
      const seat = waiting[this.first]!;
      this.first = (this.first + 1) & mask;
      this.count--;
      made++;
      const i = caseOf[seat]!;
      if (!this.recall(i)) this.scan(i);
      if (this.best < 0) pairOf[seat] = EMPTY;
      else this.take(seat, this.best, this.bestValue - this.secondValue + 1);
    }
    for (let j = 0; j < plan.price.length; j++) plan.price[j] = Math.round(this.price[j]! / this.fine);
  }

  /** Finds the two best among the remembered pairs; false when one outside could be better. */
  private recall(i: number): boolean {
    const { kept, plan, price, fine } = this;
    const { consultantOf, score } = plan.problem;
    const floor = -plan.cost[i]! * fine;
    let [first, second, best] = [floor, floor, -1];
    for (let q = KEPT * i; q < KEPT * i + KEPT; q++) {
      const e = kept[q]!;
      if (e < 0) break;
      const value = score[e]! * fine - price[consultantOf[e]!]!;
      if (value <= second || plan.uses(i, e)) continue;
      if (value > first) {
        second = first;
        first = value;
        best = e;
      } else second = value;
    }
    if (second < this.bound[i]!) return false;
    this.best = best;
    this.bestValue = first;
    this.secondValue = second;
    return true;
  }

  /** Looks at every pair of a case: keeps the best few in order, and the value of the best that is not kept. */
  private scan(i: number): void {
    const { kept, values, plan, price, fine } = this;
    const { firstPair, consultantOf, score } = plan.problem;
    const start = KEPT * i;
    const floor = -plan.cost[i]! * fine;
    let bound = floor;
    let size = 0;
    for (let e = firstPair[i]!, end = firstPair[i + 1]!; e < end; e++) {
      const value = score[e]! * fine - price[consultantOf[e]!]!;
      if (value <= bound) continue;
      let q = KEPT - 1;
      if (size < KEPT) q = size++;
      else if (value <= values[q]!) {
        bound = value;
        continue;
      } else bound = values[q]!;
      for (; q > 0 && values[q - 1]! < value; q--) {
        values[q] = values[q - 1]!;
        kept[start + q] = kept[start + q - 1]!;
      }
      values[q] = value;
      kept[start + q] = e;
    }
    for (let q = size; q < KEPT; q++) kept[start + q] = -1;
    this.bound[i] = bound;
    if (!this.recall(i)) this.scanUnused(i);
  }

  /** The two best pairs that the case does not use, when it uses several of the remembered ones. */
  private scanUnused(i: number): void {
    const { plan, price, fine } = this;
    const { firstPair, consultantOf, score } = plan.problem;
    const floor = -plan.cost[i]! * fine;
    this.best = -1;
    this.bestValue = floor;
    this.secondValue = floor;
    for (let e = firstPair[i]!; e < firstPair[i + 1]!; e++) {
      const value = score[e]! * fine - price[consultantOf[e]!]!;
      if (value <= this.secondValue || plan.uses(i, e)) continue;
      if (value > this.bestValue) {
        this.secondValue = this.bestValue;
        this.bestValue = value;
        this.best = e;
      } else this.secondValue = value;
    }
  }

  /** Gives the seat a place: a new one, or that of the lowest bid, whose seat is free again. */
  private take(seat: number, pair: number, raise: number): void {
    const { plan, bidAt } = this;
    const j = plan.problem.consultantOf[pair]!;
    const start = plan.firstPlace[j]! + plan.pinned[j]!;
    const bid = this.price[j]! + raise;
    const size = plan.most[j]! - plan.pinned[j]!;
    const bidders = plan.load[j]! - plan.pinned[j]!;
    if (bidders < size) {
      plan.place(seat, pair);
      this.rise(start, bidders, bid);
      if (bidders + 1 === size) this.price[j] = bidAt[start]!;
      return;
    }
    const out = plan.seatAt[start]!;
    plan.pairOf[out] = FREE;
    this.wait(out);
    plan.pairOf[seat] = pair;
    this.sink(start, size, seat, bid);
    this.price[j] = bidAt[start]!;
  }

  private wait(seat: number): void {
    this.waiting[(this.first + this.count++) & (this.waiting.length - 1)] = seat;
  }

  /** The places of a consultant are a heap with the lowest bid in front: the last one goes up to where it belongs. */
  private rise(start: number, at: number, bid: number): void {
    const { bidAt, plan } = this;
    const seat = plan.seatAt[start + at]!;
    let here = at;
    while (here > 0) {
      const parent = (here - 1) >> 1;
      if (bidAt[start + parent]! <= bid) break;
      this.move(start + parent, start + here);
      here = parent;
    }
    this.put(start + here, seat, bid);
  }

  private sink(start: number, size: number, seat: number, bid: number): void {
    const { bidAt } = this;
    let here = 0;
    for (let child = 1; child < size; child = 2 * here + 1) {
      if (child + 1 < size && bidAt[start + child + 1]! < bidAt[start + child]!) child++;
      if (bidAt[start + child]! >= bid) break;
      this.move(start + child, start + here);
      here = child;
    }
    this.put(start + here, seat, bid);
  }

  private move(from: number, to: number): void {
    this.put(to, this.plan.seatAt[from]!, this.bidAt[from]!);
  }

  private put(at: number, seat: number, bid: number): void {
    this.plan.seatAt[at] = seat;
    this.plan.placeOf[seat] = at;
    this.bidAt[at] = bid;
  }
}
