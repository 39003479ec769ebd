import { Injectable } from '@nestjs/common';
import {
  allianceMovesFrom,
  basisOf,
  countedOf,
  cumulative,
  evidenceStates,
  growthAmounts,
  instalmentAmounts,
  kpiCodes,
  payable,
  paceOf,
  proposalDraft,
  shortfalls,
  targetsOf,
  type EvidenceKind,
  type GrowthAmounts,
  type KpiCode,
  type Measures,
  type ProposalDraft,
} from '@pilotage/domain/alliance';
import { fill, refusals } from '@pilotage/domain/kernel';
import { allianceRulesOf, type CallSettings } from '@pilotage/domain/programme';
import { taipeiDate } from '@pilotage/domain/taiwan';
import type { AwardView, ClaimView } from '@pilotage/contracts/award-views';
import { Clock } from '../../platform/clock/clock';
import { dayKey } from '../../platform/database/dates';
import { CallsStore } from '../../programme/calls/calls.store';
import { coachingMonths, ProposalReading, sheetOf } from '../reading.store';
import type { AwardRecord, ClaimRow } from './award.store';

export const CONTRACT_TWD = 1_000_000;

const kpiOfMeasure: Readonly<Record<keyof Measures, KpiCode>> = {
  digital: 'K1_EVENTS',
  physical: 'K1_EVENTS',
  tools: 'K2_TOOLS',
  channels: 'K3_CHANNEL',
  growthTwd: 'K4_OPPORTUNITY',
  custom: 'K5_CUSTOM',
};
const measureNames = Object.keys(kpiOfMeasure) as (keyof Measures)[];

const plain = (c: ClaimRow) => ({
  kpi: c.kpi as KpiCode,
  kind: c.kind,
  amountTwd: c.amountTwd === null ? null : Number(c.amountTwd),
});

/** What was promised and what counts. */
export interface Standing {
  readonly h1: Measures;
  readonly full: Measures;
  readonly counted: Measures;
  readonly shortH1: readonly (keyof Measures)[];
  readonly shortFull: readonly (keyof Measures)[];
}

/** A running alliance, for its leader and for the office. */
@Injectable()
export class AwardViews {
  constructor(
    private readonly reading: ProposalReading,
    private readonly calls: CallsStore,
    private readonly clock: Clock,
  ) {}

  async of(record: AwardRecord, by: 'leader' | 'coordinator'): Promise<AwardView> {
    const { settings } = await this.calls.byId(record.callId);
    const now = await this.clock.now();
    const draft = proposalDraft.parse(record.content);
    const standing = this.standing(record, draft);
    const months = coachingMonths(settings);
    const progress = this.progress(record, draft, standing.full, months, taipeiDate(now).slice(0, 7));
    const present = progress.findLast((p) => p.actual !== null);
    return {
      id: record.id,
      no: record.number ?? '',
      name: draft.plan?.name ?? '',
      status: record.status,
      statusSince: record.statusSince.toISOString(),
      dueAt: record.dueAt?.toISOString() ?? null,
      contract: record.contract && {
        number: record.contract.number,
        signedOn: dayKey(record.contract.signedOn),
        amountTwd: record.contract.amountTwd,
      },
      instalments: this.instalments(record, settings),
      measures: measuresOf(record, standing),
      short: { h1: [...standing.shortH1], full: [...standing.shortFull] },
      progress,
      pace: present ? paceOf(present.planned, present.actual ?? 0) : null,
      claims: record.claims.map(claimView),
      visits: record.visits.map(({ id, kind, onDay, text, at }) => {
        return { id, kind, on: dayKey(onDay), text, at: at.toISOString() };
      }),
      changes: record.changes.map((c) => changeView(c, record)),
      members: record.members.map(memberView),
      alarm: alarmOf(record, settings.minMembers ?? 6),
      months: [...months],
      moves: [...allianceMovesFrom(record.status, by)],
    };
  }

  standing(record: AwardRecord, draft: ProposalDraft = proposalDraft.parse(record.content)): Standing {
    const growth = this.growthOf(record, draft);
    const [h1, full] = [targetsOf(draft.kpis ?? {}, growth, 'H1'), targetsOf(draft.kpis ?? {}, growth, 'FULL')];
    const counted = countedOf(record.claims.filter((c) => c.state === 'COUNTED').map(plain));
    return { h1, full, counted, shortH1: shortfalls(counted, h1), shortFull: shortfalls(counted, full) };
  }

