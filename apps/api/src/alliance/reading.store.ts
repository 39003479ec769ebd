import { Injectable } from '@nestjs/common';
import {
  checkProposal,
  memberSheet,
  monthsBetween,
  onlineDocuments,
  proposalDraft,
  type Finding,
  type MemberSheet,
  type Proposal,
  type ProposalContext,
  type ProposalMember,
} from '@pilotage/domain/alliance';
import { allianceRulesOf, type CallSettings } from '@pilotage/domain/programme';
import { Database, type Tx } from '../platform/database/database';
import { CallsStore } from '../programme/calls/calls.store';
import { RegisterStore } from '../programme/register/register.store';
import type { ProposalRecord } from './proposals.store';
import type { Prisma } from '@pilotage/prisma/client';

export type MemberRow = Prisma.AllianceMemberGetPayload<object>;
export type FileRow = Prisma.AllianceFileGetPayload<{ include: { file: true } }>;

const ENDED = ['withdrawn', 'rejected'] as const;

export const sheetOf = (row: Pick<MemberRow, 'sheet'>): MemberSheet => memberSheet.parse(row.sheet);

/** A sheet as others than its firm see it: what a member keeps to itself is not in it. */
export function shownSheet(row: MemberRow): MemberSheet {
  const { exportsTwd, revenueBasis, ...sheet } = sheetOf(row);
  const figures = { ...(exportsTwd ? { exportsTwd } : {}), ...(revenueBasis ? { revenueBasis } : {}) };
  return { ...sheet, ...(row.sharesFigures || row.isLeader ? figures : {}), ubn: row.ubn };
}

/** The months of the coaching period, `YYYY-MM`. */
export function coachingMonths(settings: Pick<CallSettings, 'milestones'>): readonly string[] {
  const coaching = settings.milestones.find((m) => m.id === 'coaching');
  return monthsBetween(coaching?.from.slice(0, 7) ?? '', coaching?.to.slice(0, 7) ?? '');
}

/** A proposal as the rules see it, and what they have to know besides. */
@Injectable()
export class ProposalReading {
  constructor(
    private readonly database: Database,
    private readonly calls: CallsStore,
    private readonly register: RegisterStore,
  ) {}

  members(proposalId: string, tx: Tx = this.database.client): Promise<MemberRow[]> {
    return tx.allianceMember.findMany({ where: { proposalId, leftAt: null }, orderBy: { position: 'asc' } });
  }

  /** Plan and slides in every version, the newest first. */
  files(proposalId: string, tx: Tx = this.database.client): Promise<FileRow[]> {
    return tx.allianceFile.findMany({
      where: { proposalId, kind: { in: [...onlineDocuments] } },
      include: { file: true },
      orderBy: [{ kind: 'asc' }, { version: 'desc' }],
    });
  }

  proposal(record: Pick<ProposalRecord, 'content'>, members: readonly MemberRow[]): Proposal {
    return {
      draft: proposalDraft.parse(record.content),
      members: members.map((m): ProposalMember => {
        const sheet = sheetOf(m);
        return {
          role: m.isLeader ? 'LEADER' : 'MEMBER',
          sheet: { ...sheet, ubn: m.ubn },
          confirmed: m.confirmedAt !== null,
          refused: m.refusedAt !== null,
          sharesFigures: m.sharesFigures,
        };
      }),
    };
  }

  /** The proposal as it may be printed for its leader. */
  shown(record: Pick<ProposalRecord, 'content'>, members: readonly MemberRow[]): Proposal {
    const whole = this.proposal(record, members);
    return {
      ...whole,
      members: members.map((row, i) => ({ ...whole.members[i]!, sheet: shownSheet(row) })),
    };
  }

  /** Everything that is wrong with a proposal or needs a decision, as the leader or the office is told it. */
  async findings(
    record: ProposalRecord,
    audience: ProposalContext['audience'],
    tx: Tx = this.database.client,
  ): Promise<readonly Finding[]> {
    const members = await this.members(record.id, tx);
    const context = await this.context(record, members, audience, tx);
    return checkProposal(this.proposal(record, members), context);
  }

  async context(
    record: ProposalRecord,
    members: readonly MemberRow[],
    audience: ProposalContext['audience'],
    tx: Tx = this.database.client,
  ): Promise<ProposalContext> {
    const { settings, year } = await this.calls.byId(record.callId, tx);
    const ubns = members.map((m) => m.ubn).filter((ubn) => ubn !== '');
    const files = await this.files(record.id, tx);
    return {
      year,
      minMembers: settings.minMembers ?? 6,
      months: coachingMonths(settings),
      rules: allianceRulesOf(settings),
      register: await this.register.findAll(ubns, tx),
      leaderHasOther: await this.leaderHasOther(record, tx),
      elsewhere: await this.elsewhere(record, ubns, tx),
      files: new Set(onlineDocuments.filter((kind) => files.some((f) => f.kind === kind))),
      summaryPages: record.summaryPages,
      settled: await this.settled(record.id, tx),
      audience,
    };
  }

  private async leaderHasOther({ id, firmId, year }: ProposalRecord, tx: Tx): Promise<boolean> {
    const where = { firmId, year, id: { not: id }, status: { notIn: [...ENDED] } };
    return (await tx.allianceProposal.count({ where })) > 0;
  }

  /** Members that stand in another proposal of the year that was handed in. */
  private async elsewhere({ id, year }: ProposalRecord, ubns: string[], tx: Tx): Promise<ReadonlySet<string>> {
    const rows = await tx.allianceMember.findMany({
      where: {
        ubn: { in: ubns },
        leftAt: null,
        proposalId: { not: id },
        proposal: { year, status: { notIn: ['drafted', ...ENDED] } },
      },
      select: { ubn: true },
    });
    return new Set(rows.map((r) => r.ubn));
  }

  /** Questions that the office has decided in the proposal's favour: they are not asked again. */
  private async settled(proposalId: string, tx: Tx): Promise<ReadonlySet<string>> {
    const rows = await tx.allianceDecision.findMany({ where: { proposalId }, orderBy: { at: 'asc' } });
    const latest = new Map(rows.map((r) => [`${r.code}:${r.subject}`, r.accepted]));
    return new Set([...latest].flatMap(([key, accepted]) => (accepted ? [key] : [])));
  }
}
