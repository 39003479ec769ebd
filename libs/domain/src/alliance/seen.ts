import type { AllianceMoveName } from './moves';
import type { AllianceStatusCode } from './statuses';

/** What the panel does after the presentation stays with it until the release (SPEC M6, M9). */
const AMONG_THE_PANEL: ReadonlySet<AllianceMoveName> = new Set(['closeScoring', 'reopenScoring']);

export function isSeenByLeader(move: AllianceMoveName): boolean {
  return !AMONG_THE_PANEL.has(move);
}

/** The status as the leader is told it: from the presentation to the release it is one and the same. */
export function statusSeenByLeader(status: AllianceStatusCode): AllianceStatusCode {
  return status === 'scored' ? 'presented' : status;
}
