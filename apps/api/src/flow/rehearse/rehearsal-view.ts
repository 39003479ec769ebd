import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { movesBetween, type SeasonResult } from '@pilotage/domain/matching/season';
import {
  rehearsalSource,
  type listRehearsals,
  type RehearsalHead,
  type seeRehearsal,
} from '@pilotage/contracts/policy';
import type { Output } from '@pilotage/contracts/endpoint';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { contentHash, PolicyStore } from '../../programme/policy/policy.store';
import type { Played } from './playing';
import { RehearseStore, type RehearsalRecord } from './rehearse.store';

type Summary = NonNullable<RehearsalHead['before']>;

/** Rehearsals as the desk sees them: two seasons side by side. */
@Injectable()
export class RehearsalViews {
  constructor(
    private readonly store: RehearseStore,
    private readonly policies: PolicyStore,
    private readonly directory: ConsultantDirectory,
  ) {}

  async list(version: string | null): Promise<Output<typeof listRehearsals>> {
    const records = await this.store.list(version);
    return { rehearsals: await Promise.all(records.map((r) => this.headOf(r))) };
  }

  async see(id: string): Promise<Output<typeof seeRehearsal>> {
    const record = await this.store.find(id);
    if (!record) throw new DomainError('NOT_FOUND');
    const played = record.result as unknown as Played | null;
    const names = new Map((await this.directory.all()).map((k) => [k.code, k.name]));
    return {
      ...(await this.headOf(record)),
      moves: played ? movesBetween(played.before, played.after).map((m) => ({ ...m })) : [],
      loads: played ? loadsOf(played, names) : [],
    };
  }

  private async headOf(r: RehearsalRecord): Promise<RehearsalHead> {
    const played = r.result as unknown as Played | null;
    const names = await this.policies.names([r.createdById, r.signedOffById]);
    const version = await this.policies.find(r.version);
    return {
      id: r.id,
      version: r.version,
      against: r.against,
      source: rehearsalSource.parse(r.source),
      state: r.state,
      phase: r.phase,
      done: r.done,
      of: r.of,
      by: names.get(r.createdById) ?? '',
      createdAt: r.createdAt.toISOString(),
      resultHash: r.resultHash,
      signedOff: r.signedOffAt
        ? { by: names.get(r.signedOffById ?? '') ?? '', at: r.signedOffAt.toISOString(), reason: r.reason ?? '' }
        : null,
      error: r.error,
      current: version !== null && contentHash(version.policy) === r.policyHash,
      before: played ? summaryOf(played.before) : null,
      after: played ? summaryOf(played.after) : null,
    };
  }
}

const summaryOf = ({ summary }: SeasonResult): Summary => ({
  ...summary,
  markets: summary.markets.map((m) => ({ ...m })),
});

function loadsOf({ before, after }: Played, names: ReadonlyMap<string, string>): Output<typeof seeRehearsal>['loads'] {
  const was = new Map(before.loads.map((l) => [l.consultant, l.accepted]));
  return after.loads
    .map((l) => ({
      consultant: l.consultant,
      name: names.get(l.consultant) ?? l.consultant,
      before: was.get(l.consultant) ?? 0,
      after: l.accepted,
    }))
    .sort((a, b) => b.after - a.after || (a.consultant < b.consultant ? -1 : 1));
}
