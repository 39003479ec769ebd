import { Injectable } from '@nestjs/common';
import type { WireConcludedCase } from '@pilotage/contracts/panel-desk';
import type { Unit } from '../../platform/database/database';
import { Proposals, type ProposalRecord } from '../proposals.store';
import { AwardStore } from './award.store';

/** The reserve list of a meeting, as its frozen result ordered it. */
@Injectable()
export class ReserveList {
  constructor(
    private readonly store: AwardStore,
    private readonly proposals: Proposals,
  ) {}

  /** The first that still waits on the list of the meeting in which `proposalId` was decided. */
  async next(unit: Unit, proposalId: string): Promise<ProposalRecord | null> {
    const result = (await this.store.resultOf(unit, proposalId)) as { cases: WireConcludedCase[] } | null;
    const inOrder = (result?.cases ?? [])
      .flatMap((c) => (c.standing.reserve === null ? [] : [{ no: c.id, place: c.standing.reserve }]))
      .sort((a, b) => a.place - b.place);
    for (const { no } of inOrder) {
      const found = await this.proposals.find({ number: no, status: 'reserved' }, unit.tx);
      if (found) return found;
    }
    return null;
  }
}
