import type { Columns } from './columns';
import { Forest, ROOT } from './forest';
import type { Pace } from './pace';
import { EMPTY, type Plan } from './plan';
import { FAR } from './problem';

const NEW_PLACE = -1;

/**
 * Places all free seats of a plan that is otherwise in balance, exactly: shortest chains of moves from all cases with a
 * free seat at once. The searches grow as trees that share one clock; when one of them reaches an empty place (or finds
 * that an empty seat is the better choice), its chain is moved, its prices are brought up to the clock, and only the
 * nodes of this tree are opened again for the others. So the last seats do not each search the whole pool anew.
 */
export class Placement {
  private readonly forest: Forest;
  /** Seats that have changed their pair, in order. */
  readonly moved: number[] = [];
  /** Nodes from here stand for "the case leaves a seat empty". */
  private readonly firstEmpty: number;
  /** Nodes from here stand for "the consultant takes more than his least", for which his price must come up to zero. */
  private readonly firstBeyond: number;

  constructor(
    private readonly plan: Plan,
    columns: () => Columns,
  ) {
    this.forest = new Forest(plan, columns);
    this.firstEmpty = plan.problem.consultants + plan.problem.cases;
    this.firstBeyond = this.firstEmpty + plan.problem.cases;
  }

  /** Places the free seats of these cases. @throws Stopped between two steps, with the plan in balance */
  run(cases: Iterable<number>, pace: Pace): void {
    const { forest } = this;
    forest.queue.clear();
    forest.limit = FAR;
    for (const i of cases) if (this.plan.freeSeat(i) >= 0) forest.plant(i, 0);
    const roots = forest.trees.alive;

    try {
      pace.poll('placing', 0, roots);
      while (forest.trees.alive > 0) {
        pace.step('placing', roots - forest.trees.alive, roots);
        this.open(forest.queue.pop());
      }
    } finally {
      forest.forget();
    }
  }

  private open(node: number): void {
    const at = this.forest.queue.distance;
    if (node < 0) throw new Error('leaving a seat empty is always within reach');
    if (node < this.forest.firstCase) this.openConsultant(node, at);
    else if (node < this.firstEmpty) this.openCase(node - this.forest.firstCase, at);
    else if (node < this.firstBeyond) this.leaveEmpty(node - this.firstEmpty, at);
    else this.goBeyond(node - this.firstBeyond, at);
  }

  private openCase(i: number, at: number): void {
    const { forest, plan } = this;
    if (forest.caseAt[i] !== at || forest.reach[i] !== FAR) return;
    if (!forest.trees.grows(forest.treeOfCase[i]!)) {
      forest.caseAt[i] = FAR;
      return forest.findWay(forest.firstCase + i);
    }
    const { consultantAt } = forest;
    const { firstPair, consultantOf, score } = plan.problem;
    const price = plan.price;
    const reach = at + plan.profit[i]!;
    forest.reach[i] = reach;
    const empty = reach + plan.cost[i]!;
    const isLast = forest.trees.alive === 1;
    if (isLast && empty < forest.limit) forest.limit = empty;
    if (empty <= forest.limit) forest.queue.push(empty, this.firstEmpty + i);
    for (let e = firstPair[i]!, end = firstPair[i + 1]!; e < end; e++) {
      const j = consultantOf[e]!;
      const to = reach - score[e]! + price[j]!;
      if (to >= consultantAt[j]! || to >= forest.limit || plan.uses(i, e)) continue;
      forest.labelConsultant(j, to, i, e);
      if (isLast && plan.load[j]! < plan.most[j]!) forest.limit = Math.min(forest.limit, to + this.beyond(j));
    }
  }

  private openConsultant(j: number, at: number): void {
    const { forest, plan } = this;
    if (forest.consultantAt[j] !== at || forest.done[j] === 1) return;
    if (!forest.trees.grows(forest.treeOfConsultant[j]!)) {
      forest.consultantAt[j] = FAR;
      return forest.findWay(j);
    }
    if (plan.load[j]! < plan.most[j]!) {
      const beyond = this.beyond(j);
      if (beyond === 0) return this.finish(forest.fromCase[j]!, j, at);
      forest.queue.push(at + beyond, this.firstBeyond + j);
    }
    forest.done[j] = 1;
    const { score } = plan.problem;
    const base = at - plan.price[j]!;
    const tree = forest.treeOfConsultant[j]!;
    const start = plan.firstPlace[j]!;
    for (let q = start + plan.pinned[j]!, end = start + plan.load[j]!; q < end; q++) {
      const t = plan.seatAt[q]!;
      const i = plan.caseOf[t]!;
      const to = base + score[plan.pairOf[t]!]! - plan.profit[i]!;
      if (to < forest.caseAt[i]! && to < forest.limit) forest.labelCase(i, to, t, tree);
    }
  }

  private leaveEmpty(i: number, at: number): void {
    const reach = this.forest.reach[i]!;
    if (reach !== FAR && reach + this.plan.cost[i]! === at) this.finish(i, -1, at);
  }

  /** What a further case of a consultant costs beside his price: who is at a loss takes no more than his least. */
  private beyond(j: number): number {
    const { plan } = this;
    return plan.price[j]! < 0 && plan.load[j]! >= plan.least[j]! ? -plan.price[j]! : 0;
  }

  private goBeyond(j: number, at: number): void {
    const { forest } = this;
    if (forest.done[j] === 0 || forest.consultantAt[j]! + this.beyond(j) !== at) return;
    this.finish(forest.fromCase[j]!, j, at);
  }

  /** Moves the chain that ends at case i, which takes a place of consultant j or leaves its seat empty (j = -1). */
  private finish(i: number, j: number, at: number): void {
    const tree = this.forest.treeOfCase[i]!;
    const root = this.moveChain(i, j);
    this.forest.fell(tree, at, j >= 0 && this.forest.done[j] === 0 ? j : -1);
    if (this.plan.freeSeat(root) >= 0) this.forest.plant(root, at);
  }

  /** Each seat of the chain takes the place that the one before has left. Returns the case at the root. */
  private moveChain(end: number, j: number): number {
    const { forest, plan } = this;
    let i = end;
    let pair = j < 0 ? EMPTY : forest.fromPair[j]!;
    let place = NEW_PLACE;
    for (;;) {
      const via = forest.via[i]!;
      const seat = via === ROOT ? plan.freeSeat(i) : via;
      const left = plan.placeOf[seat]!;
      const before = plan.pairOf[seat]!;
      this.moved.push(seat);
      if (pair === EMPTY) plan.pairOf[seat] = EMPTY;
      else if (place === NEW_PLACE) plan.place(seat, pair);
      else plan.replace(seat, pair, place);
      if (via === ROOT) return i;
      const from = plan.problem.consultantOf[before]!;
      place = left;
      pair = forest.fromPair[from]!;
      i = forest.fromCase[from]!;
    }
  }
}
