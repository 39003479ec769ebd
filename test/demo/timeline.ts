import type { Driven } from '../support/driven';

interface Step {
  readonly at: number;
  readonly order: number;
  readonly act: () => Promise<void>;
}

/** Happens after each step, while the jobs that it caused still run; `done` counts the steps. */
export type Meanwhile = (done: number) => Promise<void> | void;

/**
 * What happens when: the clock is moved to each step in turn, the step is done, and the jobs it caused run before the
 * next one. Steps at the same instant go in the order in which they were planned.
 */
export class Timeline {
  private readonly steps: Step[] = [];
  private planned = 0;
  private now = 0;

  constructor(
    private readonly instance: Driven,
    private readonly meanwhile: Meanwhile = () => undefined,
  ) {}

  /** Plans a step; one whose time has passed is done next. */
  at(when: Date, act: () => Promise<void>): void {
    this.steps.push({ at: Math.max(when.getTime(), this.now), order: this.planned++, act });
    this.steps.sort((a, b) => a.at - b.at || a.order - b.order);
  }

  /** Does every step; with an end, only those up to it, and then the clock stands there. */
  async run(end?: Date): Promise<void> {
    const last = end?.getTime() ?? Infinity;
    for (let done = 1, step = this.steps.shift(); step && step.at <= last; step = this.steps.shift(), done++) {
      this.now = step.at;
      await this.instance.moveTo(new Date(step.at));
      await step.act();
      await this.meanwhile(done);
      await this.instance.settled();
    }
    if (end) await this.instance.moveTo(end);
  }
}
