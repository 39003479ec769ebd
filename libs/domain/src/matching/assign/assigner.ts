import { Auction } from './auction';
import { certify, type Certificate } from './certificate';
import { columnsOf, forbidInColumns, type Columns } from './columns';
import { Filling } from './fill';
import { Pace, Stopped, type PaceOptions } from './pace';
import { Placement } from './place';
import { EMPTY, Plan } from './plan';
import { checkProblem, FORBIDDEN, REQUIRED, type AssignmentProblem } from './problem';
import { settle } from './settle';

/**
 * OPTIMAL: no better assignment exists, and the prices prove it. INFEASIBLE: a seat that must be filled, or the least of
 * a consultant, cannot be had; who stands in the way is what `blockingSet` finds. Otherwise the work was stopped, and the
 * plan holds the last good assignment: every gate and every most is kept, but something better may exist.
 */
export type Outcome = 'OPTIMAL' | 'INFEASIBLE' | 'CANCELLED' | 'TIME_LIMIT';

/** Bids a seat: in a pool without spare places the last seats would bid for ever. */
const MOST_BIDS_A_SEAT = 20;

/** Where to start from when something like this problem was solved before. */
export interface Start {
  readonly price: Int32Array;
  /** Consultants of each case then; those who may no longer be asked are passed over. */
  readonly consultantsOf: (i: number) => readonly number[];
}

/** What a change has led to. */
export interface Change {
  readonly outcome: Outcome;
  /** Every seat that has another pair than before, or none. */
  readonly moved: readonly number[];
}

/**
 * Solves one problem, from nothing or from what was known before, and again after a change. The arrays of the problem
 * belong to it from then on: a pair that is forbidden is marked in them.
 */
export class Assigner {
  readonly plan: Plan;
  private knownColumns: Columns | null = null;
  private placement: Placement | null = null;
  private filling: Filling | null = null;
  private readonly hasRequired: boolean;
  /** Consultants who cannot be brought to their least. */
  private readonly unkept = new Set<number>();

  constructor(
    readonly problem: AssignmentProblem,
    plan?: Plan,
  ) {
    if (!plan) checkProblem(problem);
    this.plan = plan ?? new Plan(problem);
    this.hasRequired = problem.unassignedCost.includes(REQUIRED);
  }

  private readonly columns = (): Columns => (this.knownColumns ??= columnsOf(this.problem));

  /** Gives a case a consultant for good, before the others are chosen. @throws RangeError when that is not possible */
  pin(i: number, j: number): void {
    const { plan } = this;
    const seat = plan.freeSeat(i);
    const pair = plan.pairWith(i, j);
    if (seat < 0 || pair < 0 || plan.uses(i, pair) || plan.load[j]! >= plan.most[j]!)
      throw new RangeError(`case ${i} cannot be pinned to consultant ${j}`);
    plan.place(seat, pair);
    plan.pin(seat);
  }

  solve(options: PaceOptions = {}): Outcome {
    return this.atPace(options, (pace) => {
      const { plan } = this;
      plan.priceOutTheFull();
      new Auction(plan, pace).run(MOST_BIDS_A_SEAT * plan.pairOf.length);
    });
  }

  /** As `solve`, but from former prices and people: quick when little has changed, and as exact. */
  resume(start: Start, options: PaceOptions = {}): Outcome {
    return this.atPace(options, () => this.takeOver(start));
  }

  /**
   * The consultant declines the case, or a conflict has come to light: the pair is out for good, and the seat, if it was
   * his, is given anew. Other seats move only where the total demands it.
   */
  forbid(i: number, j: number): Change {
    const { plan, problem } = this;
    const pair = plan.pairWith(i, j);
    if (pair < 0) return this.change([], []);
    const seat = plan.pairOf.subarray(plan.firstSeat[i], plan.firstSeat[i + 1]).indexOf(pair) + plan.firstSeat[i]!;
    const isUsed = seat >= plan.firstSeat[i]!;
    if (isUsed) {
      plan.unpin(seat);
      plan.vacate(seat);
    }
    problem.score[pair] = FORBIDDEN;
    if (this.knownColumns) forbidInColumns(this.knownColumns, i, j);
    return this.change(isUsed ? [i] : [], isUsed ? [j] : []);
  }

