import { Injectable } from '@nestjs/common';
import { checkOnline, checkPapers, paperRuleOf, type Finding, type PaperCode } from '@pilotage/domain/alliance';
import type { DeskAlliance } from '@pilotage/contracts/qualification';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Actor } from '../../platform/http/actor';
import { CallsStore, type CallRecord } from '../../programme/calls/calls.store';
import { paperCodeOf } from '../paper-code';
import { ProposalDocuments } from '../documents.store';
import { ProposalReading, sheetOf } from '../reading.store';
import { papersOf, type ReceiptRow } from './screen.store';
import type { Prisma } from '@pilotage/prisma/client';

const whole = {
  firm: true,
  slot: { select: { meeting: { select: { number: true } } } },
} as const satisfies Prisma.AllianceProposalInclude;
export type ScreenCase = Prisma.AllianceProposalGetPayload<{ include: typeof whole }>;

export type TimelineRow = Prisma.AllianceTransitionGetPayload<object>;

const DRAFTS = ['drafted', 'withdrawn'] as const;

/** Proposals as the desk checks them. */
@Injectable()
export class ScreenCases {
  constructor(
    private readonly database: Database,
    private readonly reading: ProposalReading,
    private readonly documents: ProposalDocuments,
    private readonly calls: CallsStore,
  ) {}

  byNumber(number: string, tx: Tx = this.database.client): Promise<ScreenCase | null> {
    return tx.allianceProposal.findUnique({ where: { number }, include: whole });
  }

  /** What was handed in, in the order of the numbers; drafts are counted and not opened (SPEC J5). */
  async handedIn(year: number | null): Promise<{ year: number | null; records: ScreenCase[]; drafts: number }> {
    const newest = await this.database.client.allianceProposal.findFirst({ orderBy: { year: 'desc' } });
    const shown = year ?? newest?.year ?? null;
    const where = shown === null ? {} : { year: shown };
    const records = await this.database.client.allianceProposal.findMany({
      where: { ...where, number: { not: null }, status: { notIn: [...DRAFTS] } },
      include: whole,
      orderBy: { number: 'asc' },
    });
    const drafts = await this.database.client.allianceProposal.count({ where: { ...where, status: 'drafted' } });
    return { year: shown, records, drafts };
  }

  callOf(record: ScreenCase, tx?: Tx): Promise<CallRecord> {
    return this.calls.byId(record.callId, tx);
  }

  /** Everything the rules find, papers and deadline included, without what the office has decided. */
  async findings(record: ScreenCase, receipt: ReceiptRow | null, tx?: Tx): Promise<readonly Finding[]> {
    const call = await this.callOf(record, tx);
    const papers = receipt ? checkPapers(papersOf(receipt), paperRuleOf(call.settings), call) : [];
    const online = record.submittedAt ? checkOnline(record.submittedAt, call) : [];
    return [...(await this.reading.findings(record, 'OFFICE', tx)), ...papers, ...online];
  }

  async settle(
    unit: Unit,
    record: ScreenCase,
    d: { code: string; subject: string; reason: string },
    actor: Actor,
  ): Promise<void> {
    const row = { id: newId(), proposalId: record.id, ...d, accepted: true, byId: actor.accountId, at: unit.now };
    await unit.tx.allianceDecision.create({ data: row });
  }

  /** Whether a code was given to this proposal. */
  isOurs(record: ScreenCase, code: PaperCode): boolean {
    return code.code === paperCodeOf(record.id);
  }

  async members(record: ScreenCase): Promise<DeskAlliance['members']> {
    const rows = await this.reading.members(record.id);
    return rows.map((r) => ({
      name: sheetOf(r).nameZh ?? '',
      ubn: r.ubn,
      role: r.isLeader ? 'LEADER' : 'MEMBER',
      confirmed: r.isLeader || r.confirmedAt !== null,
    }));
  }

  async files(record: ScreenCase): Promise<DeskAlliance['files']> {
    return (await this.documents.current(record.id)).map((f) => ({
      id: f.id,
      kind: f.kind,
      name: f.file.name,
      bytes: f.file.bytes,
      sha256: f.file.sha256,
      at: f.at.toISOString(),
    }));
  }

  timeline(record: ScreenCase): Promise<TimelineRow[]> {
    const where = { proposalId: record.id };
    return this.database.client.allianceTransition.findMany({ where, orderBy: { at: 'asc' } });
  }
}
