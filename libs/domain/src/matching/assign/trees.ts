/**
 * The trees of a search, each with the nodes that were reached in it. A node that has moved to another tree stays listed
 * in its old one; whoever walks a tree asks the node where it belongs.
 */
export class Trees {
  /** How many trees still grow. */
  alive = 0;
  private count = 0;
  private head = new Int32Array(64);
  private isAlive = new Uint8Array(64);
  private used = 0;
  private node = new Int32Array(1024);
  private next = new Int32Array(1024);

  plant(): number {
    if (this.count === this.head.length) {
      this.head = longer(this.head);
      const marks = new Uint8Array(this.isAlive.length * 2);
      marks.set(this.isAlive);
      this.isAlive = marks;
    }
    this.head[this.count] = -1;
    this.isAlive[this.count] = 1;
    this.alive++;
    return this.count++;
  }

  fell(tree: number): void {
    this.isAlive[tree] = 0;
    this.alive--;
  }

  grows(tree: number): boolean {
    return this.isAlive[tree] === 1;
  }

  join(tree: number, node: number): void {
    if (this.used === this.node.length) {
      this.node = longer(this.node);
      this.next = longer(this.next);
    }
    this.node[this.used] = node;
    this.next[this.used] = this.head[tree]!;
    this.head[tree] = this.used++;
  }

  forEachMember(tree: number, visit: (node: number) => void): void {
    for (let q = this.head[tree]!; q >= 0; q = this.next[q]!) visit(this.node[q]!);
  }

  /** Visits every node that was ever reached, then forgets all trees. */
  clear(visit: (node: number) => void): void {
    for (let q = 0; q < this.used; q++) visit(this.node[q]!);
    this.used = 0;
    this.count = 0;
    this.alive = 0;
  }
}

function longer(a: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const b = new Int32Array(a.length * 2);
  b.set(a);
  return b;
}