  /** Gives a consultant more or fewer places. @throws RangeError for fewer than are pinned */
  setMost(j: number, most: number): Change {
    const { plan } = this;
    if (most < plan.pinned[j]!) throw new RangeError(`consultant ${j} has ${plan.pinned[j]} pinned cases`);
    const evicted: number[] = [];
    let raise = 0;
    while (plan.load[j]! > most) {
      const { seat, surplus } = this.cheapestSeat(j);
      plan.vacate(seat);
      raise = surplus;
      evicted.push(plan.caseOf[seat]!);
    }
    plan.setMost(j, most);
    // At this price those who had to go do not want the place back, and those who stay still do.
    plan.price[j]! += raise;
    return this.change(evicted, [j]);
  }

  /** Changes how many cases a consultant is promised. */
  setLeast(j: number, least: number): Change {
    const { plan, problem } = this;
    plan.least[j] = least;
    const freed: number[] = [];
    if (plan.price[j]! < 0 && plan.load[j]! > least) {
      plan.price[j] = 0;
      const seats = plan.seatsOf(j).filter((t) => !plan.isPinned(t));
      for (const t of seats) {
        const i = plan.caseOf[t]!;
        if (problem.score[plan.pairOf[t]!]! >= plan.profit[i]!) continue;
        plan.vacate(t);
        freed.push(i);
      }
    }
    return this.change(freed, [j]);
  }

  /** The same pool in the same state, to try a change on. */
  fork(): Assigner {
    const problem = { ...this.problem, score: this.problem.score.slice() };
    return new Assigner(problem, this.plan.copy(problem));
  }

  certificate(): Certificate {
    const { plan, problem } = this;
    return certify({ ...plan, problem, isPinned: (seat) => plan.isPinned(seat) });
  }

  private change(cases: readonly number[], consultants: readonly number[]): Change {
    const outcome = this.repair(cases, consultants, new Pace());
    const moved = new Set([...this.placement!.moved, ...this.filling!.moved]);
    this.placement!.moved.length = 0;
    this.filling!.moved.length = 0;
    return { outcome, moved: [...moved] };
  }

  /** The seat whose case loses least when it has to go. */
  private cheapestSeat(j: number): { seat: number; surplus: number } {
    const { plan, problem } = this;
    let best = { seat: -1, surplus: Infinity };
    for (const seat of plan.seatsOf(j)) {
      const surplus = problem.score[plan.pairOf[seat]!]! - plan.price[j]! - plan.profit[plan.caseOf[seat]!]!;
      if (surplus < best.surplus && !plan.isPinned(seat)) best = { seat, surplus };
    }
    return best;
  }

  private atPace(options: PaceOptions, begin: (pace: Pace) => void): Outcome {
    const pace = new Pace(options);
    try {
      begin(pace);
      settle(this.plan);
      const outcome = this.repair(this.problem.seats.keys(), this.problem.least.keys(), pace);
      this.placement!.moved.length = 0;
      this.filling!.moved.length = 0;
      return outcome;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      this.plan.seatTheRest();
      return error.why;
    }
  }

  private takeOver({ price, consultantsOf }: Start): void {
    const { plan, problem } = this;
    for (let i = 0; i < problem.cases; i++) {
      for (const j of consultantsOf(i)) {
        const [seat, pair] = [plan.freeSeat(i), plan.pairWith(i, j)];
        if (seat < 0 || pair < 0 || plan.uses(i, pair) || plan.isForbidden(pair)) continue;
        if (plan.load[j]! < plan.most[j]!) plan.place(seat, pair);
      }
    }
    for (let j = 0; j < problem.consultants; j++) plan.price[j] = Math.max(0, price[j]!);
    plan.priceOutTheFull();
  }

  /** Brings a plan that is in balance but for some free seats and some places at a price to the optimum. */
  private repair(cases: Iterable<number>, consultants: Iterable<number>, pace: Pace): Outcome {
    const { plan, problem } = this;
    this.placement ??= new Placement(plan, this.columns);
    this.filling ??= new Filling(plan, this.columns);
    this.placement.run(cases, pace);
    pace.poll('filling', 0, problem.consultants);
    for (const j of consultants) {
      pace.step('filling', j, problem.consultants);
      if (this.filling.run(j)) this.unkept.delete(j);
      else this.unkept.add(j);
    }
    return this.unkept.size === 0 && !this.lacksRequired() ? 'OPTIMAL' : 'INFEASIBLE';
  }

  private lacksRequired(): boolean {
    if (!this.hasRequired) return false;
    const { plan, problem } = this;
    return plan.pairOf.some((pair, t) => pair === EMPTY && problem.unassignedCost[plan.caseOf[t]!] === REQUIRED);
  }
}
