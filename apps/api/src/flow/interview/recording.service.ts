import { Injectable } from '@nestjs/common';
import { checkRecording, mayRecord } from '@pilotage/domain/interview';
import { DomainError } from '@pilotage/domain/kernel';
import type { InterviewView } from '@pilotage/contracts/case-view';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { moverOf, type Actor } from '../../platform/http/actor';
import { Cases, type CaseRecord } from '../cases.store';
import { interviewView } from '../wire';
import { InterviewService, sideOf } from './interview.service';
import { InterviewStore, type InterviewRow } from './interview.store';

type Change = Parameters<InterviewStore['setRecording']>[2];

/** A talk is recorded only when both sides have said yes; the database holds that too (SPEC G6). */
@Injectable()
export class RecordingService {
  constructor(
    private readonly store: InterviewStore,
    private readonly interviews: InterviewService,
    private readonly cases: Cases,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError RECORDING_MARKED when a consent is taken back after the talk was marked as recorded */
  async consent(no: string, agree: boolean, actor: Actor): Promise<InterviewView> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const known = await this.cases.byNumber(no, unit.tx);
      const side = sideOf(known, actor);
      if (!side) throw new DomainError('NOT_FOUND');
      const { record, row } = await this.current(unit, known);
      if (!agree && row.recordedAt) throw new DomainError('RECORDING_MARKED');
      const by = agree ? { at: unit.now, id: actor.accountId } : { at: null, id: null };
      const given = side === 'FIRM' ? row.firmConsentAt : row.consultantConsentAt;
      if (agree === (given !== null)) return interviewView(row);
      const change =
        side === 'FIRM'
          ? { firmConsentAt: by.at, firmConsentById: by.id }
          : { consultantConsentAt: by.at, consultantConsentById: by.id };
      return this.keep(unit, record, row, change, actor, agree ? 'agreeToRecording' : 'refuseRecording', { side });
    });
  }

  /** @throws DomainError RECORDING_NOT_AGREED for each side that has not agreed */
  async mark(no: string, recorded: boolean, actor: Actor): Promise<InterviewView> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const { record, row } = await this.current(unit, await this.interviews.mine(unit, no, actor));
      const consents = { firmAt: row.firmConsentAt, consultantAt: row.consultantConsentAt };
      const wrong = recorded ? checkRecording(consents) : [];
      if (wrong.length > 0) throw new DomainError(wrong);
      if (recorded === (row.recordedAt !== null)) return interviewView(row);
      const change = recorded
        ? { recordedAt: unit.now, recordedById: actor.accountId }
        : { recordedAt: null, recordedById: null };
      return this.keep(unit, record, row, change, actor, recorded ? 'markRecorded' : 'unmarkRecorded', {});
    });
  }

  private async current(unit: Unit, known: CaseRecord): Promise<{ record: CaseRecord; row: InterviewRow }> {
    await this.cases.lock(unit.tx, known.id);
    const record = await this.cases.byId(known.id, unit.tx);
    const row = mayRecord(record.status) ? await this.store.recordable(record.id, unit.tx) : null;
    if (!row) throw new DomainError('RECORDING_CLOSED');
    return { record, row };
  }

  private async keep(
    unit: Unit,
    record: CaseRecord,
    row: InterviewRow,
    change: Change,
    actor: Actor,
    action: string,
    detail: Record<string, unknown>,
  ): Promise<InterviewView> {
    const changed = await this.store.setRecording(unit, row.id, change);
    await this.audit.record(unit, {
      actor: { id: actor.accountId, kind: moverOf(actor), ip: actor.ip },
      action,
      subject: { type: 'diagnosis', id: record.id },
      detail: { interview: row.id, ...detail },
    });
    return interviewView(changed);
  }
}
