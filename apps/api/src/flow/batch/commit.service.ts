import { Injectable } from '@nestjs/common';
import { DomainError, fill, refusals, type RefusalCode } from '@pilotage/domain/kernel';
import { firstFailure } from '@pilotage/domain/matching';
import { compareRows, roomOf, type ProposalRow, type ProposalWorld } from '@pilotage/domain/matching/proposal';
import { batchSettings, type commitBatch, type staleRow, type WireBatchSettings } from '@pilotage/contracts/batch';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { acting, Advancer } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { drainQueueJob } from '../jobs';
import { closed } from './batch.service';
import { BatchStore, type BatchRecord, type Solved } from './batch.store';
import { CommitStore } from './commit.store';
import type * as z from 'zod';
import { BatchWorlds } from './world.store';

type Choice = In<typeof commitBatch>['body'];
type Stale = z.output<typeof staleRow>;
type Given = ProposalRow & { readonly consultant: string };

/** Commits a version of a batch whole or not at all (SPEC E6). */
@Injectable()
export class CommitService {
  constructor(
    private readonly store: BatchStore,
    private readonly commits: CommitStore,
    private readonly worlds: BatchWorlds,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly advancer: Advancer,
    private readonly audit: Audit,
  ) {}

  /**
   * The batch, its cases and the consultants who get one are held until the commit; under these locks every gate, every
   * place and the policy are looked at again. Of two coordinators the second is given the difference.
   * @throws DomainError PROPOSAL_OUTDATED with `changes`, PROPOSAL_STALE with the rows that no longer hold, BATCH_NOT_SOLVED, BATCH_INFEASIBLE,
   *   REASON_REQUIRED where something else than the plain optimum is committed
   */
  async commit(id: string, choice: Choice, actor: Actor): Promise<Output<typeof commitBatch>> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      await this.store.lock(unit, id);
      const batch = await this.store.find(id, unit);
      if (!batch) throw new DomainError('NOT_FOUND');
      const solved = await this.committable(unit, batch, choice);
      const given = solved.result.rows.filter((r): r is Given => r.consultant !== null);
      const queued = choice.send
        ? solved.result.rows.filter((r) => r.consultant === null && r.runnersUp.length > 0)
        : [];
      if (given.length + queued.length === 0) throw new DomainError('BATCH_EMPTY');
      const records = await this.hold(unit, [...given, ...queued]);
      await this.requireFresh(unit, solved, given, records);
      const proposal = await this.write(unit, solved, [...given, ...queued], records, choice, actor);
      if (!(await this.store.close(unit, id, actor.accountId, choice.version, choice.reason ?? null)))
        throw closed(batch);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
        action: 'commitBatch',
        subject: { type: 'batch', id },
        detail: {
          version: choice.version,
          proposal,
          policy: solved.version.policyVersion,
          cases: given.length,
          queued: queued.length,
        },
        ...(choice.reason ? { personal: { reason: choice.reason } } : {}),
      });
      const left = solved.result.rows.length - given.length - queued.length;
      return { matched: given.length, queued: queued.length, left, proposal };
    });
  }

  private async committable(unit: Unit, batch: BatchRecord, choice: Choice): Promise<Solved> {
    const known = batch.versions.find((v) => v.no === choice.version);
    if (!known) throw new DomainError('NOT_FOUND');
    const solved = await this.store.solved(batch.id, choice.version, unit);
    if (batch.status === 'COMMITTED' || batch.head !== choice.head) throw await this.overtaken(unit, batch, solved);
    if (batch.status !== 'OPEN') throw closed(batch);
    if (!solved) throw new DomainError('BATCH_NOT_SOLVED', { version: choice.version }, 'version');
    if (solved.result.outcome === 'INFEASIBLE')
      throw new DomainError('BATCH_INFEASIBLE', { version: choice.version }, 'version');
    if (!choice.reason && !isPlain(batchSettings.parse(known.settings)))
      throw new DomainError('REASON_REQUIRED', undefined, 'reason');
    return solved;
  }

  /** Who was faster, and how his version differs from the one that was to be committed. */
  private async overtaken(unit: Unit, batch: BatchRecord, mine: Solved | null): Promise<DomainError> {
    const isCommitted = batch.status === 'COMMITTED';
    const no = batch.committedVersion ?? batch.head;
    const theirs = await this.store.solved(batch.id, no, unit);
    const by = isCommitted ? batch.closedById : (batch.versions.at(-1)?.createdById ?? null);
    const name = (await this.store.names([by])).get(by ?? '') ?? '';
    return new DomainError('PROPOSAL_OUTDATED', { name, nameEn: name }, '', {
      status: batch.status,
      by: name,
      at: (batch.closedAt ?? batch.versions.at(-1)?.createdAt)?.toISOString(),
      head: batch.head,
      version: no,
      changes: theirs && mine ? compareRows(mine.result.rows, theirs.result.rows).filter((c) => c.moved) : [],
    });
  }

  private async hold(unit: Unit, rows: readonly ProposalRow[]): Promise<CaseRecord[]> {
    const numbers = rows.map((r) => r.case);
    await this.commits.holdCases(unit, numbers);
    const ids = await this.commits.consultantIds(unit, [...new Set(rows.flatMap((r) => r.consultant ?? []))]);
    await this.directory.hold([...ids.values()], unit.tx);
    return this.cases.waiting(numbers, unit.tx);
  }

  private async requireFresh(
    unit: Unit,
    solved: Solved,
    given: readonly Given[],
    records: readonly CaseRecord[],
  ): Promise<void> {
    const world = await this.worlds.of(records, solved.policy.weights, unit.now, unit.tx);
    const closed = given.flatMap((row) => staleOf(row, world));
    const stale = closed.length > 0 ? closed : overfull(given, world);
    if (stale.length === 0 && world.policy.policy === solved.policy.policy) return;
    throw new DomainError('PROPOSAL_STALE', { n: stale.length }, '', { policy: world.policy.policy, stale });
  }

  private async write(
    unit: Unit,
    solved: Solved,
    matched: readonly ProposalRow[],
    records: readonly CaseRecord[],
    choice: Choice,
    actor: Actor,
  ): Promise<string> {
    const rows = new Map(matched.map((r) => [r.case, r]));
    const proposal = await this.commits.writeProposal(unit, {
      solved,
      by: actor.accountId,
      reason: choice.reason ?? null,
      cases: records.flatMap((r) => {
        const row = rows.get(r.number ?? '');
        return row ? [{ diagnosisId: r.id, row }] : [];
      }),
    });
    await this.advancer.advanceAll(unit, {
      diagnoses: records,
      move: 'commitMatch',
      by: acting(actor, 'coordinator'),
      set: { proposalId: proposal, queuedAt: choice.send ? unit.now : null },
      detailOf: () => ({ proposal, policy: solved.version.policyVersion, batch: solved.version.batchId }),
    });
    if (choice.send) await this.jobs.schedule(unit, drainQueueJob, {}, unit.now, `commit:${proposal}`);
    return proposal;
  }
}

