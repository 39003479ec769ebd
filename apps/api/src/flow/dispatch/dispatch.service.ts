import { Injectable } from '@nestjs/common';
import type { StatusCode } from '@pilotage/domain/flow';
import { DomainError } from '@pilotage/domain/kernel';
import { failingGates } from '@pilotage/domain/matching';
import { offerClock } from '@pilotage/domain/programme';
import { addWorkingTime, formatInstant, taipeiDate } from '@pilotage/domain/taiwan';
import type { Output } from '@pilotage/contracts/endpoint';
import type { sendOffer } from '@pilotage/contracts/dispatch';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import type { Finish } from '../../platform/jobs/processor';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { CalendarStore } from '../../programme/calendar/calendar.store';
import { PolicyStore } from '../../programme/policy/policy.store';
import { acting, Advancer, SYSTEM, type FlowActor } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { expireOfferJob, offerAssignmentJob, remindOfferJob } from '../jobs';
import { Meetings } from '../meetings';
import { Overtaken } from '../overtaken.store';
import { DispatchStore, type CandidateRow } from './dispatch.store';
import { gateParams } from '../wire';
import { offerStates } from './offer-view';

const HOUR_MS = 3600_000;

/** Offers go out one after another in the order of the committed candidates (SPEC F1–F6). */
@Injectable()
export class DispatchService {
  constructor(
    private readonly store: DispatchStore,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly policies: PolicyStore,
    private readonly calendar: CalendarStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly advancer: Advancer,
    private readonly audit: Audit,
    private readonly overtaken: Overtaken,
    private readonly meetings: Meetings,
  ) {}

