import { Injectable } from '@nestjs/common';
import { DomainError, movesOf } from '@pilotage/domain/kernel';
import { planReferral, referralFlow, type ReferralMove, type ReferralMover } from '@pilotage/domain/report';
import type { ReferralView } from '@pilotage/contracts/follow-up';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { CatalogueStore } from '../../programme/catalogue/catalogue.store';
import { Cases, type CaseRecord } from '../cases.store';
import { ReferralsStore, type ReferralRow } from './referrals.store';

type Names = ReadonlyMap<string, { readonly zh: string; readonly en: string }>;

/** Referrals after delivery: the firm agrees, the office passes on and keeps what came of it (SPEC I2). */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly store: ReferralsStore,
    private readonly cases: Cases,
    private readonly catalogues: CatalogueStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async listMine(no: string, actor: Actor): Promise<{ referrals: ReferralView[] }> {
    return this.list(this.own(await this.cases.byNumber(no), actor), 'firm');
  }

  async listFor(no: string): Promise<{ referrals: ReferralView[] }> {
    return this.list(await this.cases.byNumber(no), 'coordinator');
  }

  async answer(no: string, id: string, move: 'agree' | 'refuse', actor: Actor): Promise<ReferralView> {
    const record = this.own(await this.cases.byNumber(no), actor);
    return this.move(id, move, 'firm', null, actor, record.id);
  }

  moveOn(id: string, move: ReferralMove, note: string | null, actor: Actor): Promise<ReferralView> {
    return this.move(id, move, 'coordinator', note, actor, null);
  }

  private async move(
    id: string,
    move: ReferralMove,
    by: ReferralMover,
    note: string | null,
    actor: Actor,
    diagnosisId: string | null,
  ): Promise<ReferralView> {
    const names = await this.names();
    return this.database.transact(await this.clock.now(), async (unit: Unit) => {
      const row = await this.store.byId(id, unit.tx);
      if (!row || (diagnosisId !== null && row.diagnosisId !== diagnosisId))
        throw new DomainError('INPUT_INVALID', undefined, 'id');
      const moved = await this.store.move(unit, row, planReferral(move, row.state, by, note), note);
      if (!moved) throw new DomainError('STATUS_MOVED', { status: '' });
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: by, ip: actor.ip },
        action: `referral.${move}`,
        subject: { type: 'referral', id },
        detail: { from: row.state, to: moved.state },
      });
      return view(moved, by, names);
    });
  }

  private async list(record: CaseRecord, by: ReferralMover): Promise<{ referrals: ReferralView[] }> {
    const names = await this.names();
    return { referrals: (await this.store.of(record.id)).map((r) => view(r, by, names)) };
  }

  private own(record: CaseRecord, actor: Actor): CaseRecord {
    if (record.firmId === null || record.firmId !== actor.firmId) throw new DomainError('NOT_FOUND');
    return record;
  }

  private async names(): Promise<Names> {
    const { resources } = await this.catalogues.all();
    return new Map(resources.resources.map((r) => [r.id, r.name]));
  }
}

function view(row: ReferralRow, by: ReferralMover, names: Names): ReferralView {
  return {
    id: row.id,
    name: names.get(row.resourceId) ?? { zh: row.resourceId, en: row.resourceId },
    why: row.why,
    state: row.state,
    label: referralFlow.statuses[row.state].staff,
    note: row.note,
    changedAt: row.changedAt.toISOString(),
    moves: movesOf(referralFlow, row.state, by).map((move) => ({
      move,
      label: referralFlow.moves[move].label,
      reason: referralFlow.moves[move].reason === 'required',
    })),
  };
}