  private growthOf(record: AwardRecord, draft: ProposalDraft): GrowthAmounts | null {
    const basis = basisOf(this.reading.proposal(record, record.members), record.year);
    return basis === null ? null : growthAmounts(draft.kpis?.growth, basis);
  }

  private instalments(record: AwardRecord, settings: CallSettings): AwardView['instalments'] {
    const amount = record.contract?.amountTwd ?? settings.moneyPerCaseTwd ?? CONTRACT_TWD;
    return instalmentAmounts(allianceRulesOf(settings).instalments, amount).map((i) => {
      const paid = record.payments.find((p) => p.instalment === i.id);
      return {
        id: i.id,
        label: i.label,
        amountTwd: paid?.amountTwd ?? i.amountTwd,
        state: paid ? ('PAID' as const) : payable(i.after, record.status),
        paidOn: paid ? dayKey(paid.paidOn) : null,
      };
    });
  }

  /** Each indicator weighs as in the plan; what is counted of it is its share of the full target, at most all of it. */
  private progress(
    record: AwardRecord,
    draft: ProposalDraft,
    full: Measures,
    months: readonly string[],
    present: string,
  ): AwardView['progress'] {
    const planned = cumulative(draft.gantt ?? [], months.length);
    const counted = record.claims.filter((c) => c.state === 'COUNTED');
    return months.map((month, i) => {
      const until = countedOf(counted.filter((c) => dayKey(c.onDay).slice(0, 7) <= month).map(plain));
      return { month, planned: planned[i] ?? 0, actual: month > present ? null : actualOf(draft, until, full) };
    });
  }
}

function measuresOf({ claims }: AwardRecord, { h1, full, counted }: Standing): AwardView['measures'] {
  return measureNames.map((measure) => {
    const kpi = kpiOfMeasure[measure];
    const isOf = (c: ClaimRow): boolean => c.kpi === kpi && (kpi !== 'K1_EVENTS' || c.kind === measure);
    const filed = claims.filter((c) => c.state === 'FILED' && isOf(c)).length;
    return { measure, kpi, h1: h1[measure], full: full[measure], counted: counted[measure], filed };
  });
}

function memberView(m: AwardRecord['members'][number]): AwardView['members'][number] {
  return {
    id: m.id,
    name: sheetOf(m).nameZh ?? '',
    ubn: m.ubn,
    isLeader: m.isLeader,
    left: m.leftAt !== null,
  };
}

function actualOf(draft: ProposalDraft, counted: Measures, full: Measures): number {
  const sum = kpiCodes.reduce((total, kpi) => {
    const weight = draft.gantt?.find((r) => r.item === kpi)?.weight ?? 0;
    const of = measureNames.filter((m) => kpiOfMeasure[m] === kpi && full[m] > 0);
    const done = of.reduce((a, m) => a + Math.min(1, counted[m] / full[m]), 0);
    return total + (of.length === 0 ? 0 : (weight * done) / of.length);
  }, 0);
  return Math.round(sum * 100) / 100;
}

function claimView(c: ClaimRow): ClaimView {
  const { id, kind, country, partner, detail, url, reason, revision } = c;
  const { name, mime, bytes, sha256 } = c.file;
  return {
    ...{ id, kind, country, partner, detail, url, reason, revision },
    kpi: c.kpi as KpiCode,
    on: dayKey(c.onDay),
    amountTwd: c.amountTwd === null ? null : Number(c.amountTwd),
    evidence: c.evidence as EvidenceKind,
    file: { name, mime, bytes, sha256 },
    alsoProves: kpiCodes.find((k) => k === c.alsoProves) ?? null,
    state: evidenceStates.find((s) => s === c.state) ?? 'FILED',
    filedAt: c.filedAt.toISOString(),
    reviewedAt: c.reviewedAt?.toISOString() ?? null,
  };
}

function changeView(c: AwardRecord['changes'][number], { members }: AwardRecord): AwardView['changes'][number] {
  const { id, kind, before, after, reason, approved, answer } = c;
  const member = members.find((m) => m.id === c.memberId);
  return {
    ...{ id, kind, before, after, reason, approved, answer },
    member: member ? (sheetOf(member).nameZh ?? member.ubn) : null,
    askedAt: c.askedAt.toISOString(),
    decidedAt: c.decidedAt?.toISOString() ?? null,
  };
}

function alarmOf({ members }: AwardRecord, min: number): AwardView['alarm'] {
  const left = members.filter((m) => m.leftAt === null).length;
  if (left >= min) return null;
  const params = { min };
  return { code: 'MEMBERS_FELL_BELOW', field: 'members', message: fill(refusals.MEMBERS_FELL_BELOW, params), params };
}
