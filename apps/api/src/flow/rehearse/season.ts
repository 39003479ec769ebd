import { Injectable } from '@nestjs/common';
import { usualBehaviour, type SeasonPlan } from '@pilotage/domain/matching/season';
import { DAY_MS, taipeiDate } from '@pilotage/domain/taiwan';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { Cases } from '../cases.store';
import { RehearseStore } from './rehearse.store';

/** A past or present call as a season to be played: its cases on their days, the pool of today without a case. */
@Injectable()
export class SeasonReader {
  constructor(
    private readonly store: RehearseStore,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
  ) {}

  async of(call: string, seed: number, now: Date): Promise<SeasonPlan> {
    const records = await this.cases.many(await this.store.casesOf(call));
    const first = records[0]?.submittedAt ?? now;
    const dayOf = (at: Date | null): number => Math.floor(((at ?? first).getTime() - first.getTime()) / DAY_MS);
    const matchCases = await this.cases.matchCases(records);
    const pool = await this.directory.pool(taipeiDate(now));
    return {
      seed,
      from: taipeiDate(first),
      cases: matchCases.map((c, i) => ({
        case: { ...c, declinedBy: [] },
        day: dayOf(records[i]?.submittedAt ?? null),
      })),
      pool: pool.map((k) => ({ ...k, activeCases: 0, casesThisWeek: 0, casesThisSeason: 0 })),
      behaviour: usualBehaviour,
      away: {},
    };
  }
}
