import { Injectable } from '@nestjs/common';
import {
  checkPapers,
  findingsByCheck,
  findingText,
  paperRuleOf,
  sayPaperCode,
  type Finding,
} from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import type { Output } from '@pilotage/contracts/endpoint';
import type {
  AllianceRow,
  DeskAlliance,
  listDeskAlliances,
  PaperReceiptView,
  QualificationChecks,
} from '@pilotage/contracts/qualification';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { dayKey } from '../../platform/database/dates';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { paperCodeOf } from '../paper-code';
import { contentOf, ProposalDocuments } from '../documents.store';
import { roundOf } from './qualification.service';
import { ScreenCases, type ScreenCase, type TimelineRow } from './screen-cases.store';
import { papersOf, ScreenStore, type CallRow, type QualificationRow, type ReceiptRow } from './screen.store';

type Names = ReadonlyMap<string, string>;

/** Proposals for the office: all of them by what is missing, and one whole. */
@Injectable()
export class ScreenView {
  constructor(
    private readonly store: ScreenStore,
    private readonly cases: ScreenCases,
    private readonly clock: Clock,
    private readonly documents: ProposalDocuments,
    private readonly audit: Audit,
  ) {}

  async list(year: number | null): Promise<Output<typeof listDeskAlliances>> {
    const { records, drafts, year: shown } = await this.cases.handedIn(year);
    return { year: shown, rows: await Promise.all(records.map((r) => this.row(r))), drafts };
  }

  private async row(record: ScreenCase): Promise<AllianceRow> {
    const [receipt] = await this.store.receipts(record.id);
    const sheet = await this.store.sheet(record.id);
    const call = await this.cases.callOf(record);
    const rule = paperRuleOf(call.settings);
    return {
      ...headOf(record),
      leader: record.firm.nameZh,
      members: (await this.cases.members(record)).length,
      submittedAt: record.submittedAt?.toISOString() ?? null,
      papers: receipt
        ? {
            receivedAt: receipt.receivedAt.toISOString(),
            complete: checkPapers(papersOf(receipt), rule, call).length === 0,
            sameAsOnline: receipt.mismatches.length === 0,
          }
        : null,
      signatures: sheet && sheet.round === roundOf(record, sheet) ? signaturesOf(sheet) : 0,
    };
  }

  async see(no: string, actor: Actor): Promise<DeskAlliance> {
    const record = await this.found(no);
    const who = { id: actor.accountId, kind: 'staff', ip: actor.ip };
    await this.audit.look(await this.clock.now(), who, { type: 'alliance', id: record.id });
    const call = await this.cases.callOf(record);
    const receipts = await this.store.receipts(record.id);
    const sheet = await this.store.sheet(record.id);
    const calls = await this.store.calls(record.id);
    const timeline = await this.cases.timeline(record);
    const names = await this.store.names([
      ...receipts.map((r) => r.clerkId),
      ...calls.map((c) => c.byId),
      ...timeline.map((t) => t.actorId),
      ...(sheet ? [sheet.savedById, sheet.firstSignerId, sheet.secondSignerId] : []),
    ]);
    return {
      ...headOf(record),
      leader: { name: record.firm.nameZh, ubn: record.firm.ubn },
      revision: record.revision,
      paperCode: sayPaperCode({ code: paperCodeOf(record.id), revision: record.revision }),
      submittedAt: record.submittedAt?.toISOString() ?? null,
      deadline: call.closesAt.toISOString(),
      paperBasis: paperRuleOf(call.settings).basis,
      summary: contentOf(record).texts?.summary ?? '',
      members: await this.cases.members(record),
      files: await this.cases.files(record),
      findings: findingsView(await this.cases.findings(record, receipts[0] ?? null)),
      papers: receipts.map((r) => receiptView(r, names)),
      qualification: sheetView(record, sheet, names),
      calls: calls.map((c) => callView(c, names)),
      timeline: timeline.map((t) => moveView(t, names)),
      meeting: record.slot?.meeting.number ?? null,
    };
  }

