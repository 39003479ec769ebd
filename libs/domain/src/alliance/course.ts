import { movesOf, type Flow } from '../kernel';
import type { AllianceAudience, AllianceJob, AllianceMove, AllianceMover } from './movers';
import { allianceMoves, type AllianceMoveName } from './moves';
import { allianceStatuses, type AllianceStatusCode } from './statuses';

const table: Readonly<Record<AllianceMoveName, AllianceMove>> = allianceMoves;

/** An alliance case from draft to close, as one literal. */
export const allianceFlow: Flow<AllianceStatusCode, AllianceMoveName, AllianceMover, AllianceJob, AllianceAudience> = {
  subject: 'alliance',
  statuses: allianceStatuses,
  moves: table,
  interruptions: [],
};

export const allianceMoveNames = Object.keys(allianceMoves) as [AllianceMoveName, ...AllianceMoveName[]];

export function allianceMoveOf(name: AllianceMoveName): AllianceMove {
  return table[name];
}

/** The moves that lead out of a status for somebody. */
export function allianceMovesFrom(status: AllianceStatusCode, by: AllianceMover): readonly AllianceMoveName[] {
  return movesOf(allianceFlow, status, by);
}