function isPlain(s: WireBatchSettings): boolean {
  const promised = Object.keys(s.least).length + Object.keys(s.markets).length;
  const untouched = s.pins.length + s.forbids.length + promised === 0 && !s.fair;
  return untouched && s.perConsultant === null && s.keep === 0 && s.weights === null;
}

function stale(row: Given, code: RefusalCode, params: Readonly<Record<string, string | number>> = {}): Stale {
  return { case: row.case, consultant: row.consultant, code, message: fill(refusals[code], params) };
}

/** What has come between a row and its commit: the case has moved on, or a gate has closed. */
function staleOf(row: Given, world: ProposalWorld): Stale[] {
  const c = world.cases.find((k) => k.case.id === row.case);
  if (!c) return [stale(row, 'CASE_NOT_WAITING', { no: row.case })];
  const k = world.pool.find((p) => p.id === row.consultant);
  if (!k) return [stale(row, 'CANDIDATE_UNKNOWN')];
  const gate = firstFailure(c.case, k, world);
  return gate ? [stale(row, gate.gate, gate.params)] : [];
}

/** Rows for which no place is left any more, when several were counted on the same one. */
function overfull(given: readonly Given[], world: ProposalWorld): Stale[] {
  const left = new Map(world.pool.map((k) => [k.id, { k, room: roomOf(k, world, null) }]));
  return given.flatMap((row) => {
    const place = left.get(row.consultant);
    if (place && --place.room >= 0) return [];
    return [
      stale(row, 'CONSULTANT_AT_CAPACITY', { active: place?.k.activeCases ?? 0, cap: place?.k.maxActiveCases ?? 0 }),
    ];
  });
}
