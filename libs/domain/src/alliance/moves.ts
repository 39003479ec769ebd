import type { AllianceMove } from './movers';
import { movesAfterAward } from './moves-after-award';
import { movesToAward } from './moves-to-award';

/** The only ways an alliance moves (FACTS 5.8). Guards, buttons, labels, messages and jobs read this table. */
export const allianceMoves = { ...movesToAward, ...movesAfterAward } as const satisfies Record<string, AllianceMove>;

export type AllianceMoveName = keyof typeof allianceMoves;
