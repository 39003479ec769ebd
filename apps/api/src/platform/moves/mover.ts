import { Injectable } from '@nestjs/common';
import { plan, type DomainError, type Flow } from '@pilotage/domain/kernel';
import { Audit } from '../audit/audit';
import type { Unit } from '../database/database';
import type { Actor } from '../http/actor';
import { Notices } from '../notices/notices';

/** Who makes a move, and for which side of the flow. */
export interface FlowActor<By extends string = string> {
  readonly accountId: string | null;
  readonly as: By;
  readonly ip?: string | null;
}

export function acting<By extends string>(actor: Actor, as: By): FlowActor<By> {
  return { accountId: actor.accountId, as, ip: actor.ip };
}

/** What moves, as far as moving it needs to know. */
export interface Subject<S extends string> {
  readonly id: string;
  readonly number: string | null;
  readonly status: S;
  readonly statusBefore: S | null;
}

export interface NewTransition<S extends string, M extends string, By extends string> {
  readonly subject: string;
  readonly move: M;
  readonly from: S;
  readonly to: S;
  readonly by: FlowActor<By>;
  readonly reason: string | null;
  readonly detail: Record<string, unknown>;
}

export interface Recipient {
  readonly accountId: string | null;
  readonly email: string;
  readonly locale: string;
  /** The page of the console where the message leads. */
  readonly path: string;
}

export interface StatusChange<S extends string> {
  readonly status: S;
  readonly statusSince: Date;
  readonly statusBefore: S | null;
  readonly dueAt: Date | null;
}

/** The rows of one flow: nothing else writes a status. */
export interface FlowRows<S extends string, M extends string, By extends string, Set extends object> {
  /** Compare-and-set; false when the status is no longer `from`. */
  move(unit: Unit, id: string, from: S, change: Set & StatusChange<S>): Promise<boolean>;
  /** @returns the id of the row, which keys what follows from the move */
  addTransition(unit: Unit, transition: NewTransition<S, M, By>): Promise<string>;
  /** What somebody is told who was too late. */
  refusal(unit: Unit, id: string): Promise<DomainError>;
}

export interface Step<S extends string, M extends string, By extends string, Set extends object> {
  readonly subject: Subject<S>;
  readonly move: M;
  readonly by: FlowActor<By>;
  readonly reason?: string | null | undefined;
  /** Other columns that change with the status. */
  readonly set?: Set | undefined;
  /** When the step is due. */
  readonly dueAt: (to: S) => Promise<Date | null> | Date | null;
  /** Ids and codes for the audit line and the timeline. */
  readonly detail?: Record<string, unknown> | undefined;
}

export interface Moved<S extends string> {
  readonly to: S;
  readonly transitionId: string;
}

export interface Telling {
  /** The message: `<move>.<audience>`. */
  readonly event: string;
  readonly to: readonly Recipient[];
  readonly no: string;
  readonly transitionId: string;
  readonly diagnosisId?: string;
  /** What the message may name beyond the number. */
  readonly params?: Readonly<Record<string, string>> | undefined;
}

/**
 * The one way a status of any flow moves: the flow's literal decides, compare-and-set on the status, the timeline, then,
 * when everything that follows stands in the same transaction, the audit line.
 */
@Injectable()
export class StatusMover {
  constructor(
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * @param follow what else belongs to the move: its job, its messages
   * @throws DomainError MOVE_NOT_ALLOWED, REASON_REQUIRED, or what the rows say when somebody was faster
   */
  async move<S extends string, M extends string, By extends string, Set extends object>(
    unit: Unit,
    flow: Flow<S, M, By>,
    rows: FlowRows<S, M, By, Set>,
    step: Step<S, M, By, Set>,
    follow: (moved: Moved<S>) => Promise<void>,
  ): Promise<S> {
    const { subject, move, by } = step;
    const [from, reason, detail] = [subject.status, step.reason ?? null, step.detail ?? {}];
    const to = plan(flow, { move, from, by: by.as, reason, before: subject.statusBefore });
    const interrupts = flow.interruptions.includes(move);
    const change = {
      ...(step.set as Set),
      status: to,
      statusSince: unit.now,
      statusBefore: interrupts ? from : null,
      dueAt: interrupts ? null : await step.dueAt(to),
    };
    if (!(await rows.move(unit, subject.id, from, change))) throw await rows.refusal(unit, subject.id);
    const row = { subject: subject.id, move, from, to, by, reason, detail };
    await follow({ to, transitionId: await rows.addTransition(unit, row) });
    await this.audit.record(unit, {
      actor: { id: by.accountId, kind: by.as, ip: by.ip ?? null },
      action: `${flow.subject}.${move}`,
      subject: { type: flow.subject, id: subject.id },
      detail: { from, to, ...detail },
      ...(reason ? { personal: { reason } } : {}),
    });
    return to;
  }

  /** Queues one message of a move for everybody of an audience. */
  async tell(unit: Unit, { event, to, no, transitionId, diagnosisId, params }: Telling): Promise<void> {
    for (const one of to) {
      await this.notices.queue(unit, {
        event,
        to: one.accountId ? { accountId: one.accountId } : { email: one.email },
        locale: one.locale,
        diagnosisId: diagnosisId ?? null,
        params: { no, path: one.path, ...params },
        key: transitionId,
      });
    }
  }
}
