const BUCKETS = 33;

/**
 * A queue for whole numbers that never fall below the last one taken (Dijkstra's distances), of any size below 2^31:
 * a radix heap. Bucket b holds the entries whose key differs from the last key taken in bit b - 1 at the highest, so that
 * an entry moves to a lower bucket at most 31 times. Equal keys come out in the order in which they went in.
 */
export class DistanceQueue {
  /** The key of the entry taken last. */
  distance = 0;
  private readonly head = new Int32Array(BUCKETS).fill(-1);
  private readonly tail = new Int32Array(BUCKETS).fill(-1);
  private key = new Int32Array(1024);
  private value = new Int32Array(1024);
  private next = new Int32Array(1024);
  private used = 0;
  private spare = -1;

  clear(): void {
    this.head.fill(-1);
    this.used = 0;
    this.spare = -1;
    this.distance = 0;
  }

  push(key: number, value: number): void {
    let at = this.spare;
    if (at >= 0) this.spare = this.next[at]!;
    else {
      if (this.used === this.key.length) this.grow();
      at = this.used++;
    }
    this.key[at] = key;
    this.value[at] = value;
    this.append(32 - Math.clz32(key ^ this.distance), at);
  }

  /** The value with the smallest key, whose key is then `distance`; -1 when there is none. */
  pop(): number {
    let at = this.head[0]!;
    if (at < 0) {
      if (!this.refill()) return -1;
      at = this.head[0]!;
    }
    this.head[0] = this.next[at]!;
    this.next[at] = this.spare;
    this.spare = at;
    return this.value[at]!;
  }

  private append(bucket: number, at: number): void {
    this.next[at] = -1;
    if (this.head[bucket]! < 0) this.head[bucket] = at;
    else this.next[this.tail[bucket]!] = at;
    this.tail[bucket] = at;
  }

  /** Makes the smallest key the base, and spreads its bucket over the lower ones. */
  private refill(): boolean {
    const { head, key, next } = this;
    let bucket = 1;
    while (bucket < BUCKETS && head[bucket]! < 0) bucket++;
    if (bucket === BUCKETS) return false;
    let least = key[head[bucket]!]!;
    for (let at = next[head[bucket]!]!; at >= 0; at = next[at]!) if (key[at]! < least) least = key[at]!;
    let at = head[bucket]!;
    head[bucket] = -1;
    this.distance = least;
    while (at >= 0) {
      const following = next[at]!;
      this.append(32 - Math.clz32(key[at]! ^ least), at);
      at = following;
    }
    return true;
  }

  private grow(): void {
    const longer = (a: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const b = new Int32Array(a.length * 2);
      b.set(a);
      return b;
    };
    this.key = longer(this.key);
    this.value = longer(this.value);
    this.next = longer(this.next);
  }
}
