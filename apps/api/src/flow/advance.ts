import { Injectable } from '@nestjs/common';
import {
  diagnosisFlow,
  moveOf,
  planMove,
  statuses,
  type Audience,
  type MoveName,
  type Mover,
  type StatusCode,
} from '@pilotage/domain/flow';
import { dueAfter } from '@pilotage/domain/programme';
import { Audit } from '../platform/audit/audit';
import type { Unit } from '../platform/database/database';
import { StatusMover, type FlowActor as ActorOf } from '../platform/moves/mover';
import { Jobs } from '../platform/jobs/jobs';
import { CalendarStore } from '../programme/calendar/calendar.store';
import { FlowStore, type DiagnosisChange } from './flow.store';
import { Overtaken } from './overtaken.store';
import { checkEligibilityJob, drainQueueJob, deliverReportJob, offerAssignmentJob, renderReportJob } from './jobs';

export { acting } from '../platform/moves/mover';
export type FlowActor = ActorOf<Mover>;

export const SYSTEM: FlowActor = { accountId: null, as: 'system' };

export interface Advance {
  readonly diagnosis: {
    readonly id: string;
    readonly number: string | null;
    readonly status: StatusCode;
    readonly statusBefore: StatusCode | null;
  };
  readonly move: MoveName;
  readonly by: FlowActor;
  readonly reason?: string | null | undefined;
  /** Other columns that change with the status. */
  readonly set?: DiagnosisChange;
  /** When the step is due, where it is not the usual number of working days. */
  readonly dueAt?: Date | null;
  /** Ids and codes for the audit line and the timeline. */
  readonly detail?: Record<string, unknown>;
  /** What a message may name beyond the case number, by audience. */
  readonly tell?: Partial<Record<Audience, Record<string, string>>>;
  /** The consultant who is told, where it is not the case's own. */
  readonly consultantId?: string;
  /** The report version that `render-report` prints. */
  readonly version?: string;
}

/** One move of many cases that stand at the same status. */
export interface AdvanceAll {
  readonly diagnoses: readonly Pick<Advance['diagnosis'], 'id' | 'status'>[];
  readonly move: MoveName;
  readonly by: FlowActor;
  readonly reason?: string | null;
  readonly set?: DiagnosisChange;
  readonly detailOf: (id: string) => Record<string, unknown>;
}

/**
 * The one way a status moves: compare-and-set on the status, timeline, messages, following job and audit line in the
 * caller's transaction; the queue is woken after the commit.
 */
@Injectable()
export class Advancer {
  constructor(
    private readonly mover: StatusMover,
    private readonly store: FlowStore,
    private readonly calendar: CalendarStore,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly overtaken: Overtaken,
  ) {}

  /** @throws DomainError MOVE_NOT_ALLOWED, REASON_REQUIRED, or STATUS_MOVED when somebody was faster */
  advance(unit: Unit, a: Advance): Promise<StatusCode> {
    const { diagnosis: subject, move, by, reason, set, detail } = a;
    const usual = async (to: StatusCode) => dueAfter(to, unit.now, await this.calendar.calendar(unit.tx));
    const dueAt = (to: StatusCode) => (a.dueAt === undefined ? usual(to) : a.dueAt);
    const step = { subject, move, by, reason, set, dueAt, detail };
    return this.mover.move(unit, diagnosisFlow, this.store, step, async ({ transitionId }) => {
      await this.follow(unit, a, transitionId);
      await this.tell(unit, a, transitionId);
    });
  }

  /**
   * Moves many cases of one status together, or none: for moves that tell nobody and wake nothing.
   * @throws DomainError as `advance`; STATUS_MOVED of the first that somebody else has moved
   */
  async advanceAll(unit: Unit, a: AdvanceAll): Promise<StatusCode> {
    const { diagnoses, move, by } = a;
    const { then, tells } = moveOf(move);
    if (then || tells?.length) throw new Error(`${move} tells somebody: it goes case by case`);
    const from = diagnoses[0]?.status ?? 'accepted';
    const to = planMove(move, from, by.as, a.reason ?? null, null);
    const dueAt = dueAfter(to, unit.now, await this.calendar.calendar());
    const set = { ...a.set, status: to, statusSince: unit.now, statusBefore: null, dueAt };
    const missed = await this.store.moveAll(
      unit,
      diagnoses.map((d) => d.id),
      from,
      set,
    );
    if (missed !== null) throw await this.overtaken.refusal(missed, unit.tx);
    const detailed = diagnoses.map((d) => ({ id: d.id, detail: a.detailOf(d.id) }));
    const transition = { move, from, to, by, reason: a.reason ?? null };
    await this.store.addTransitions(
      unit,
      detailed.map(({ id, detail }) => ({ ...transition, subject: id, detail })),
    );
    await this.audit.recordMany(
      unit,
      detailed.map(({ id, detail }) => ({
        actor: { id: by.accountId, kind: by.as },
        action: `diagnosis.${move}`,
        subject: { type: 'diagnosis', id },
        detail: { from, to, ...detail },
      })),
    );
    return to;
  }

  private async follow(unit: Unit, a: Advance, transitionId: string): Promise<void> {
    const { then } = moveOf(a.move);
    const diagnosis = a.diagnosis.id;
    if (freesAPlace(a.diagnosis.status, a.move))
      await this.jobs.schedule(unit, drainQueueJob, {}, unit.now, transitionId);
    if (then === 'check-eligibility')
      await this.jobs.schedule(unit, checkEligibilityJob, { diagnosis }, unit.now, transitionId);
    if (then === 'offer-assignment')
      await this.jobs.schedule(unit, offerAssignmentJob, { diagnosis }, unit.now, transitionId);
    if (then === 'deliver-report')
      await this.jobs.schedule(unit, deliverReportJob, { diagnosis }, unit.now, transitionId);
    if (then === 'render-report' && a.version)
      await this.jobs.schedule(unit, renderReportJob, { version: a.version, draftRevision: null }, unit.now, a.version);
  }

  private async tell(unit: Unit, a: Advance, transitionId: string): Promise<void> {
    if (a.diagnosis.number === null) return; // a draft that nobody has seen goes quietly
    for (const audience of moveOf(a.move).tells ?? [])
      await this.mover.tell(unit, {
        event: `${a.move}.${audience}`,
        to: await this.store.audience(unit, a.diagnosis.id, audience, a.consultantId ?? null),
        no: a.diagnosis.number,
        transitionId,
        diagnosisId: a.diagnosis.id,
        params: a.tell?.[audience],
      });
  }
}

/** Whether a consultant has a place more after a move: cases that wait for one are looked at. */
function freesAPlace(from: StatusCode, move: MoveName): boolean {
  const { to } = moveOf(move);
  return statuses[from].load && to !== 'back' && to !== 'suspended' && !statuses[to].load;
}
