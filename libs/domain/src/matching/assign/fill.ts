import type { Columns } from './columns';
import { EMPTY, type Plan } from './plan';
import { FAR } from './problem';
import { DistanceQueue } from './queue';

/**
 * Fills places that must not stay empty: those that still have a price, and those below a consultant's least. The
 * shortest chain of moves towards the place is searched backwards, from the place to the cases that would gain, to the
 * places that they would leave.
 */
export class Filling {
  /** Seats that have changed their pair, in order. */
  readonly moved: number[] = [];
  private readonly queue = new DistanceQueue();
  private readonly consultantAt: Int32Array;
  private readonly caseAt: Int32Array;
  /** The pair that a case would take. */
  private readonly gains: Int32Array;
  /** The seat that would leave a consultant. */
  private readonly leaves: Int32Array;
  private readonly touchedCases: number[] = [];
  private readonly touchedConsultants: number[] = [];
  private limit = FAR;
  /** The seat with which the best chain begins; -1 when the price of the place falls to zero instead. */
  private start = -1;

  constructor(
    private readonly plan: Plan,
    private readonly columns: () => Columns,
  ) {
    this.consultantAt = new Int32Array(plan.problem.consultants).fill(FAR);
    this.caseAt = new Int32Array(plan.problem.cases).fill(FAR);
    this.gains = new Int32Array(plan.problem.cases);
    this.leaves = new Int32Array(plan.problem.consultants);
  }

  /** Fills what one consultant lacks; false when no chain can bring him to his least. */
  run(j: number): boolean {
    const { plan } = this;
    for (;;) {
      const lacks = plan.load[j]! < plan.least[j]!;
      if (plan.load[j]! >= plan.most[j]! || (!lacks && plan.price[j]! <= 0)) return !lacks;
      this.search(j, lacks ? FAR : plan.price[j]!);
      if (this.limit === FAR) {
        this.forget();
        return false;
      }
      this.update();
      if (this.start >= 0) this.move(j);
    }
  }

  private search(j0: number, limit: number): void {
    this.queue.clear();
    this.limit = limit;
    this.start = -1;
    this.label(j0, 0, -1);
    for (;;) {
      const j = this.queue.pop();
      if (j < 0 || this.queue.distance >= this.limit) return;
      if (this.consultantAt[j] === this.queue.distance) this.open(j, this.queue.distance);
    }
  }

  private label(j: number, at: number, seat: number): void {
    if (this.consultantAt[j] === FAR) this.touchedConsultants.push(j);
    this.consultantAt[j] = at;
    this.leaves[j] = seat;
    this.queue.push(at, j);
  }

  /** Every case that could take a place of the consultant. */
  private open(j: number, at: number): void {
    const { plan, caseAt } = this;
    const { first, caseOf, score } = this.columns();
    const profit = plan.profit;
    const base = at + plan.price[j]!;
    for (let q = first[j]!, end = first[j + 1]!; q < end; q++) {
      const i = caseOf[q]!;
      const to = base + profit[i]! - score[q]!;
      if (to >= this.limit || to >= caseAt[i]!) continue;
      const e = plan.unusedPair(i, j, score[q]!);
      if (e < 0) continue;
      if (caseAt[i] === FAR) this.touchedCases.push(i);
      caseAt[i] = to;
      this.gains[i] = e;
      this.leave(i, to);
    }
  }

  /** Every place that the case could leave for the one it gains. */
  private leave(i: number, at: number): void {
    const { plan } = this;
    const { consultantOf, score } = plan.problem;
    for (let t = plan.firstSeat[i]!; t < plan.firstSeat[i + 1]!; t++) {
      const e = plan.pairOf[t]!;
      if (e === EMPTY) {
        if (at < this.limit) this.endWith(t, at);
        continue;
      }
      if (e < 0 || plan.isPinned(t)) continue;
      const j = consultantOf[e]!;
      const price = plan.price[j]!;
      const to = at + score[e]! - price - plan.profit[i]!;
      if (to >= this.consultantAt[j]!) continue;
      const ends = price >= 0 && plan.load[j]! > plan.least[j]!;
      if (ends && to + price < this.limit) this.endWith(t, to + price);
      if (to < this.limit) this.label(j, to, t);
      else if (ends && this.start === t) this.label(j, to, t);
    }
  }

  private endWith(seat: number, at: number): void {
    this.limit = at;
    this.start = seat;
  }

  private update(): void {
    const { plan, limit } = this;
    for (const j of this.touchedConsultants) {
      const at = this.consultantAt[j]!;
      if (at < limit) plan.price[j]! -= limit - at;
    }
    for (const i of this.touchedCases) {
      const at = this.caseAt[i]!;
      if (at < limit) plan.profit[i]! += limit - at;
    }
    this.forget();
  }

  private forget(): void {
    for (const j of this.touchedConsultants) this.consultantAt[j] = FAR;
    for (const i of this.touchedCases) this.caseAt[i] = FAR;
    this.touchedConsultants.length = 0;
    this.touchedCases.length = 0;
  }

  private move(j0: number): void {
    const { plan } = this;
    let seat = this.start;
    if (plan.pairOf[seat]! >= 0) plan.vacate(seat);
    for (;;) {
      this.moved.push(seat);
      const e = this.gains[plan.caseOf[seat]!]!;
      const j = plan.problem.consultantOf[e]!;
      if (j === j0) return plan.place(seat, e);
      const next = this.leaves[j]!;
      plan.replace(seat, e, plan.placeOf[next]!);
      seat = next;
    }
  }
}
