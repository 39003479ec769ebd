/** Lets a fixed number of tasks through at a time; the others wait in the order they came. */
export class Turnstile {
  readonly #places: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #alone: Promise<unknown> = Promise.resolve();

  constructor(places: number) {
    this.#places = places;
    this.#free = places;
  }

  async pass<T>(task: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await task();
    } finally {
      this.#leave();
    }
  }

  /** Waits until nothing is inside and keeps it so for the length of the task. */
  alone<T>(task: () => Promise<T>): Promise<T> {
    // One after another: two that each held some of the places would wait for each other for ever.
    const turn = this.#alone.then(async () => {
      for (let i = 0; i < this.#places; i++) await this.#enter();
      try {
        return await task();
      } finally {
        for (let i = 0; i < this.#places; i++) this.#leave();
      }
    });
    this.#alone = turn.catch(() => undefined);
    return turn;
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
