import { parentPort, workerData } from 'node:worker_threads';
import { solve } from './flow/batch/solving';
import { play } from './flow/rehearse/playing';
import type { Begun } from './platform/threads/threads';

/** The thread's own entry: does one piece of work and says what came of it. */
const { work, input, stop } = workerData as Begun;
const works: Readonly<
  Record<string, (input: never, tell: (progress: unknown) => void, isStopped: () => boolean) => unknown>
> = {
  solve,
  play,
};

const isStopped = (): boolean => Atomics.load(stop, 0) === 1;
const result = works[work]?.(input as never, (progress) => parentPort?.postMessage({ progress }), isStopped);
parentPort?.postMessage({ result });
