import { DomainError } from './errors';
import type { Text } from './text';

/** What every flow says of a status. */
export interface FlowStatus {
  readonly step: string;
  readonly staff: Text;
  readonly public: Text;
  /** Who has to act next. */
  readonly waitsFor: string;
  /** Nothing follows. */
  readonly ended: boolean;
}

/** One way a status moves. */
export interface FlowMove<S extends string, By extends string, Job extends string, Who extends string> {
  readonly from: readonly S[];
  /** `back` returns to the status before an interruption. */
  readonly to: S | 'back';
  readonly by: readonly By[];
  readonly label: Text;
  readonly reason: 'required' | 'none';
  readonly then?: Job;
  readonly tells?: readonly Who[];
}

/**
 * A flow as one literal: guards, buttons, labels, messages and following jobs all read it, and one mechanism moves every
 * status of every flow by it.
 */
export interface Flow<
  S extends string = string,
  M extends string = string,
  By extends string = string,
  Job extends string = string,
  Who extends string = string,
> {
  /** What moves: `diagnosis`, `alliance`; the subject of its audit lines. */
  readonly subject: string;
  readonly statuses: Readonly<Record<S, FlowStatus>>;
  readonly moves: Readonly<Record<M, FlowMove<S, By, Job, Who>>>;
  /** The moves that interrupt: the clock stops, and a `back` move returns to where it was. */
  readonly interruptions: readonly M[];
}

type AnyFlow<S extends string, M extends string, By extends string> = Flow<S, M, By>;

/** The moves that lead out of a status for somebody; the console's buttons are this list. */
export function movesOf<S extends string, M extends string, By extends string>(
  flow: AnyFlow<S, M, By>,
  status: S,
  by: By,
): readonly M[] {
  return (Object.keys(flow.moves) as M[]).filter(
    (m) => flow.moves[m].from.includes(status) && flow.moves[m].by.includes(by),
  );
}

export interface PlannedMove<S extends string, M extends string, By extends string> {
  readonly move: M;
  readonly from: S;
  readonly by: By;
  readonly reason: string | null;
  /** The status before an interruption, needed by a move that goes back. */
  readonly before?: S | null;
}

/**
 * The status a move leads to.
 * @throws DomainError MOVE_NOT_ALLOWED when the table has no such edge for this mover; REASON_REQUIRED without a reason
 */
export function plan<S extends string, M extends string, By extends string>(
  flow: AnyFlow<S, M, By>,
  { move: name, from, by, reason, before }: PlannedMove<S, M, By>,
): S {
  const move = flow.moves[name];
  const refused = (): DomainError =>
    new DomainError('MOVE_NOT_ALLOWED', { status: flow.statuses[from].staff.zh, move: move.label.zh });
  if (!move.from.includes(from) || !move.by.includes(by)) throw refused();
  if (move.reason === 'required' && !reason?.trim()) throw new DomainError('REASON_REQUIRED', undefined, 'reason');
  if (move.to !== 'back') return move.to;
  if (!before) throw refused();
  return before;
}

/** Every status a status can lead to; going back counts as every status that can be interrupted. */
export function successorsOf<S extends string, M extends string, By extends string>(
  flow: AnyFlow<S, M, By>,
  status: S,
): readonly S[] {
  const out = new Set<S>();
  const moves = Object.values<FlowMove<S, By, string, string>>(flow.moves);
  for (const m of moves) {
    if (!m.from.includes(status)) continue;
    if (m.to === 'back') flow.interruptions.forEach((i) => flow.moves[i].from.forEach((s) => out.add(s)));
    else out.add(m.to);
  }
  return [...out];
}

/** What is wrong with a flow: statuses nobody reaches, open ones without a way to an end, ended ones that go on. */
export function flowDefects<S extends string, M extends string, By extends string>(
  flow: AnyFlow<S, M, By>,
  start: S,
): readonly string[] {
  const all = Object.keys(flow.statuses) as S[];
  const reached = new Set<S>([start]);
  for (const status of reached) successorsOf(flow, status).forEach((s) => reached.add(s));
  const ends = new Set<S>(all.filter((s) => flow.statuses[s].ended));
  for (let grown = true; grown;) {
    const more = all.filter((s) => !ends.has(s) && successorsOf(flow, s).some((n) => ends.has(n)));
    more.forEach((s) => ends.add(s));
    grown = more.length > 0;
  }
  return [
    ...all.filter((s) => !reached.has(s)).map((s) => `${s} is never reached`),
    ...all.filter((s) => !ends.has(s)).map((s) => `${s} never ends`),
    ...all
      .filter((s) => flow.statuses[s].ended && successorsOf(flow, s).length > 0)
      .map((s) => `${s} has ended and goes on`),
  ];
}
