import { Injectable } from '@nestjs/common';
import type { StatusCode } from '@pilotage/domain/flow';
import { DomainError } from '@pilotage/domain/kernel';
import { checkEligibility, decisiveCheck, type Eligibility } from '@pilotage/domain/programme';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { decideAcceptance, moveAside } from '@pilotage/contracts/desk';
import type { TogetherAct } from '@pilotage/contracts/inbox';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import type { Finish } from '../../platform/jobs/processor';
import { CallsStore } from '../../programme/calls/calls.store';
import { RegisterStore } from '../../programme/register/register.store';
import { acting, Advancer, SYSTEM } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { Meetings } from '../meetings';
import { checkText } from '../wire';
import { AcceptStore } from './accept.store';
import { ResumeService } from './resume.service';

type Decision = In<typeof decideAcceptance>['body'];
type Aside = In<typeof moveAside>['body'];

/** The eligibility gate and the staff's decision on it (SPEC D5, A3). */
@Injectable()
export class AcceptService {
  constructor(
    private readonly store: AcceptStore,
    private readonly resuming: ResumeService,
    private readonly cases: Cases,
    private readonly calls: CallsStore,
    private readonly register: RegisterStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advancer: Advancer,
    private readonly meetings: Meetings,
    private readonly audit: Audit,
  ) {}

  /**
   * Checks every rule and keeps the named results. What only a person can settle goes to the manual check, and who finds
   * no place left to the waiting list, by itself; rejections and returns wait for staff to confirm.
   */
  async check(id: string, finish: Finish): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.cases.byId(id, unit.tx);
      if (record.status === 'applied') await this.settle(unit, record, await this.eligibility(record, unit));
      await finish(unit);
    });
  }

  private async settle(unit: Unit, record: CaseRecord, result: Eligibility): Promise<void> {
    await this.store.keep(unit, record.id, result);
    const reason = decisiveCheck(result)?.code ?? null;
    if (result.proposal === 'hold')
      await this.advancer.advance(unit, {
        diagnosis: record,
        move: 'hold',
        by: SYSTEM,
        reason,
        detail: { code: reason },
      });
    if (result.proposal === 'waitlist')
      await this.advancer.advance(unit, {
        diagnosis: record,
        move: 'waitlist',
        by: SYSTEM,
        set: { waitingSince: record.submittedAt },
        detail: { code: reason },
      });
  }

  private async eligibility(record: CaseRecord, unit: Unit): Promise<Eligibility> {
    const a = await this.cases.application(record, unit.tx);
    const call = await this.calls.byId(record.callId, unit.tx);
    const { taken } = await this.calls.taken(call.id, unit.tx);
    return checkEligibility({
      nameZh: a.nameZh,
      orgType: a.orgType,
      paidInCapitalTwd: a.paidInCapitalTwd,
      avgInsuredEmployees12m: a.avgInsuredEmployees12m,
      deemedSmeGround: a.deemedSmeGround,
      pagesReceived: record.pagesReceived,
      expectedPages: call.settings.expectedPages,
      submittedAt: record.submittedAt ?? unit.now,
      window: call,
      register: await this.register.find(a.ubn, unit.tx),
      placesLeft: call.places === null ? null : call.places - taken,
    });
  }

  /** A decision is made on the status that the coordinator saw: the second of two is told (bar 4). */
  async decide(no: string, body: Decision, actor: Actor): Promise<{ status: StatusCode }> {
    return this.moveFrom(no, body.expected, (unit, record) =>
      this.decideIn(unit, record, { decision: body.decision, reason: body.reason }, actor),
    );
  }

  /** One decision or side move within the caller's transaction; `record.status` is the status it was decided on. */
  moveIn(unit: Unit, record: CaseRecord, wish: { act: TogetherAct; reason?: string | undefined }, actor: Actor) {
    const { act, reason } = wish;
    return act === 'accept' || act === 'waitlist'
      ? this.decideIn(unit, record, { decision: act, reason }, actor)
      : this.asideIn(unit, record, { move: act, reason }, actor);
  }

  private decideIn(unit: Unit, record: CaseRecord, body: Omit<Decision, 'expected'>, actor: Actor) {
    const set = body.decision === 'waitlist' ? { waitingSince: record.submittedAt } : {};
    const rule = this.ruleOf(record, body);
    return this.advancer.advance(unit, {
      diagnosis: record,
      move: body.decision,
      by: acting(actor, 'coordinator'),
      reason: rule.reason,
      set,
      detail: { code: rule.code },
    });
  }

  /** The system's own finding stands in as the reason where staff only confirm it. */
  private ruleOf(record: CaseRecord, body: Omit<Decision, 'expected'>): { code: string | null; reason: string | null } {
    const found = record.eligibility as unknown as Eligibility | null;
    const decisive = found && found.proposal === body.decision ? decisiveCheck(found) : null;
    const words = decisive ? checkText(decisive)?.zh : undefined;
    return { code: decisive?.code ?? null, reason: body.reason || words || null };
  }

  async aside(no: string, body: Aside, actor: Actor): Promise<{ status: StatusCode }> {
    return this.moveFrom(no, body.expected, (unit, record) => this.asideIn(unit, record, body, actor));
  }

  private async asideIn(unit: Unit, record: CaseRecord, body: Omit<Aside, 'expected'>, actor: Actor) {
    const dueAt = body.move === 'resume' ? await this.resuming.goOn(unit, record) : undefined;
    const status = await this.advancer.advance(unit, {
      diagnosis: record,
      move: body.move,
      by: acting(actor, 'coordinator'),
      reason: body.reason,
      ...(dueAt ? { dueAt } : {}),
    });
    if (body.move === 'withdraw') await this.endOpenWork(unit, record.id);
    return status;
  }

  /** The firm takes its own application back. */
  async withdraw(record: CaseRecord, reason: string, actor: Actor): Promise<{ status: StatusCode }> {
    const status = await this.database.transact(await this.clock.now(), async (unit) => {
      const moved = await this.advancer.advance(unit, {
        diagnosis: record,
        move: 'withdraw',
        by: acting(actor, 'firm'),
        reason,
      });
      await this.endOpenWork(unit, record.id);
      return moved;
    });
    return { status };
  }

  private async endOpenWork(unit: Unit, id: string): Promise<void> {
    await this.store.endOpenOffer(unit, id);
    await this.meetings.callOff(unit, id);
  }

  async allowDuplicate(id: string, reason: string, actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      if (!(await this.store.allowDuplicate(unit, id))) throw new DomainError('NOT_FOUND');
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
        action: 'allowDuplicate',
        subject: { type: 'diagnosis', id },
        personal: { reason },
      });
    });
  }

  private async moveFrom(
    no: string,
    expected: StatusCode,
    move: (unit: Unit, record: CaseRecord) => Promise<StatusCode>,
  ): Promise<{ status: StatusCode }> {
    const status = await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.cases.byNumber(no, unit.tx);
      return move(unit, { ...record, status: expected });
    });
    return { status };
  }
}
