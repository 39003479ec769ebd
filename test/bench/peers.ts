import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AssignmentProblem } from '@pilotage/domain/matching/assign';
import { MAGIC } from './instance';

export interface PeerRun {
  readonly peer: string;
  readonly objective: number;
  readonly solveMs: number;
}

/** LEMON, compiled from its Debian package when there is a compiler; it is no part of the product. */
export class Lemon {
  private constructor(private readonly program: string) {}

  static find(): Lemon | null {
    const program = resolve('.cache/peers/lemon');
    if (existsSync(program)) return new Lemon(program);
    if (!existsSync('/usr/include/lemon/network_simplex.h')) return null;
    mkdirSync(resolve('.cache/peers'), { recursive: true });
    try {
      execFileSync('g++', ['-O3', '-march=native', '-o', program, 'test/bench/peers/lemon.cpp'], { stdio: 'ignore' });
      return new Lemon(program);
    } catch {
      return null;
    }
  }

  /** The better of its two best algorithms. */
  best(problem: AssignmentProblem): PeerRun {
    const folder = mkdtempSync(join(tmpdir(), 'pilotage-bench-'));
    try {
      const file = join(folder, 'instance.bin');
      writeFileSync(file, bytesOf(problem));
      const runs = ['ns', 'cos'].map((how) => this.run(file, how));
      return runs.reduce((a, b) => (b.solveMs < a.solveMs ? b : a));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  private run(file: string, how: string): PeerRun {
    return JSON.parse(execFileSync(this.program, [file, how], { encoding: 'utf8' })) as PeerRun;
  }
}

function bytesOf(p: AssignmentProblem): Buffer {
  const pairs = p.firstPair[p.cases]!;
  const head = Int32Array.of(MAGIC, p.cases, p.consultants, pairs, p.unassignedCost[0] ?? 0);
  const lists = [head, p.seats, p.least, p.most, p.firstPair, p.consultantOf, p.score];
  return Buffer.concat(lists.map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength)));
}
