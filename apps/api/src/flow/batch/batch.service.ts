import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { reviseBatch, startBatch } from '@pilotage/contracts/batch';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import { Cases } from '../cases.store';
import { solveBatchJob } from '../jobs';
import { BatchStore, type BatchRecord } from './batch.store';

type Start = In<typeof startBatch>['body'];
type Revision = In<typeof reviseBatch>['body'];
type Begun = Output<typeof startBatch>;

/** Dry runs of a batch: each is a version, computed by a job, shown, compared, stopped; nothing here moves a case. */
@Injectable()
export class BatchService {
  constructor(
    private readonly store: BatchStore,
    private readonly cases: Cases,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async start(body: Start, actor: Actor): Promise<Begun> {
    const cases = await this.casesOf(body.cases ?? null);
    return this.database.transact(await this.clock.now(), async (unit) => {
      const id = await this.store.create(unit, body.title, actor.accountId);
      return this.begin(unit, id, { basedOn: null, cases, settings: body.settings }, actor);
    });
  }

  /** The same cases as the version it starts from, as far as they still wait, or those that are named. */
  async revise(id: string, body: Revision, actor: Actor): Promise<Begun> {
    const batch = await this.open(id);
    const from = batch.versions.find((v) => v.no === body.from);
    if (!from) throw new DomainError('NOT_FOUND');
    if (from.state !== 'DONE') throw new DomainError('BATCH_NOT_SOLVED', { version: from.no }, 'from');
    const cases = body.cases
      ? await this.casesOf(body.cases)
      : (await this.cases.waiting(from.cases)).map((c) => c.number ?? '');
    if (cases.length === 0) throw new DomainError('BATCH_EMPTY');
    return this.database.transact(await this.clock.now(), (unit) =>
      this.begin(unit, id, { basedOn: from.no, cases, settings: body.settings }, actor),
    );
  }

  async stop(id: string, version: number): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const batch = await this.store.find(id, unit);
      if (!batch?.versions.some((v) => v.no === version)) throw new DomainError('NOT_FOUND');
      await this.store.askToStop(unit, id, version);
    });
  }

  async discard(id: string, reason: string, actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const batch = await this.store.find(id, unit);
      if (!batch) throw new DomainError('NOT_FOUND');
      if (!(await this.store.close(unit, id, actor.accountId, null, reason))) throw closed(batch);
      await this.record(unit, actor, 'discardBatch', id, {}, reason);
    });
  }

  private async begin(
    unit: Unit,
    id: string,
    v: { basedOn: number | null; cases: readonly string[]; settings: Start['settings'] },
    actor: Actor,
  ): Promise<Begun> {
    const made = await this.store.addVersion(unit, id, { ...v, createdById: actor.accountId });
    if (!made) throw closed(await this.store.find(id, unit));
    await this.jobs.schedule(unit, solveBatchJob, { version: made.id }, unit.now, made.id);
    await this.record(unit, actor, 'runBatch', id, { version: made.no, cases: v.cases.length });
    return { batch: id, version: made.no, cases: v.cases.length };
  }

  /** @throws DomainError CASE_NOT_WAITING for the first that cannot be matched now */
  private async casesOf(numbers: readonly string[] | null): Promise<string[]> {
    const found = (await this.cases.waiting(numbers)).map((c) => c.number ?? '');
    const waiting = new Set(found);
    const missing = (numbers ?? []).findIndex((no) => !waiting.has(no));
    if (missing >= 0) throw new DomainError('CASE_NOT_WAITING', { no: numbers?.[missing] ?? '' }, `cases.${missing}`);
    if (found.length === 0) throw new DomainError('BATCH_EMPTY', undefined, 'cases');
    return found;
  }

  private async open(id: string): Promise<BatchRecord> {
    const batch = await this.store.find(id);
    if (!batch) throw new DomainError('NOT_FOUND');
    if (batch.status !== 'OPEN') throw closed(batch);
    return batch;
  }

  private async record(
    unit: Unit,
    actor: Actor,
    action: string,
    id: string,
    detail: Record<string, unknown>,
    reason?: string,
  ): Promise<void> {
    await this.audit.record(unit, {
      actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
      action,
      subject: { type: 'batch', id },
      detail,
      ...(reason ? { personal: { reason } } : {}),
    });
  }
}

const STATES = {
  OPEN: { state: '開放', stateEn: 'open' },
  COMMITTED: { state: '確認', stateEn: 'committed' },
  DISCARDED: { state: '捨棄', stateEn: 'discarded' },
} as const;

export function closed(batch: Pick<BatchRecord, 'status'> | null): DomainError {
  return batch ? new DomainError('BATCH_CLOSED', STATES[batch.status]) : new DomainError('NOT_FOUND');
}