  async file(no: string, file: string, actor: Actor): Promise<FileAnswer> {
    const record = await this.found(no);
    const who = { id: actor.accountId, kind: 'staff', ip: actor.ip };
    await this.audit.look(await this.clock.now(), who, { type: 'alliance', id: record.id });
    return this.documents.file(record.id, file);
  }

  private async found(no: string): Promise<ScreenCase> {
    const record = await this.cases.byNumber(no);
    if (!record || record.status === 'drafted') throw new DomainError('NOT_FOUND');
    return record;
  }
}

function headOf(record: ScreenCase) {
  const { plan } = contentOf(record);
  return {
    no: record.number ?? '',
    name: plan?.name ?? '',
    status: record.status,
    statusSince: record.statusSince.toISOString(),
    dueAt: record.dueAt?.toISOString() ?? null,
    industry: plan?.industry ?? null,
    market: plan?.primaryMarket ?? null,
  };
}

const signaturesOf = (s: QualificationRow): number => (s.secondSignedAt ? 2 : s.firstSignedAt ? 1 : 0);

function findingsView(all: readonly Finding[]): DeskAlliance['findings'] {
  const { eligibility, documents, content } = findingsByCheck(all);
  return {
    eligibility: eligibility.map(findingView),
    documents: documents.map(findingView),
    content: content.map(findingView),
  };
}

function findingView(f: Finding): DeskAlliance['findings']['content'][number] {
  const { code, field, severity, subject } = f;
  return { code, field, severity, subject, message: { ...findingText(f) } };
}

function callView(c: CallRow, names: Names): DeskAlliance['calls'][number] {
  const about = c.about as 'QUALIFICATION' | 'RESULT';
  return { about, answered: c.answered, note: c.note, by: names.get(c.byId) ?? '', at: c.at.toISOString() };
}

function moveView(t: TimelineRow, names: Names): DeskAlliance['timeline'][number] {
  const by = t.actorId ? (names.get(t.actorId) ?? null) : null;
  return { move: t.move, to: t.to, by, reason: t.reason, at: t.at.toISOString() };
}

export function receiptView(r: ReceiptRow, names: Names): PaperReceiptView {
  return {
    receivedAt: r.receivedAt.toISOString(),
    clerk: names.get(r.clerkId) ?? '',
    carrier: r.carrier,
    tracking: r.tracking,
    postmarkedOn: r.postmarkedOn && dayKey(r.postmarkedOn),
    copies: r.copies,
    sealed: r.sealed,
    certificate: r.certificate,
    code: r.code,
    paperRevision: r.paperRevision,
    onlineRevision: r.onlineRevision,
    mismatches: r.mismatches as PaperReceiptView['mismatches'],
    note: r.note,
  };
}

const OPEN: QualificationChecks = {
  eligibility: { result: null, reason: '' },
  documents: { result: null, reason: '' },
  content: { result: null, reason: '' },
};

function sheetView(record: ScreenCase, sheet: QualificationRow | null, names: Names): DeskAlliance['qualification'] {
  const round = roundOf(record, sheet);
  const open = record.status === 'proposed';
  if (sheet?.round !== round)
    return { round, checks: OPEN, opinion: null, revision: 0, savedBy: null, first: null, second: null, open };
  const signed = (id: string | null, at: Date | null) =>
    id && at ? { name: names.get(id) ?? '', at: at.toISOString() } : null;
  return {
    round,
    checks: sheet.checks as unknown as QualificationChecks,
    opinion: sheet.opinion,
    revision: sheet.revision,
    savedBy: names.get(sheet.savedById) ?? null,
    first: signed(sheet.firstSignerId, sheet.firstSignedAt),
    second: signed(sheet.secondSignerId, sheet.secondSignedAt),
    open: open && sheet.secondSignedAt === null,
  };
}
