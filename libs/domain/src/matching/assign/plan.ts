import { FORBIDDEN, REQUIRED, sumForMust, type AssignmentProblem } from './problem';

/** A seat that nobody has been found for yet. */
export const FREE = -1;
/** A seat that stays empty, at its cost. */
export const EMPTY = -2;

function starts(counts: Int32Array): Int32Array<ArrayBuffer> {
  const first = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) first[i + 1] = first[i]! + counts[i]!;
  return first;
}

/**
 * Who sits where, with the prices that prove it. Every seat of a case holds a pair, is EMPTY or FREE; every consultant
 * has a list of places with the seats that take them. `price` is what one more place of a consultant would bring,
 * `profit` what one more seat of a case would bring (the duals of the problem).
 *
 * The plan is in balance when for every pair that is not used score - price ≤ profit, for every one that is used
 * score - price ≥ profit, an empty seat means profit = -cost (otherwise profit ≥ -cost), a price above 0 means that the
 * consultant is full, and one below 0 that he carries no more than his least. Balance proves the optimum.
 */
export class Plan {
  readonly price: Int32Array;
  readonly profit: Int32Array;
  readonly load: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** Cost of an empty seat, with a sum for "must" where the problem says REQUIRED. */
  readonly cost: Int32Array;

  readonly firstSeat: Int32Array;
  readonly caseOf: Int32Array;
  /** Pair of the seat, or FREE or EMPTY. */
  readonly pairOf: Int32Array;
  readonly placeOf: Int32Array;

  firstPlace: Int32Array;
  seatAt: Int32Array;
  /** How many of a consultant's seats are pinned; they take his first places, and no search moves them. */
  readonly pinned: Int32Array;

  constructor(readonly problem: AssignmentProblem) {
    const { cases, consultants, seats } = problem;
    this.price = new Int32Array(consultants);
    this.profit = new Int32Array(cases);
    this.load = new Int32Array(consultants);
    this.least = problem.least.slice();
    this.most = problem.most.slice();
    this.cost = problem.unassignedCost.slice();
    if (this.cost.includes(REQUIRED)) {
      const must = sumForMust(problem);
      for (let i = 0; i < cases; i++) if (this.cost[i] === REQUIRED) this.cost[i] = must;
    }
    this.firstSeat = starts(seats);
    const total = this.firstSeat[cases]!;
    this.caseOf = new Int32Array(total);
    for (let i = 0; i < cases; i++) this.caseOf.fill(i, this.firstSeat[i], this.firstSeat[i + 1]);
    this.pairOf = new Int32Array(total).fill(FREE);
    this.placeOf = new Int32Array(total);
    this.firstPlace = starts(this.most);
    this.pinned = new Int32Array(consultants);
    this.seatAt = new Int32Array(this.firstPlace[consultants]!);
  }

  copy(problem: AssignmentProblem): Plan {
    const other = new Plan(problem);
    const lists = ['price', 'profit', 'load', 'least', 'cost', 'pairOf', 'placeOf', 'pinned'] as const;
    for (const name of lists) other[name].set(this[name]);
    other.most.set(this.most);
    other.firstPlace = this.firstPlace.slice();
    other.seatAt = this.seatAt.slice();
    return other;
  }

  /**
   * Seats other people at the same prices: pinned seats keep theirs, all others get what `pairsOf` says.
   * The plan stays in balance when the others are as good (SPEC X2: any optimum goes with any optimal prices).
   */
  reseat(pairsOf: (seat: number) => number): void {
    for (let t = 0; t < this.pairOf.length; t++) if (this.pairOf[t]! >= 0 && !this.isPinned(t)) this.vacate(t);
    for (let t = 0; t < this.pairOf.length; t++) {
      if (this.isPinned(t)) continue;
      const pair = pairsOf(t);
      if (pair >= 0) this.place(t, pair);
      else this.pairOf[t] = pair;
    }
  }

  /** Nobody bids for a consultant without a place when his price is above all that a place could bring. */
  priceOutTheFull(): void {
    const isFull = (j: number): boolean => this.pinned[j]! >= this.most[j]!;
    if (!this.most.some((_, j) => isFull(j))) return;
    const [best, cost] = [this.problem.score, this.cost].map((list) => list.reduce((a, b) => Math.max(a, b), 0));
    for (let j = 0; j < this.most.length; j++) if (isFull(j)) this.price[j] = best! + cost! + 1;
  }

  /** Puts a seat on a new place of the pair's consultant, who must have one left. */
  place(seat: number, pair: number): void {
    const j = this.problem.consultantOf[pair]!;
    const at = this.firstPlace[j]! + this.load[j]!++;
    this.seatAt[at] = seat;
    this.placeOf[seat] = at;
    this.pairOf[seat] = pair;
  }

  /** Puts a seat on the place that another one has just left. */
  replace(seat: number, pair: number, at: number): void {
    this.seatAt[at] = seat;
    this.placeOf[seat] = at;
    this.pairOf[seat] = pair;
  }

