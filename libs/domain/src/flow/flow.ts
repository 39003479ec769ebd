import { DomainError } from '../kernel';
import { moves, type Move, type MoveName, type Mover } from './moves';
import { statuses, type StatusCode } from './statuses';

const table: Readonly<Record<MoveName, Move>> = moves;

export function moveOf(name: MoveName): Move {
  return table[name];
}

export const moveNames = Object.keys(moves) as [MoveName, ...MoveName[]];

/** The moves that lead out of a status for somebody; the console's buttons are this list. */
export function movesFrom(status: StatusCode, by: Mover): readonly MoveName[] {
  return moveNames.filter((m) => table[m].from.includes(status) && table[m].by.includes(by));
}

/**
 * The status a move leads to.
 * @param before the status before a suspension, needed by `resume`
 * @throws DomainError MOVE_NOT_ALLOWED when the table has no such edge for this mover; REASON_REQUIRED without a reason
 */
export function planMove(
  name: MoveName,
  from: StatusCode,
  by: Mover,
  reason: string | null,
  before: StatusCode | null = null,
): StatusCode {
  const move = table[name];
  if (!move.from.includes(from) || !move.by.includes(by)) {
    throw new DomainError('MOVE_NOT_ALLOWED', { status: statuses[from].staff.zh, move: move.label.zh });
  }
  if (move.reason === 'required' && !reason?.trim()) throw new DomainError('REASON_REQUIRED', undefined, 'reason');
  if (move.to !== 'back') return move.to;
  if (before === null)
    throw new DomainError('MOVE_NOT_ALLOWED', { status: statuses[from].staff.zh, move: move.label.zh });
  return before;
}

/** Every status a status can lead to, `resume` counting as the statuses that can be suspended. */
export function successors(status: StatusCode): readonly StatusCode[] {
  const out = new Set<StatusCode>();
  for (const m of Object.values(table)) {
    if (!m.from.includes(status)) continue;
    if (m.to === 'back') table.suspend.from.forEach((s) => out.add(s));
    else out.add(m.to);
  }
  return [...out];
}
