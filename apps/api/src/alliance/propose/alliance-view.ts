import { Injectable } from '@nestjs/common';
import {
  allianceMovesFrom,
  basisOf,
  checkProposal,
  contributions,
  cumulative,
  figuresWithheld,
  growthAmounts,
  growthPct,
  isSeenByLeader,
  leastTarget,
  readiness,
  statusSeenByLeader,
  type AllianceMoveName,
  type Finding,
  type OnlineDocument,
  type Proposal,
} from '@pilotage/domain/alliance';
import { fill, refusals } from '@pilotage/domain/kernel';
import { allianceRulesOf, sayDeadline, windowState } from '@pilotage/domain/programme';
import type { Alliance, AllianceFileView, AllianceMemberView, WireFinding } from '@pilotage/contracts/alliance-views';
import { Clock } from '../../platform/clock/clock';
import { CallsStore, type CallRecord } from '../../programme/calls/calls.store';
import type { ProposalRecord } from '../proposals.store';
import { coachingMonths, ProposalReading, shownSheet, type FileRow, type MemberRow } from '../reading.store';
import { ProposeStore } from './propose.store';

/** The version of the notice on personal data that a proposal and its members agree to. */
export const noticeVersionOf = (year: number): string => `PN-${year}-02`;

export function findingView(f: Finding): WireFinding {
  const { code, field, severity, subject, params } = f;
  return { code, field, severity, subject, message: fill(refusals[code], params), ...(params ? { params } : {}) };
}

/** A proposal as its leader sees it. */
@Injectable()
export class AllianceView {
  constructor(
    private readonly store: ProposeStore,
    private readonly reading: ProposalReading,
    private readonly calls: CallsStore,
    private readonly clock: Clock,
  ) {}

  async of(record: ProposalRecord): Promise<Alliance> {
    const now = await this.clock.now();
    const call = await this.calls.byId(record.callId);
    const members = await this.reading.members(record.id);
    const context = await this.reading.context(record, members, 'LEADER');
    const proposal = this.reading.proposal(record, members);
    const meter = readiness(checkProposal(proposal, context));
    const timeline = await this.store.timeline(record.id);
    const seen = timeline.filter((t) => isSeenByLeader(t.move as AllianceMoveName));
    return {
      id: record.id,
      no: record.number,
      status: statusSeenByLeader(record.status),
      statusSince: (seen.at(-1)?.at ?? record.statusSince).toISOString(),
      dueAt: record.dueAt?.toISOString() ?? null,
      revision: record.revision,
      savedAt: record.updatedAt.toISOString(),
      submittedAt: record.submittedAt?.toISOString() ?? null,
      call: this.callView(call, now),
      draft: proposal.draft,
      members: members.map(memberView),
      files: (await this.reading.files(record.id)).map(fileView),
      readiness: {
        ...meter,
        sections: meter.sections.map((s) => ({ ...s, findings: s.findings.map(findingView) })),
      },
      growth: growthOf(proposal, context.year, context.rules.growth),
      cumulative: [...cumulative(proposal.draft.gantt ?? [], context.months.length)],
      moves: this.moves(record, call, now),
      returnReason:
        record.status === 'returned' ? (timeline.findLast((t) => t.to === 'returned')?.reason ?? null) : null,
      timeline: seen.map((t) => ({
        move: t.move as AllianceMoveName,
        to: t.to,
        at: t.at.toISOString(),
        reason: t.reason,
      })),
    };
  }

  callView(call: CallRecord, now: Date): Alliance['call'] {
    const { settings } = call;
    return {
      slug: call.slug,
      year: call.year,
      title: settings.title,
      state: windowState({ ...call, graceMinutes: 0 }, now),
      opensAt: call.opensAt.toISOString(),
      closesAt: call.closesAt.toISOString(),
      deadline: { zh: sayDeadline(settings, 'zh-Hant'), en: sayDeadline(settings, 'en') },
      minMembers: settings.minMembers ?? 6,
      months: [...coachingMonths(settings)],
      rules: allianceRulesOf(settings),
      noticeVersion: noticeVersionOf(call.year),
    };
  }

  /** Taking back ends with the window. */
  private moves(record: ProposalRecord, call: CallRecord, now: Date): AllianceMoveName[] {
    const isOpen = windowState({ ...call, graceMinutes: 0 }, now) === 'OPEN';
    return allianceMovesFrom(record.status, 'leader').filter((m) => m !== 'recall' || isOpen);
  }
}

function memberView(m: MemberRow): AllianceMemberView {
  return {
    id: m.id,
    isLeader: m.isLeader,
    revision: m.revision,
    sheet: shownSheet(m),
    sharesFigures: m.sharesFigures,
    invitedEmail: m.invitedEmail,
    invitedAt: m.invitedAt?.toISOString() ?? null,
    confirmedAt: m.confirmedAt?.toISOString() ?? null,
    refusedAt: m.refusedAt?.toISOString() ?? null,
  };
}

export function fileView(row: FileRow): AllianceFileView {
  const { name, mime, bytes, sha256 } = row.file;
  const kind = row.kind as OnlineDocument;
  return { id: row.id, kind, version: row.version, name, mime, bytes, sha256, at: row.at.toISOString() };
}

/** Amounts, unless they would give a member's withheld figures away. */
function growthOf(proposal: Proposal, year: number, pct: number): Alliance['growth'] {
  const basisTwd = basisOf(proposal, year);
  if (basisTwd === null || figuresWithheld(proposal)) return null;
  const amounts = growthAmounts(proposal.draft.kpis?.growth, basisTwd);
  const firms = proposal.members.map((m) => ({
    id: m.sheet.ubn ?? '',
    name: m.sheet.nameZh ?? '',
    baseTwd: m.sheet.exportsTwd?.[String(year - 1)] ?? 0,
  }));
  const shares = contributions(firms, amounts?.targetTwd ?? 0);
  return {
    basisTwd,
    targetTwd: amounts?.targetTwd ?? null,
    leastTargetTwd: leastTarget(basisTwd, pct),
    h1Twd: amounts?.h1Twd ?? null,
    h2Twd: amounts?.h2Twd ?? null,
    pct: amounts ? growthPct(basisTwd, amounts.targetTwd) : null,
    shares: shares.map(({ id, ...share }, i) => ({ ubn: id, name: firms[i]?.name ?? '', ...share })),
  };
}
