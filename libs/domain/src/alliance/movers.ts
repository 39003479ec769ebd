import type { FlowMove } from '../kernel';
import type { AllianceStatusCode } from './statuses';

/** Who makes a move. `leader` is the lead firm; `admin` may do what a coordinator may. */
export type AllianceMover = 'leader' | 'coordinator' | 'system';

/** The job that follows a move; the API declares it as a queue of its own. */
export type AllianceJob = 'lapse-award';

/** Who is told of a move, in a mail without personal data (SPEC P4). */
export type AllianceAudience = 'leader' | 'coordinators';

export type AllianceMove = FlowMove<AllianceStatusCode, AllianceMover, AllianceJob, AllianceAudience>;

export const desk = ['coordinator'] as const;
export const both = ['leader', 'coordinators'] as const;