  /** Takes a seat off its place; the last place of the consultant moves into the gap. */
  vacate(seat: number): void {
    const j = this.problem.consultantOf[this.pairOf[seat]!]!;
    const at = this.placeOf[seat]!;
    const last = this.firstPlace[j]! + --this.load[j]!;
    const moved = this.seatAt[last]!;
    this.seatAt[at] = moved;
    this.placeOf[moved] = at;
    this.pairOf[seat] = FREE;
  }

  /** From now on a seat keeps its pair, whatever it costs. */
  pin(seat: number): void {
    if (this.isPinned(seat)) return;
    const j = this.problem.consultantOf[this.pairOf[seat]!]!;
    const [front, at] = [this.firstPlace[j]! + this.pinned[j]!++, this.placeOf[seat]!];
    const moved = this.seatAt[front]!;
    this.seatAt[at] = moved;
    this.placeOf[moved] = at;
    this.seatAt[front] = seat;
    this.placeOf[seat] = front;
  }

  unpin(seat: number): void {
    if (!this.isPinned(seat)) return;
    const j = this.problem.consultantOf[this.pairOf[seat]!]!;
    const [last, at] = [this.firstPlace[j]! + --this.pinned[j]!, this.placeOf[seat]!];
    const moved = this.seatAt[last]!;
    this.seatAt[at] = moved;
    this.placeOf[moved] = at;
    this.seatAt[last] = seat;
    this.placeOf[seat] = last;
  }

  /** Gives a consultant more or fewer places, but not fewer than he uses. */
  setMost(j: number, most: number): void {
    const [before, seatAt] = [this.firstPlace, this.seatAt];
    this.most[j] = most;
    this.firstPlace = starts(this.most);
    this.seatAt = new Int32Array(this.firstPlace[this.most.length]!);
    for (let c = 0; c < this.most.length; c++) {
      for (let q = 0; q < this.load[c]!; q++) {
        const [seat, at] = [seatAt[before[c]! + q]!, this.firstPlace[c]! + q];
        this.seatAt[at] = seat;
        this.placeOf[seat] = at;
      }
    }
  }

  seatsOf(j: number): number[] {
    return [...this.seatAt.subarray(this.firstPlace[j], this.firstPlace[j]! + this.load[j]!)];
  }

  isPinned(seat: number): boolean {
    const pair = this.pairOf[seat]!;
    if (pair < 0) return false;
    const j = this.problem.consultantOf[pair]!;
    return this.placeOf[seat]! < this.firstPlace[j]! + this.pinned[j]!;
  }

  /** A seat of the case that is free, -1 when none is. */
  freeSeat(i: number): number {
    for (let t = this.firstSeat[i]!; t < this.firstSeat[i + 1]!; t++) if (this.pairOf[t] === FREE) return t;
    return -1;
  }

  /** Whether a case uses a pair of its own. */
  uses(i: number, pair: number): boolean {
    for (let t = this.firstSeat[i]!; t < this.firstSeat[i + 1]!; t++) if (this.pairOf[t] === pair) return true;
    return false;
  }

  /** A pair of a case with a consultant of this score that the case does not use yet; -1 when there is none. */
  unusedPair(i: number, j: number, score: number): number {
    const { consultantOf, firstPair } = this.problem;
    const end = firstPair[i + 1]!;
    for (let e = this.pairWith(i, j); e >= 0 && e < end && consultantOf[e] === j; e++) {
      if (this.problem.score[e] === score && !this.uses(i, e)) return e;
    }
    return -1;
  }

  /** The pair of a case with a consultant, -1 when there is none; the first one of several. */
  pairWith(i: number, j: number): number {
    const { firstPair, consultantOf } = this.problem;
    let [low, high] = [firstPair[i]!, firstPair[i + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (consultantOf[middle]! < j) low = middle + 1;
      else high = middle;
    }
    return low < firstPair[i + 1]! && consultantOf[low] === j ? low : -1;
  }

  /** Σ score of the pairs used − Σ cost of the empty seats; a required seat that is empty costs the sum for "must". */
  total(): number {
    let sum = 0;
    for (let t = 0; t < this.pairOf.length; t++) {
      const pair = this.pairOf[t]!;
      sum += pair >= 0 ? this.problem.score[pair]! : -this.cost[this.caseOf[t]!]!;
    }
    return sum;
  }

  /** Gives each free seat the best place that is left, or leaves it empty: not the optimum, but a whole assignment. */
  seatTheRest(): void {
    const { firstPair, consultantOf, score } = this.problem;
    for (let t = 0; t < this.pairOf.length; t++) {
      if (this.pairOf[t] !== FREE) continue;
      const i = this.caseOf[t]!;
      let [best, pair] = [-this.cost[i]!, EMPTY];
      for (let e = firstPair[i]!; e < firstPair[i + 1]!; e++) {
        const j = consultantOf[e]!;
        if (score[e]! <= best || this.load[j]! >= this.most[j]! || this.uses(i, e)) continue;
        best = score[e]!;
        pair = e;
      }
      if (pair >= 0) this.place(t, pair);
      else this.pairOf[t] = EMPTY;
    }
  }

  emptySeats(): number {
    let count = 0;
    for (const pair of this.pairOf) if (pair < 0) count++;
    return count;
  }

  isForbidden(pair: number): boolean {
    return this.problem.score[pair] === FORBIDDEN;
  }
}
