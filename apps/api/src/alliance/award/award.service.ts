import { Injectable } from '@nestjs/common';
import { instalmentAmounts, payable, type AllianceMoveName } from '@pilotage/domain/alliance';
import { DomainError, type Refusal } from '@pilotage/domain/kernel';
import { allianceRulesOf } from '@pilotage/domain/programme';
import { addDays, taipeiDate, taipeiInstant } from '@pilotage/domain/taiwan';
import type { decideAward, noteVisit } from '@pilotage/contracts/award';
import type { AwardView } from '@pilotage/contracts/award-views';
import type { Input as In } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { violatesUnique } from '../../platform/database/violations';
import type { Actor } from '../../platform/http/actor';
import { acting } from '../../platform/moves/mover';
import { CallsStore } from '../../programme/calls/calls.store';
import { AllianceAdvancer, type AllianceActor } from '../advance';
import { Proposals } from '../proposals.store';
import { AwardStore, type AwardRecord } from './award.store';
import { AwardViews, CONTRACT_TWD } from './award-view';
import { ReserveList } from './reserve-list';

type Decision = In<typeof decideAward>['body'];

/** The office's side of a running alliance: contract, payments, visits, midterm, final review, the end (SPEC N). */
@Injectable()
export class AwardService {
  constructor(
    private readonly store: AwardStore,
    private readonly views: AwardViews,
    private readonly proposals: Proposals,
    private readonly reserve: ReserveList,
    private readonly calls: CallsStore,
    private readonly advancer: AllianceAdvancer,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async see(no: string): Promise<AwardView> {
    return this.views.of(await this.found(no), 'coordinator');
  }

  async found(no: string): Promise<AwardRecord> {
    const record = await this.store.find({ number: no });
    if (!record) throw new DomainError('NOT_FOUND');
    return record;
  }

  /** @throws DomainError MOVE_NOT_ALLOWED, or INPUT_INVALID for a number that another contract has */
  async sign(no: string, body: { number: string; signedOn: string }, actor: Actor): Promise<AwardView> {
    try {
      return await this.act(no, actor, 'alliance.sign', async (unit, record) => {
        const { settings } = await this.calls.byId(record.callId, unit.tx);
        const amountTwd = settings.moneyPerCaseTwd ?? CONTRACT_TWD;
        await this.store.sign(unit, { proposalId: record.id, ...body, amountTwd, byId: actor.accountId });
        await this.advancer.advance(unit, { proposal: record, move: 'contract', by: acting(actor, 'coordinator') });
        return { contract: body.number };
      });
    } catch (error) {
      if (violatesUnique(error, 'number')) throw new DomainError('INPUT_INVALID', undefined, 'number');
      throw error;
    }
  }

  /** @throws DomainError PAYMENT_NOT_DUE, PAYMENTS_STOPPED, or ALREADY_PAID */
  async pay(no: string, body: { instalment: string; paidOn: string }, actor: Actor): Promise<AwardView> {
    return this.act(no, actor, 'alliance.pay', async (unit, record) => {
      const { settings } = await this.calls.byId(record.callId, unit.tx);
      const amount = record.contract?.amountTwd ?? 0;
      const due = instalmentAmounts(allianceRulesOf(settings).instalments, amount).find(
        (i) => i.id === body.instalment,
      );
      if (!due) throw new DomainError('NOT_FOUND', undefined, 'instalment');
      if (record.payments.some((p) => p.instalment === due.id)) throw new DomainError('ALREADY_PAID');
      const state = payable(due.after, record.status);
      if (state !== 'DUE') throw new DomainError(state === 'STOPPED' ? 'PAYMENTS_STOPPED' : 'PAYMENT_NOT_DUE');
      const payment = { proposalId: record.id, ...body, amountTwd: due.amountTwd, byId: actor.accountId };
      await this.store.pay(unit, payment);
      return { instalment: due.id, amountTwd: due.amountTwd };
    });
  }

  async visit(no: string, body: In<typeof noteVisit>['body'], actor: Actor): Promise<AwardView> {
    return this.act(no, actor, 'alliance.visit', async (unit, record) => {
      await this.store.addVisit(unit, { proposalId: record.id, ...body, byId: actor.accountId });
      return { kind: body.kind };
    });
  }

  /** @throws DomainError TARGETS_SHORT or VISIT_MISSING for a pass; MOVE_NOT_ALLOWED, REASON_REQUIRED, STATUS_MOVED */
  async decide(no: string, { move, reason, dueAt }: Decision, actor: Actor): Promise<AwardView> {
    return this.act(no, actor, 'alliance.decide', async (unit, record) => {
      const refused = this.mayNot(record, move);
      if (refused.length > 0) throw new DomainError(refused);
      const by = acting(actor, 'coordinator');
      await this.advance(unit, record, move, by, reason ?? null, dueAt ? new Date(dueAt) : null);
      return { move };
    });
  }

  /** Moves a case, and what follows for the reserve list. */
  async advance(
    unit: Unit,
    record: AwardRecord,
    move: AllianceMoveName,
    by: AllianceActor,
    reason: string | null,
    dueAt: Date | null,
  ): Promise<void> {
    const due = move === 'stepUp' ? await this.contractDue(unit, record.callId) : dueAt;
    await this.advancer.advance(unit, { proposal: record, move, by, reason, dueAt: due });
    if (move === 'lapse' || move === 'revoke') await this.stepUpNext(unit, record);
  }

  private async stepUpNext(unit: Unit, after: AwardRecord): Promise<void> {
    const next = await this.reserve.next(unit, after.id);
    if (!next) return;
    const dueAt = await this.contractDue(unit, next.callId);
    const by: AllianceActor = { accountId: null, as: 'system' };
    await this.advancer.advance(unit, { proposal: next, move: 'stepUp', by, dueAt });
  }

  /** The end of the last day on which the contract can be signed. */
  private async contractDue(unit: Unit, callId: string): Promise<Date> {
    const { settings } = await this.calls.byId(callId, unit.tx);
    return taipeiInstant(addDays(taipeiDate(unit.now), allianceRulesOf(settings).contractDays + 1));
  }

  /** What stands against a pass: the visit that has to have been, and what has not been reached. */
  private mayNot(record: AwardRecord, move: AllianceMoveName): Refusal[] {
    const half = move === 'passMidterm';
    if (!half && move !== 'passFinal') return [];
    const visited = record.visits.some((v) => v.kind === (half ? 'MIDTERM' : 'FINAL'));
    const { shortH1, shortFull } = this.views.standing(record);
    const short = half ? shortH1 : shortFull;
    return [
      ...(visited ? [] : [{ code: 'VISIT_MISSING' as const, field: 'visits' }]),
      ...short.map((m) => ({ code: 'TARGETS_SHORT' as const, field: `measures.${m}`, params: { measure: m } })),
    ];
  }

  private async act(
    no: string,
    actor: Actor,
    action: string,
    work: (unit: Unit, record: AwardRecord) => Promise<Record<string, unknown>>,
  ): Promise<AwardView> {
    const { id } = await this.found(no);
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.proposals.lock(unit.tx, id);
      const record = await this.store.find({ id }, unit.tx);
      if (!record) throw new DomainError('NOT_FOUND');
      const detail = await work(unit, record);
      const who = { id: actor.accountId, kind: 'coordinator', ip: actor.ip };
      await this.audit.record(unit, { actor: who, action, subject: { type: 'alliance', id }, detail });
    });
    return this.see(no);
  }
}
