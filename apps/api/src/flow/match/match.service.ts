import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { rankConsultants, type GateFailure, type Ranking } from '@pilotage/domain/matching';
import { taipeiDate } from '@pilotage/domain/taiwan';
import type { StatusCode } from '@pilotage/domain/flow';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { commitMatch, proposeMatch, WireRanking } from '@pilotage/contracts/dispatch';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { hashOf } from '../../platform/database/hash';
import type { Actor } from '../../platform/http/actor';
import { ConsultantDirectory, type ConsultantRecord } from '../../people/consultants/directory.store';
import { PolicyStore } from '../../programme/policy/policy.store';
import { acting, Advancer } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { namesOf, Overtaken } from '../overtaken.store';
import { gateParams } from '../wire';
import { MatchStore } from './match.store';
import { rankingView } from './ranking-view';

interface Computed {
  readonly ranking: Ranking;
  readonly inputHash: string;
  readonly wire: WireRanking;
  readonly records: readonly ConsultantRecord[];
}

type Choice = In<typeof commitMatch>['body'];

/** Candidates for one case: computed at any time, stored when matching starts, committed once (SPEC E1–E3, E6, E7, E9). */
@Injectable()
export class MatchService {
  constructor(
    private readonly store: MatchStore,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly policies: PolicyStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advancer: Advancer,
    private readonly audit: Audit,
    private readonly overtaken: Overtaken,
  ) {}

  async preview(no: string): Promise<WireRanking> {
    return (await this.compute(await this.cases.byNumber(no), await this.clock.now())).wire;
  }

  async propose(no: string, actor: Actor): Promise<Output<typeof proposeMatch>> {
    const record = await this.cases.byNumber(no);
    if (record.status !== 'accepted') throw await this.overtaken.refusal(record.id);
    const now = await this.clock.now();
    const { ranking, inputHash, wire } = await this.compute(record, now);
    const explanationHash = hashOf(ranking);
    const id = await this.database.transact(now, async (unit) => {
      const proposal = await this.store.create(unit, {
        diagnosisId: record.id,
        policyVersion: ranking.policy,
        inputHash,
        explanationHash,
        ranking,
        createdById: actor.accountId,
      });
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
        action: 'proposeMatch',
        subject: { type: 'diagnosis', id: record.id },
        detail: { proposal, policy: ranking.policy, inputHash, explanationHash },
      });
      return proposal;
    });
    return { proposal: id, explanationHash, ranking: wire };
  }

  /**
   * Commits whom to ask, in which order. The gates are checked again on the world as it is now, and of two coordinators
   * the second is told what the first has chosen.
   * @throws DomainError PROPOSAL_OUTDATED with the difference, the first failing gate of a chosen consultant, or
   *   REASON_REQUIRED when the order leaves the ranking
   */
  async commit(id: string, choice: Choice, actor: Actor): Promise<Output<typeof commitMatch>> {
    const now = await this.clock.now();
    return this.database.transact(now, async (unit) => {
      const proposal = await this.store.find(unit, id);
      if (!proposal) throw new DomainError('NOT_FOUND');
      await this.cases.lock(unit.tx, proposal.diagnosisId);
      const record = await this.cases.byId(proposal.diagnosisId, unit.tx);
      await this.requireCurrent(unit, record, proposal.status, choice);
      const chosen = await this.chosen(unit, record, choice, proposal.ranking);
      await this.store.commit(unit, {
        proposalId: id,
        diagnosisId: record.id,
        committedById: actor.accountId,
        reason: choice.reason ?? null,
        candidates: chosen,
      });
      const status = await this.advancer.advance(unit, {
        diagnosis: record,
        move: 'commitMatch',
        by: acting(actor, 'coordinator'),
        set: { proposalId: id },
        detail: { proposal: id, policy: proposal.policyVersion, candidates: chosen.map((c) => c.code) },
      });
      return {
        no: record.number ?? '',
        status,
        candidates: chosen.map(({ code, position, origin }) => ({ code, position, origin })),
      };
    });
  }

  async release(no: string, reason: string, actor: Actor): Promise<{ status: StatusCode }> {
    const status = await this.database.transact(await this.clock.now(), async (unit) =>
      this.advancer.advance(unit, {
        diagnosis: await this.cases.byNumber(no, unit.tx),
        move: 'releaseMatch',
        by: acting(actor, 'coordinator'),
        reason,
        set: { proposalId: null, queuedAt: null },
      }),
    );
    return { status };
  }

  private async requireCurrent(unit: Unit, record: CaseRecord, status: string, choice: Choice): Promise<void> {
    if (record.status === 'accepted' && status === 'PROPOSED') return;
    const committed = record.proposalId ? await this.store.committed(unit, record.id, record.proposalId) : [];
    const last = await this.overtaken.lastMove(record.id, unit.tx);
    throw new DomainError('PROPOSAL_OUTDATED', namesOf(last), '', {
      ...last,
      status: record.status,
      committed,
      yours: choice.consultants,
    });
  }

  private async chosen(unit: Unit, record: CaseRecord, choice: Choice, stored: Ranking) {
    const { ranking, records } = await this.compute(record, unit.now, unit);
    const chosen = choice.consultants.map((code, i) => {
      const consultant = records.find((r) => r.code === code);
      if (!consultant) throw new DomainError('CANDIDATE_UNKNOWN', undefined, `consultants.${i}`);
      const gated = ranking.gated.find((g) => g.consultantId === code);
      if (gated) throw this.blocked(gated.gates, `consultants.${i}`);
      const scored = ranking.ranked.find((r) => r.consultantId === code);
      const origin = stored.ranked[i]?.consultantId === code ? ('RANK' as const) : ('PIN' as const);
      return {
        code,
        consultantId: consultant.id,
        position: i + 1,
        origin,
        total: scored?.total ?? 0,
        parts: scored?.parts ?? {},
      };
    });
    if (chosen.some((c) => c.origin === 'PIN') && !choice.reason)
      throw new DomainError('REASON_REQUIRED', undefined, 'reason');
    return chosen;
  }

  private blocked(gates: readonly GateFailure[], field: string): DomainError {
    return new DomainError(gates.map((g) => ({ code: g.gate, field, params: gateParams(g) })));
  }

  private async compute(record: CaseRecord, now: Date, unit?: Unit): Promise<Computed> {
    const today = taipeiDate(now);
    const tx = unit?.tx;
    const [c, pool, policy, records] = [
      await this.cases.matchCase(record, tx),
      await this.directory.pool(today, tx),
      await this.policies.active(tx),
      await this.directory.all(tx),
    ];
    const ranking = rankConsultants(c, pool, { policy, today });
    const inputHash = hashOf({ case: c, pool, policy, today });
    const wire = rankingView({ no: record.number ?? '', now, case: c, pool, policy, ranking, inputHash, records });
    return { ranking, inputHash, wire, records };
  }
}
