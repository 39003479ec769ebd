import type { Columns } from './columns';
import type { Plan } from './plan';
import { FAR } from './problem';
import { DistanceQueue } from './queue';
import { Trees } from './trees';

/** The way into a case at the root of a tree: through a free seat of its own. */
export const ROOT = -1;

/**
 * The labels of a search that grows trees from many cases at once: how far each case and consultant is from the nearest
 * root, in which tree, and through whom. Labels of a tree that has been felled stay until they are met (or beaten).
 */
export class Forest {
  readonly queue = new DistanceQueue();
  readonly trees = new Trees();
  readonly caseAt: Int32Array;
  readonly consultantAt: Int32Array;
  /** Distance + profit of a case whose pairs were looked at, FAR for the others. */
  readonly reach: Int32Array;
  /** 1 for a consultant whose seats were looked at. */
  readonly done: Uint8Array;
  readonly treeOfCase: Int32Array;
  readonly treeOfConsultant: Int32Array;
  /** The seat through which a case was reached, or ROOT. */
  readonly via: Int32Array;
  /** The case and the pair through which a consultant was reached. */
  readonly fromCase: Int32Array;
  readonly fromPair: Int32Array;
  /** Nodes are the consultants from 0 and the cases from here. */
  readonly firstCase: number;
  /** With one tree left, the distance of the nearest end known: nothing beyond it is of use. */
  limit = FAR;
  private readonly opened: number[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly columns: () => Columns,
  ) {
    const { cases, consultants } = plan.problem;
    this.firstCase = consultants;
    this.caseAt = new Int32Array(cases).fill(FAR);
    this.reach = new Int32Array(cases).fill(FAR);
    this.consultantAt = new Int32Array(consultants).fill(FAR);
    this.done = new Uint8Array(consultants);
    this.treeOfCase = new Int32Array(cases);
    this.treeOfConsultant = new Int32Array(consultants);
    this.via = new Int32Array(cases);
    this.fromCase = new Int32Array(consultants);
    this.fromPair = new Int32Array(consultants);
  }

  plant(i: number, at: number): void {
    this.labelCase(i, at, ROOT, this.trees.plant());
  }

  labelCase(i: number, at: number, via: number, tree: number): void {
    this.caseAt[i] = at;
    this.via[i] = via;
    this.treeOfCase[i] = tree;
    this.trees.join(tree, this.firstCase + i);
    this.queue.push(at, this.firstCase + i);
  }

  labelConsultant(j: number, at: number, i: number, pair: number): void {
    const tree = this.treeOfCase[i]!;
    this.consultantAt[j] = at;
    this.fromCase[j] = i;
    this.fromPair[j] = pair;
    this.treeOfConsultant[j] = tree;
    this.trees.join(tree, j);
    this.queue.push(at, j);
  }

  /** Brings the prices of a tree up to the clock and opens its nodes, and the place where it ended, for other trees. */
  fell(tree: number, at: number, ended: number): void {
    const { opened } = this;
    this.trees.fell(tree);
    this.limit = FAR;
    opened.length = 0;
    if (ended >= 0) {
      this.consultantAt[ended] = FAR;
      opened.push(ended);
    }
    this.trees.forEachMember(tree, (node) => {
      if (this.release(node, tree, at)) opened.push(node);
    });
    if (this.trees.alive > 0) for (const node of opened) this.findWay(node);
  }

  /** The shortest way into a node from the nodes that were looked at in trees that still grow. */
  findWay(node: number): void {
    if (node < this.firstCase) this.findWayToConsultant(node);
    else this.findWayToCase(node - this.firstCase);
  }

  /** Forgets all labels; when the search was stopped, the trees that still grew are brought up to the clock first. */
  forget(): void {
    const at = this.queue.distance;
    this.trees.clear((node) => {
      const i = node - this.firstCase;
      this.release(node, i < 0 ? this.treeOfConsultant[node]! : this.treeOfCase[i]!, at);
      if (i < 0) this.consultantAt[node] = FAR;
      else this.caseAt[i] = FAR;
    });
  }

  /** Brings the price or profit of a node that was looked at in this tree up to the clock; false for other nodes. */
  private release(node: number, tree: number, at: number): boolean {
    const i = node - this.firstCase;
    if (i < 0) {
      if (this.treeOfConsultant[node] !== tree || this.done[node] === 0) return false;
      this.plan.price[node]! += at - this.consultantAt[node]!;
      this.done[node] = 0;
      this.consultantAt[node] = FAR;
    } else {
      if (this.treeOfCase[i] !== tree || this.reach[i] === FAR) return false;
      this.plan.profit[i]! -= at - this.caseAt[i]!;
      this.reach[i] = FAR;
      this.caseAt[i] = FAR;
    }
    return true;
  }

  private findWayToConsultant(j: number): void {
    const { plan, reach } = this;
    const { first, caseOf, score } = this.columns();
    const price = plan.price[j]!;
    let [best, from, by] = [this.limit, -1, -1];
    for (let q = first[j]!, end = first[j + 1]!; q < end; q++) {
      const i = caseOf[q]!;
      if (reach[i] === FAR) continue;
      const to = reach[i]! - score[q]! + price;
      if (to >= best) continue;
      const e = plan.unusedPair(i, j, score[q]!);
      if (e < 0) continue;
      best = to;
      from = i;
      by = e;
    }
    if (from >= 0) this.labelConsultant(j, best, from, by);
  }

  private findWayToCase(i: number): void {
    const { plan } = this;
    const { consultantOf, score } = plan.problem;
    let [best, via, tree] = [FAR, ROOT, -1];
    for (let t = plan.firstSeat[i]!; t < plan.firstSeat[i + 1]!; t++) {
      const e = plan.pairOf[t]!;
      if (e < 0) continue;
      const j = consultantOf[e]!;
      if (this.done[j] === 0 || plan.isPinned(t)) continue;
      const to = this.consultantAt[j]! + score[e]! - plan.price[j]! - plan.profit[i]!;
      if (to >= best) continue;
      best = to;
      via = t;
      tree = this.treeOfConsultant[j]!;
    }
    if (via !== ROOT) this.labelCase(i, best, via, tree);
  }
}
