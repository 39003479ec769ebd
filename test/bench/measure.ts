import { availableParallelism, cpus, loadavg } from 'node:os';

export interface Timed<T> {
  readonly value: T;
  readonly wallMs: number;
  /** Time of all threads of this process: what others on the machine take is not in it. */
  readonly cpuMs: number;
}

export function timed<T>(work: () => T): Timed<T> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const value = work();
  const wallMs = performance.now() - began;
  const used = process.cpuUsage(cpu);
  return { value, wallMs, cpuMs: (used.user + used.system) / 1000 };
}

/** The most memory that this process has ever held, in MB. */
export function highestMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** What was measured on, in one line. */
export function machine(): string {
  const load = loadavg()[0]!.toFixed(2);
  return `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, load ${load}, Node ${process.versions.node}`;
}

/** The value below which the given share of the list lies. */
export function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
