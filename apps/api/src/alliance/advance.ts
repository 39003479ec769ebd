import { Injectable } from '@nestjs/common';
import {
  allianceFlow,
  allianceMoveOf,
  type AllianceAudience,
  type AllianceMoveName,
  type AllianceMover,
  type AllianceStatusCode,
} from '@pilotage/domain/alliance';
import type { Unit } from '../platform/database/database';
import { StatusMover, type FlowActor } from '../platform/moves/mover';
import { Jobs } from '../platform/jobs/jobs';
import { lapseAwardJob } from './jobs';
import { Proposals, type ProposalChange } from './proposals.store';

export type AllianceActor = FlowActor<AllianceMover>;

export const ALLIANCE_SYSTEM: AllianceActor = { accountId: null, as: 'system' };

export interface AllianceAdvance {
  readonly proposal: {
    readonly id: string;
    readonly number: string | null;
    readonly status: AllianceStatusCode;
    readonly statusBefore: AllianceStatusCode | null;
  };
  readonly move: AllianceMoveName;
  readonly by: AllianceActor;
  readonly reason?: string | null | undefined;
  readonly set?: ProposalChange;
  /** When the step is due; null where nothing is. */
  readonly dueAt?: Date | null;
  readonly detail?: Record<string, unknown>;
  /** What a message may name beyond the number, by audience. */
  readonly tell?: Partial<Record<AllianceAudience, Record<string, string>>>;
}

/** The one way a proposal's status moves. */
@Injectable()
export class AllianceAdvancer {
  constructor(
    private readonly mover: StatusMover,
    private readonly proposals: Proposals,
    private readonly jobs: Jobs,
  ) {}

  /** @throws DomainError MOVE_NOT_ALLOWED, REASON_REQUIRED, or STATUS_MOVED when somebody was faster */
  advance(unit: Unit, a: AllianceAdvance): Promise<AllianceStatusCode> {
    const { proposal: subject, move, by, reason, set, detail } = a;
    const step = { subject, move, by, reason, set, detail, dueAt: () => a.dueAt ?? null };
    return this.mover.move(unit, allianceFlow, this.proposals, step, async ({ transitionId }) => {
      if (allianceMoveOf(move).then === 'lapse-award' && a.dueAt)
        await this.jobs.schedule(unit, lapseAwardJob, { proposal: subject.id }, a.dueAt, transitionId);
      await this.tell(unit, a, transitionId);
    });
  }

  private async tell(unit: Unit, a: AllianceAdvance, transitionId: string): Promise<void> {
    const record = await this.proposals.byId(a.proposal.id, unit.tx);
    if (record.number === null) return;
    for (const audience of allianceMoveOf(a.move).tells ?? [])
      await this.mover.tell(unit, {
        event: `alliance.${a.move}.${audience}`,
        to: await this.proposals.audience(unit, record, audience),
        no: record.number,
        transitionId,
        params: a.tell?.[audience],
      });
  }
}
