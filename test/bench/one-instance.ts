import { basename } from 'node:path';
import { Assigner } from '@pilotage/domain/matching/assign';
import { readInstance } from './instance';
import { highestMemory, timed } from './measure';

export interface InstanceResult {
  readonly instance: string;
  /** Σ score − Σ cost of empty seats; null when the leasts of the instance cannot be met. */
  readonly objective: number | null;
  readonly unassigned: number;
  readonly certified: boolean;
  readonly solveMs: number;
  readonly rssMb: number;
}

/** Solves one instance as the product would, in this process, from nothing. */
export function solveInstance(file: string): InstanceResult {
  const problem = readInstance(file);
  const { value: assigner, wallMs } = timed(() => {
    const one = new Assigner(problem);
    one.solve();
    return one;
  });
  const { certified, total } = assigner.certificate();
  return {
    instance: basename(file, '.bin'),
    objective: certified ? total : null,
    unassigned: assigner.plan.emptySeats(),
    certified,
    solveMs: Math.round(wallMs * 10) / 10,
    rssMb: highestMemory(),
  };
}
