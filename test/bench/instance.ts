import { readFileSync } from 'node:fs';
import type { AssignmentProblem } from '@pilotage/domain/matching/assign';

/** First word of the format: "ASG1". */
export const MAGIC = 0x41534731;
const HEADER_WORDS = 5;

/**
 * Reads an instance: little-endian 32-bit words `magic | n | m | E | cost of an empty seat | seats[n] | least[m] |
 * most[m] | first pair[n+1] | consultant[E] | score[E]`. Pairs of a case may come in any order; of two pairs of a case with
 * one consultant the better is kept, since a case never gets a consultant twice.
 * @throws RangeError when the file is not of this form
 */
export function readInstance(file: string): AssignmentProblem {
  const words = wordsOf(file);
  const [magic = 0, cases = 0, consultants = 0, pairs = 0, cost = 0] = words.subarray(0, HEADER_WORDS);
  const length = HEADER_WORDS + cases + 2 * consultants + cases + 1 + 2 * pairs;
  if (magic !== MAGIC || words.length !== length) throw new RangeError(`${file} is not an instance of ${length} words`);
  let at = HEADER_WORDS;
  const next = (count: number): Int32Array<ArrayBuffer> => words.slice(at, (at += count));
  const [seats, least, most, firstPair] = [next(cases), next(consultants), next(consultants), next(cases + 1)];
  const unassignedCost = new Int32Array(cases).fill(cost);
  const [consultantOf, score] = [next(pairs), next(pairs)];
  return inOrder({ cases, consultants, seats, unassignedCost, least, most, firstPair, consultantOf, score });
}

function wordsOf(file: string): Int32Array<ArrayBuffer> {
  const bytes = readFileSync(file);
  const words = new Int32Array(bytes.length >> 2);
  for (let q = 0; q < words.length; q++) words[q] = bytes.readInt32LE(q << 2);
  return words;
}

function isInOrder({ cases, firstPair, consultantOf }: AssignmentProblem): boolean {
  for (let i = 0; i < cases; i++)
    for (let e = firstPair[i]! + 1; e < firstPair[i + 1]!; e++)
      if (consultantOf[e]! <= consultantOf[e - 1]!) return false;
  return true;
}

/** The pairs of every case by rising consultant, each consultant once. */
function inOrder(p: AssignmentProblem): AssignmentProblem {
  if (isInOrder(p)) return p;
  const firstPair = new Int32Array(p.cases + 1);
  const [consultantOf, score] = [p.consultantOf.slice(), p.score.slice()];
  let to = 0;
  for (let i = 0; i < p.cases; i++) {
    const list = Array.from({ length: p.firstPair[i + 1]! - p.firstPair[i]! }, (_, q) => p.firstPair[i]! + q);
    list.sort((a, b) => p.consultantOf[a]! - p.consultantOf[b]! || p.score[b]! - p.score[a]!);
    for (const e of list) {
      if (to > firstPair[i]! && consultantOf[to - 1] === p.consultantOf[e]) continue;
      consultantOf[to] = p.consultantOf[e]!;
      score[to++] = p.score[e]!;
    }
    firstPair[i + 1] = to;
  }
  return { ...p, firstPair, consultantOf: consultantOf.slice(0, to), score: score.slice(0, to) };
}
