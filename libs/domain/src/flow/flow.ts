import { movesOf, plan, successorsOf, type Flow } from '../kernel';
import { moves, type Audience, type FollowingJob, type Move, type MoveName, type Mover } from './moves';
import { statuses, type StatusCode } from './statuses';

const table: Readonly<Record<MoveName, Move>> = moves;

/** A diagnosis from draft to close, as one literal. */
export const diagnosisFlow: Flow<StatusCode, MoveName, Mover, FollowingJob, Audience> = {
  subject: 'diagnosis',
  statuses,
  moves: table,
  interruptions: ['suspend'],
};

export function moveOf(name: MoveName): Move {
  return table[name];
}

export const moveNames = Object.keys(moves) as [MoveName, ...MoveName[]];

/** The moves that lead out of a status for somebody; the console's buttons are this list. */
export function movesFrom(status: StatusCode, by: Mover): readonly MoveName[] {
  return movesOf(diagnosisFlow, status, by);
}

/** The status a move of a diagnosis leads to; see `plan`. */
export function planMove(
  name: MoveName,
  from: StatusCode,
  by: Mover,
  reason: string | null,
  before: StatusCode | null = null,
): StatusCode {
  return plan(diagnosisFlow, { move: name, from, by, reason, before });
}

/** Every status a status can lead to, `resume` counting as the statuses that can be suspended. */
export function successors(status: StatusCode): readonly StatusCode[] {
  return successorsOf(diagnosisFlow, status);
}
