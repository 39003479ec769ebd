import { Injectable } from '@nestjs/common';
import { DomainError, type Refusal } from '@pilotage/domain/kernel';
import { sayDeadline, windowState } from '@pilotage/domain/programme';
import { checkApplication, scoreQuestionnaire, type Application } from '@pilotage/domain/questionnaire';
import { taipeiDate } from '@pilotage/domain/taiwan';
import type { Output } from '@pilotage/contracts/endpoint';
import type { submitDraft } from '@pilotage/contracts/apply';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { violatesUnique } from '../../platform/database/violations';
import { is, type Actor } from '../../platform/http/actor';
import { FirmsService } from '../../people/firms/firms.service';
import { CallsStore, type CallRecord } from '../../programme/calls/calls.store';
import { acting, Advancer, type FlowActor } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { ApplyStore } from './apply.store';

/**
 * Handing in. The instant that counts is the database's, taken while the call's row is locked and after every upload has
 * ended (decision 3); all refusals come together; the number is given inside the same transaction.
 */
@Injectable()
export class SubmitService {
  constructor(
    private readonly store: ApplyStore,
    private readonly cases: Cases,
    private readonly calls: CallsStore,
    private readonly firms: FirmsService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advancer: Advancer,
  ) {}

  /** @throws DomainError with every refusal; the draft stays as it is */
  async submit(draft: CaseRecord, actor: Actor | null): Promise<Output<typeof submitDraft>> {
    try {
      return await this.database.transact(await this.clock.now(), (unit) => this.handIn(unit, draft.id, actor));
    } catch (error) {
      if (violatesUnique(error, 'diagnosis_one_a_firm_and_call'))
        throw new DomainError('DUPLICATE_IN_YEAR', { no: '' }, 'profile.ubn');
      throw error;
    }
  }

  private async handIn(outer: Unit, id: string, actor: Actor | null): Promise<Output<typeof submitDraft>> {
    const before = await this.cases.byId(id, outer.tx);
    await this.calls.lock(outer, before.callId);
    const unit: Unit = { ...outer, now: await this.clock.commitTime(outer.tx) };
    const record = await this.cases.byId(id, unit.tx);
    if (record.status !== 'drafted' && record.status !== 'returned') throw new DomainError('NOT_FOUND');
    const call = await this.calls.byId(record.callId, unit.tx);
    const application = await this.read(unit, record, call);
    const { firmId, accountMailed } = await this.firmOf(unit, record, application);
    const number = record.number ?? (await this.calls.nextNumber(unit, call.numberSeries));
    const definition = await this.cases.definition(record.questionnaireKey, unit.tx);
    const score = {
      definition: record.questionnaireKey,
      ...scoreQuestionnaire(definition, application.answers, application.themes),
    };
    const status = await this.advancer.advance(unit, {
      diagnosis: { ...record, number },
      move: 'submit',
      by: this.mover(record, actor),
      set: {
        number,
        firmId,
        ubn: application.ubn,
        contactEmail: application.contact.email,
        score: score as object,
        submittedAt: record.submittedAt ?? unit.now,
      },
      detail: { number, channel: record.channel },
    });
    return { number, status, submittedAt: (record.submittedAt ?? unit.now).toISOString(), accountMailed };
  }

  /** The application in its final form, or every reason why not. A returned one is completed after the deadline too. */
  private async read(unit: Unit, record: CaseRecord, call: CallRecord): Promise<Application> {
    const late: Refusal[] = record.submittedAt === null ? this.windowRefusals(call, unit.now) : [];
    const check = checkApplication(
      this.cases.draftOf(record),
      await this.cases.definition(record.questionnaireKey, unit.tx),
      taipeiDate(unit.now),
    );
    if (!check.ok) throw new DomainError([...late, ...check.refusals]);
    if (!(await this.holdsItsScan(unit, record))) late.push({ code: 'SIGNATURE_MISSING', field: 'signature.fileId' });
    if (late.length > 0) throw new DomainError(late);
    const standing = record.duplicateAllowed
      ? null
      : await this.store.standing(unit, record.callId, check.application.ubn, record.id);
    if (standing !== null) throw new DomainError('DUPLICATE_IN_YEAR', { no: standing }, 'profile.ubn');
    return check.application;
  }

  /** An uploaded signature is a file of this very application. */
  private async holdsItsScan(unit: Unit, record: CaseRecord): Promise<boolean> {
    const { signature } = this.cases.draftOf(record);
    return signature?.kind !== 'UPLOAD' || this.store.hasFile(unit, record.id, signature.fileId ?? '');
  }

  private windowRefusals(call: CallRecord, at: Date): Refusal[] {
    const state = windowState(call, at);
    if (state === 'OPEN') return [];
    return [
      state === 'BEFORE'
        ? { code: 'CALL_NOT_OPEN', field: '' }
        : { code: 'AFTER_DEADLINE', field: '', params: { deadline: sayDeadline(call.settings, 'zh-Hant') } },
    ];
  }

  private async firmOf(
    unit: Unit,
    record: CaseRecord,
    a: Application,
  ): Promise<{ firmId: string; accountMailed: boolean }> {
    if (record.keyedById) return { firmId: await this.firms.firmFor(unit, a.ubn, a.nameZh), accountMailed: false };
    if (record.firmId) return { firmId: record.firmId, accountMailed: false };
    const owner = await this.firms.ownerFor(unit, {
      ubn: a.ubn,
      name: a.nameZh,
      contactName: a.contact.name,
      email: record.contactEmail,
      locale: record.locale,
    });
    return { firmId: owner.firmId, accountMailed: owner.created };
  }

  private mover(record: CaseRecord, actor: Actor | null): FlowActor {
    if (actor && record.keyedById && is(actor, 'COORDINATOR', 'ADMIN')) return acting(actor, 'coordinator');
    return actor ? acting(actor, 'firm') : { accountId: null, as: 'firm' };
  }
}
