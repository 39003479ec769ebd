import { Inject, Injectable } from '@nestjs/common';
import type { JobKind } from './job';
import { Jobs } from './jobs';

/** Every kind of job of the product, for the sweep: `{ provide: JOB_KINDS, useValue: [...] }`. */
export const JOB_KINDS = Symbol('job kinds');

const GRACE_MS = 20_000;

/** Wakes what is due and has no live wake-up; run by the schedule, at the start, and when the clock is moved. */
@Injectable()
export class Sweeper {
  constructor(
    private readonly jobs: Jobs,
    @Inject(JOB_KINDS) private readonly kinds: readonly JobKind[],
  ) {}

  sweep(graceMs = GRACE_MS): Promise<number> {
    return this.jobs.sweep(this.kinds, graceMs);
  }
}
