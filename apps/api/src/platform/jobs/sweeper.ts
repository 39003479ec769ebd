import { Inject, Injectable } from '@nestjs/common';
import type { JobKind } from './job';
import { Jobs } from './jobs';

/** Every kind of job of the product, for the sweep: `{ provide: JOB_KINDS, useValue: [...] }`. */
export const JOB_KINDS = Symbol('job kinds');

/** Wakes what is due and has no live wake-up; run by the schedule, at the start, and when the clock is moved. */
@Injectable()
export class Sweeper {
  constructor(
    private readonly jobs: Jobs,
    @Inject(JOB_KINDS) private readonly kinds: readonly JobKind[],
  ) {}

  /** @param graceMs how long a wake-up is trusted before it counts as lost; 0 wakes everything that is due */
  sweep(graceMs: number): Promise<number> {
    return this.jobs.sweep(this.kinds, graceMs);
  }
}
