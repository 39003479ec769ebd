import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { compareRows, type PinFault } from '@pilotage/domain/matching/proposal';
import { taipeiDate } from '@pilotage/domain/taiwan';
import { batchSettings, type BatchView, type listBatches, type VersionHead } from '@pilotage/contracts/batch';
import type { Output } from '@pilotage/contracts/endpoint';
import { Clock } from '../../platform/clock/clock';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { gateView } from '../wire';
import { BatchStore, type BatchRecord, type Solved, type VersionRecord } from './batch.store';
import { waitingDays } from './world.store';

type Names = ReadonlyMap<string, string>;
type Head = Output<typeof listBatches>['batches'][number];

/** Batches as the desk sees them: every version's head, one version whole, another one beside it. */
@Injectable()
export class BatchViews {
  constructor(
    private readonly store: BatchStore,
    private readonly directory: ConsultantDirectory,
    private readonly clock: Clock,
  ) {}

  async list(limit: number): Promise<Output<typeof listBatches>> {
    const batches = await this.store.list(limit);
    const names = await this.namesOf(batches);
    return { batches: batches.map((b) => headOf(b, names)), waiting: await this.store.countWaiting() };
  }

  /** The wanted version, or the newest that has a result; beside it the wanted one, or the one it was based on. */
  async see(id: string, version: number | null, against: number | null): Promise<BatchView> {
    const batch = await this.store.find(id);
    if (!batch) throw new DomainError('NOT_FOUND');
    const no = version ?? batch.versions.findLast((v) => v.state === 'DONE')?.no ?? null;
    const shown = no === null ? null : await this.store.solved(id, no);
    const other = against ?? shown?.version.basedOn ?? null;
    const beside = other === null || !shown ? null : await this.store.solved(id, other);
    const now = await this.clock.now();
    const numbers = shown?.result.rows.map((r) => r.case) ?? batch.versions.at(-1)?.cases ?? [];
    return {
      ...headOf(batch, await this.namesOf([batch])),
      now: now.toISOString(),
      shown: shown ? detailOf(shown) : null,
      changes: shown && beside ? compareRows(beside.result.rows, shown.result.rows) : [],
      against: beside ? other : null,
      cases: (await this.store.heads(numbers)).map((c) => ({
        no: c.no,
        firm: c.firm,
        industry: c.industry ?? '',
        markets: c.markets ?? [],
        waitingDays: waitingDays(c.submitted, now),
      })),
      consultants: await this.people(now),
    };
  }

  private async people(now: Date): Promise<BatchView['consultants']> {
    const [pool, records] = [await this.directory.pool(taipeiDate(now)), await this.directory.all()];
    const names = new Map(records.map((r) => [r.code, r.name]));
    return pool.map((k) => ({
      code: k.id,
      name: names.get(k.id) ?? '',
      active: k.activeCases,
      cap: k.maxActiveCases,
      topTags: [...k.expertise]
        .sort((a, b) => b.level - a.level)
        .slice(0, 3)
        .map((e) => e.tag),
    }));
  }

  private namesOf(batches: readonly BatchRecord[]): Promise<Names> {
    return this.store.names(
      batches.flatMap((b) => [b.createdById, b.closedById, ...b.versions.map((v) => v.createdById)]),
    );
  }
}

function headOf(b: BatchRecord, names: Names): Head {
  const name = (id: string | null): string => (id ? (names.get(id) ?? '') : '');
  return {
    id: b.id,
    title: b.title,
    status: b.status,
    head: b.head,
    by: name(b.createdById),
    createdAt: b.createdAt.toISOString(),
    closed: b.closedAt
      ? { by: name(b.closedById), at: b.closedAt.toISOString(), version: b.committedVersion, reason: b.reason }
      : null,
    versions: b.versions.map((v) => versionOf(v, name(v.createdById))),
  };
}

function versionOf(v: VersionRecord, by: string): VersionHead {
  return {
    version: v.no,
    basedOn: v.basedOn,
    state: v.state,
    phase: v.phase,
    done: v.done,
    of: v.of,
    stopAsked: v.stopAsked,
    outcome: v.outcome as VersionHead['outcome'],
    proven: v.proven,
    cases: v.cases.length,
    given: v.given,
    total: v.total,
    policy: v.policyVersion,
    inputHash: v.inputHash,
    explanationHash: v.explanationHash,
    error: v.error,
    by,
    createdAt: v.createdAt.toISOString(),
    endedAt: v.endedAt?.toISOString() ?? null,
    settings: batchSettings.parse(v.settings),
  };
}

function detailOf({ version, policy, result }: Solved): NonNullable<BatchView['shown']> {
  return {
    version: version.no,
    weights: policy.weights,
    rows: result.rows.map((r) => ({ ...r, runnersUp: r.runnersUp.map((u) => ({ ...u })), gated: { ...r.gated } })),
    faults: result.faults.map(faultView),
    blocking: result.blocking.map((b) => ({
      kind: b.kind,
      cases: [...b.caseIds],
      consultants: [...b.consultantIds],
      need: b.need,
      available: b.available,
      sentence: b.sentence,
    })),
    remedies: result.remedies.map(({ kind, price, total, sentence }) => ({ kind, price, total, sentence })),
    worst: result.worst,
    oneByOne: result.oneByOne,
    prices: result.prices.map((p) => ({ ...p })),
    curve: result.curve.map((p) => ({ ...p })),
  };
}

function faultView({ case: no, consultant, gate }: PinFault) {
  return { case: no, consultant, gate: gate ? gateView(gate) : null };
}