  /** The coordinator sends the first offer. @throws DomainError with the gate that stops the next candidate */
  async send(no: string, actor: Actor): Promise<Output<typeof sendOffer>> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const { id } = await this.cases.byNumber(no, unit.tx);
      await this.cases.lock(unit.tx, id);
      const record = await this.cases.byId(id, unit.tx);
      if (record.status !== 'matched') throw await this.overtaken.refusal(id, unit.tx);
      const next = (await this.held(unit, record))[0];
      if (!next) throw new DomainError('CANDIDATE_UNKNOWN');
      const gate = await this.gateOf(unit, record, next);
      if (gate) throw new DomainError(gate.refusals.slice(0, 1));
      const offer = await this.offer(unit, record, next, acting(actor, 'coordinator'));
      return { offer: offer.id, consultant: next.consultant.code, dueAt: offer.dueAt.toISOString(), status: 'offered' };
    });
  }

  /**
   * After a decline, an expiry or a withdrawal: the next candidate who still passes every gate is asked, at most so many
   * after the first; when nobody is left the case goes back to matching and a coordinator is told. Never a silent loop.
   * Older cases for which somebody is to be asked come first, so that who asks whom does not hang on which job was quicker.
   */
  async next(diagnosisId: string, finish: Finish): Promise<void> {
    const now = await this.clock.now();
    for (const id of await this.store.pending(now, diagnosisId)) await this.ask(id, now);
    await this.database.transact(now, async (unit) => {
      await this.askFor(unit, diagnosisId);
      await finish(unit);
    });
  }

  /** Asks for every case that waits for it, the oldest first; doing it again changes nothing (PAINS 9). */
  async drain(finish: Finish): Promise<void> {
    const now = await this.clock.now();
    for (const id of await this.store.pending(now)) await this.ask(id, now);
    await this.database.transact(now, finish);
  }

  private ask(diagnosisId: string, now: Date): Promise<void> {
    return this.database.transact(now, (unit) => this.askFor(unit, diagnosisId));
  }

  private async askFor(unit: Unit, diagnosisId: string): Promise<void> {
    await this.cases.lock(unit.tx, diagnosisId);
    const record = await this.cases.byId(diagnosisId, unit.tx);
    if (record.status === 'matched' && record.queuedAt !== null) return this.offerQueued(unit, record);
    if (record.status !== 'offered') return;
    const late = await this.store.overdue(unit, diagnosisId);
    if (late) await this.store.closeOffer(unit, late.id, { status: 'EXPIRED' }, 'EXPIRED');
    if (!(await this.store.hasOpenOffer(unit, diagnosisId))) await this.askNext(unit, record);
  }

  /** A matched case that waits for a place: asked for, left waiting, or back to matching when nobody can be waited for. */
  private async offerQueued(unit: Unit, record: CaseRecord): Promise<void> {
    const candidates = await this.held(unit, record);
    let isWorthWaiting = false;
    for (const candidate of candidates) {
      const gate = await this.gateOf(unit, record, candidate);
      if (!gate) return void (await this.offer(unit, record, candidate, SYSTEM));
      if (gate.code === 'CONSULTANT_AT_CAPACITY' && gate.refusals.length === 1) isWorthWaiting = true;
    }
    if (!isWorthWaiting) await this.exhaust(unit, record, 0);
  }

  /** The candidates who may still be asked; nobody else can give them a place until the end of the transaction. */
  private async held(unit: Unit, record: CaseRecord): Promise<CandidateRow[]> {
    const candidates = await this.store.waiting(unit, record);
    await this.directory.hold(
      candidates.map((c) => c.consultantId),
      unit.tx,
    );
    return candidates;
  }

  private async askNext(unit: Unit, record: CaseRecord): Promise<void> {
    const { offer } = await this.policies.active(unit.tx);
    const asked = await this.store.asked(unit, record);
    for (const candidate of await this.held(unit, record)) {
      if (asked > offer.maxAlternates) break;
      if (await this.gateOf(unit, record, candidate)) await this.store.skip(unit, candidate.id);
      else return void (await this.offer(unit, record, candidate, SYSTEM));
    }
    await this.exhaust(unit, record, asked);
  }

  private async exhaust(unit: Unit, record: CaseRecord, asked: number): Promise<void> {
    await this.advancer.advance(unit, {
      diagnosis: record,
      move: 'exhaust',
      by: SYSTEM,
      set: { proposalId: null, queuedAt: null },
      detail: { asked },
    });
    await this.store.addTask(unit, {
      kind: 'OFFERS_EXHAUSTED',
      key: `exhausted:${record.proposalId ?? record.id}`,
      diagnosisId: record.id,
      detail: { asked },
    });
  }

  private async gateOf(unit: Unit, record: CaseRecord, candidate: CandidateRow): Promise<DomainError | null> {
    const context = { policy: await this.policies.active(unit.tx), today: taipeiDate(unit.now) };
    const consultant = await this.directory.one(candidate.consultant.code, context.today, unit.tx);
    if (!consultant) return new DomainError('CANDIDATE_UNKNOWN');
    const gates = failingGates(await this.cases.matchCase(record, unit.tx), consultant, context);
    return gates.length > 0
      ? new DomainError(gates.map((g) => ({ code: g.gate, field: '', params: gateParams(g) })))
      : null;
  }

  private async offer(
    unit: Unit,
    record: CaseRecord,
    candidate: CandidateRow,
    by: FlowActor,
  ): Promise<{ id: string; dueAt: Date }> {
    const { workingHours } = (await this.policies.active(unit.tx)).offer;
    const calendar = await this.calendar.calendar(unit.tx);
    const at = (share: number): Date => addWorkingTime(unit.now, workingHours * HOUR_MS * share, calendar);
    const [half, late] = offerClock.remindAt;
    const offer = { halfAt: at(half), lateAt: at(late), dueAt: at(1) };
    const id = await this.store.addOffer(unit, record.id, candidate, offer);
    await this.advancer.advance(unit, {
      diagnosis: record,
      move: record.status === 'matched' ? 'offer' : 'offerNext',
      by,
      set: { queuedAt: null },
      dueAt: offer.dueAt,
      consultantId: candidate.consultantId,
      detail: { offer: id, position: candidate.position },
      tell: {
        consultant: {
          path: `/consult/offers/${id}`,
          deadline: formatInstant(offer.dueAt, 'zh-Hant'),
          deadlineEn: formatInstant(offer.dueAt, 'en'),
        },
      },
    });
    await this.jobs.schedule(unit, remindOfferJob, { offer: id, mark: 'HALF' }, offer.halfAt, `${id}:HALF`);
    await this.jobs.schedule(unit, remindOfferJob, { offer: id, mark: 'LATE' }, offer.lateAt, `${id}:LATE`);
    await this.jobs.schedule(unit, expireOfferJob, { offer: id }, offer.dueAt, id);
    return { id, dueAt: offer.dueAt };
  }

  async withdraw(offerId: string, reason: string, actor: Actor): Promise<{ status: StatusCode }> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const known = await this.store.offer(offerId, unit);
      if (!known) throw new DomainError('NOT_FOUND');
      await this.cases.lock(unit.tx, known.diagnosisId);
      const offer = await this.store.closeOffer(unit, offerId, { status: 'WITHDRAWN', declineText: reason }, 'SKIPPED');
      if (!offer) throw await this.closed(unit, offerId);
      await this.jobs.schedule(
        unit,
        offerAssignmentJob,
        { diagnosis: offer.diagnosisId },
        unit.now,
        `after:${offerId}`,
      );
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
        action: 'withdrawOffer',
        subject: { type: 'offer', id: offerId },
        personal: { reason },
      });
      return { status: offer.diagnosis.status };
    });
  }

  private async closed(unit: Unit, offerId: string): Promise<DomainError> {
    const status = (await this.store.offer(offerId, unit))?.status ?? 'WITHDRAWN';
    return new DomainError('OFFER_CLOSED', { state: offerStates[status].zh }, '', { status });
  }

  /** Takes the case from its consultant; the history stays, his later slots are cancelled (SPEC F6). */
  async redispatch(no: string, reason: string, actor: Actor): Promise<{ status: StatusCode }> {
    const status = await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.cases.byNumber(no, unit.tx);
      const moved = await this.advancer.advance(unit, {
        diagnosis: record,
        move: 'redispatch',
        by: acting(actor, 'coordinator'),
        reason,
        set: { consultantId: null },
        detail: { from: record.consultant?.code ?? null },
      });
      await this.store.release(unit, record);
      await this.meetings.callOff(unit, record.id);
      return moved;
    });
    return { status };
  }
}
