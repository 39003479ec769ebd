import { FORBIDDEN, type AssignmentProblem } from './problem';

/**
 * The pairs of a problem consultant by consultant, for searches that begin at a place. The scores are copied, since to
 * fetch each from the list by cases would cost a miss of the cache.
 */
export interface Columns {
  readonly first: Int32Array;
  readonly caseOf: Int32Array;
  readonly score: Int32Array;
}

export function columnsOf(p: AssignmentProblem): Columns {
  const { cases, consultants, firstPair, consultantOf } = p;
  const pairs = firstPair[cases]!;
  const first = new Int32Array(consultants + 1);
  for (let e = 0; e < pairs; e++) first[consultantOf[e]! + 1]!++;
  for (let j = 0; j < consultants; j++) first[j + 1]! += first[j]!;
  const caseOf = new Int32Array(pairs);
  const score = new Int32Array(pairs);
  const next = first.slice(0, consultants);
  for (let i = 0; i < cases; i++) {
    for (let e = firstPair[i]!, end = firstPair[i + 1]!; e < end; e++) {
      const at = next[consultantOf[e]!]!++;
      caseOf[at] = i;
      score[at] = p.score[e]!;
    }
  }
  return { first, caseOf, score };
}

/** Marks a pair as one that may no longer be used. */
export function forbidInColumns({ first, caseOf, score }: Columns, i: number, j: number): void {
  let [low, high] = [first[j]!, first[j + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (caseOf[middle]! < i) low = middle + 1;
    else high = middle;
  }
  if (low < first[j + 1]! && caseOf[low] === i) score[low] = FORBIDDEN;
}
