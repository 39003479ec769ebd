import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPrinter, type Printer } from '@pilotage/reports';
import type { ReportModel } from '@pilotage/domain/report';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the reader of the library's own proofs, not part of it
import { moonPeach } from '../../libs/reports/src/fixtures/moon-peach';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the reader of the library's own proofs, not part of it
import { readPdf } from '../../libs/reports/src/fixtures/pdf-reader';

const REPORTS = 500;
const CRASHES = [120, 330];
const STEP = 50;

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly kb: number;
}

function processes(): Running[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [pid = 0, parent = 0, kb = 0] = line.trim().split(/\s+/).map(Number);
      return { pid, parent, kb };
    });
}

/** Everything that this process has begun and what came of it: the browser. */
function browser(): Running[] {
  const all = processes();
  const below = (pid: number): Running[] => all.filter((p) => p.parent === pid).flatMap((p) => [p, ...below(p.pid)]);
  return below(process.pid);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory in MB: what this process holds after a collection, and all of its browser. */
function memory(): { own: number; browser: number } {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  const mb = (bytes: number): number => Math.round(bytes / 1_048_576);
  return { own: mb(heapUsed + external), browser: mb(browser().reduce((sum, p) => sum + p.kb * 1024, 0)) };
}

const caseNo = (n: number): string => `D113-${String(n).padStart(4, '0')}`;
const firmName = (n: number): string => `第${n}號堃喆煊峯𠮷食品（示範）股份有限公司`;
const modelOf = (n: number): ReportModel => ({
  ...moonPeach,
  caseNo: caseNo(n),
  firm: { ...moonPeach.firm, name: firmName(n) },
});

describe('five hundred reports in one run', () => {
  let printer: Printer;
  beforeAll(() => {
    printer = createPrinter();
  });
  afterAll(() => printer.close());

  it('come out right while their browser crashes twice, and memory stays flat', async () => {
    const wrong: string[] = [];
    const hashes = new Set<string>();
    const pages = new Set<number>();
    const held: { done: number; own: number; browser: number }[] = [];
    let crashed = 0;
    const one = async (n: number): Promise<void> => {
      const printing = printer.render(modelOf(n));
      if (CRASHES.includes(n)) {
        const [root] = browser();
        if (root) process.kill(root.pid, 'SIGKILL');
        crashed += root ? 1 : 0;
      }
      const { pdf, missingGlyphs } = await printing;
      const read = await readPdf(pdf);
      pages.add(read.pages.length);
      hashes.add(createHash('sha256').update(pdf).digest('hex'));
      const cover = read.pages[0]?.text ?? '';
      const right = cover.includes(firmName(n)) && read.pages.slice(1).every((p) => p.text.includes(caseNo(n)));
      if (!right || missingGlyphs.length > 0) wrong.push(caseNo(n));
    };
    for (let done = 0; done < REPORTS; done += STEP) {
      let next = done;
      const worker = async (): Promise<void> => {
        while (next < done + STEP) await one(++next);
      };
      await Promise.all([worker(), worker()]);
      held.push({ done: done + STEP, ...memory() });
      console.log(held.at(-1));
    }
    expect({ wrong, different: hashes.size, pages: pages.size, crashed }).toEqual({
      wrong: [],
      different: REPORTS,
      pages: 1,
      crashed: CRASHES.length,
    });
    const most = (kind: 'own' | 'browser', from: number, to: number): number =>
      Math.max(...held.filter((h) => h.done > from && h.done <= to).map((h) => h[kind]));
    // A browser grows until it is replaced after 200 documents: the second half holds no more than the first.
    expect(most('browser', 250, 500)).toBeLessThan(1.15 * most('browser', 0, 250));
    expect(most('own', 250, 500)).toBeLessThan(1.15 * most('own', 0, 250));
  });
});
