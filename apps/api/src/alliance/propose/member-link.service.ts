import { Injectable } from '@nestjs/common';
import { checkMembers, mergeSheet, proposalDraft, type MemberSheet } from '@pilotage/domain/alliance';
import { DomainError, type RefusalCode } from '@pilotage/domain/kernel';
import { sayDeadline } from '@pilotage/domain/programme';
import type { MemberView } from '@pilotage/contracts/alliance-views';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { Links } from '../../platform/links/links';
import { CallsStore } from '../../programme/calls/calls.store';
import { ProposalReading, sheetOf } from '../reading.store';
import { findingView, noticeVersionOf } from './alliance-view';
import { ProposeStore } from './propose.store';

type Row = NonNullable<Awaited<ReturnType<ProposeStore['member']>>>;

/** Whether the firm may belong to an alliance is not its to mend: what it confirms is its own data. */
const BELONGING: ReadonlySet<RefusalCode> = new Set(['MEMBER_NOT_SME', 'INDUSTRY_NOT_IN_FOCUS', 'REGISTER_STATUS']);

const WRITABLE: readonly string[] = ['drafted', 'returned'];

/** A member's side, by its mailed link: its own sheet, its own consent, and nothing of the others (SPEC X13, J10). */
@Injectable()
export class MemberLinkService {
  constructor(
    private readonly store: ProposeStore,
    private readonly reading: ProposalReading,
    private readonly calls: CallsStore,
    private readonly links: Links,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async see(token: string): Promise<MemberView> {
    return this.view(await this.member(token));
  }

  /** What is changed after a confirmation has to be confirmed again. */
  async save(token: string, revision: number, typed: MemberSheet): Promise<MemberView> {
    return this.act(token, 'alliance.memberSaved', async (unit, row) => {
      // The 統編 is the leader's invitation; another firm would be another member.
      const sheet = { ...mergeSheet(sheetOf(row), typed), ubn: row.ubn };
      const saved = await this.store.saveMember(unit, { id: row.id, revision }, sheet, { confirmedAt: null });
      if (!saved) throw new DomainError('STALE_VERSION', { name: '—', time: row.proposal.updatedAt.toISOString() });
    });
  }

  /** @throws DomainError with what is still missing on the sheet, or PRIVACY_NOT_ACCEPTED */
  async confirm(token: string, answer: { accepted: boolean; sharesFigures: boolean }): Promise<MemberView> {
    if (!answer.accepted) throw new DomainError('PRIVACY_NOT_ACCEPTED', undefined, 'accepted');
    return this.act(token, 'alliance.memberConfirmed', async (unit, row) => {
      const missing = (await this.findings(row)).filter((f) => f.severity === 'BLOCK' && !BELONGING.has(f.code));
      if (missing.length > 0)
        throw new DomainError(
          missing.map(({ code, field, params }) => ({ code, field, ...(params ? { params } : {}) })),
        );
      await this.store.changeMember(unit, row.id, {
        confirmedAt: unit.now,
        refusedAt: null,
        sharesFigures: answer.sharesFigures,
        noticeVersion: noticeVersionOf(row.proposal.year),
      });
    });
  }

  refuse(token: string): Promise<MemberView> {
    return this.act(token, 'alliance.memberRefused', (unit, row) =>
      this.store.changeMember(unit, row.id, { refusedAt: unit.now, confirmedAt: null }),
    );
  }

  private async act(token: string, action: string, work: (unit: Unit, row: Row) => Promise<void>): Promise<MemberView> {
    const row = await this.member(token);
    if (!WRITABLE.includes(row.proposal.status)) throw new DomainError('PROPOSAL_CLOSED');
    await this.database.transact(await this.clock.now(), async (unit) => {
      if (!(await this.store.touch(unit, row.proposalId))) throw new DomainError('PROPOSAL_CLOSED');
      await work(unit, row);
      const subject = { type: 'alliance', id: row.proposalId };
      await this.audit.record(unit, {
        actor: { id: null, kind: 'member' },
        action,
        subject,
        detail: { member: row.id },
      });
    });
    return this.see(token);
  }

  /** @throws DomainError LINK_INVALID, LINK_EXPIRED or LINK_SPENT */
  private async member(token: string): Promise<Row> {
    const { state, link } = await this.links.look(token);
    if (link?.purpose !== 'ALLIANCE_MEMBER' || state === 'INVALID') throw new DomainError('LINK_INVALID');
    if (state !== 'VALID') throw new DomainError(state === 'EXPIRED' ? 'LINK_EXPIRED' : 'LINK_SPENT');
    const row = link.memberId ? await this.store.member(link.memberId) : null;
    if (!row || row.leftAt) throw new DomainError('LINK_INVALID');
    return row;
  }

  /** What the rules say of this sheet alone; fields are the sheet's own. */
  private async findings(row: Row) {
    const context = await this.reading.context(row.proposal, [row], 'LEADER');
    const [member] = this.reading.proposal(row.proposal, [row]).members;
    if (!member) return [];
    const alone = { draft: {}, members: [{ ...member, confirmed: true, refused: false }] };
    return checkMembers(alone, { ...context, minMembers: 1 })
      .filter((f) => f.code !== 'MEMBER_IN_TWO_ALLIANCES')
      .map((f) => ({ ...f, field: f.field.replace(/^members\.0\.?/, '') }));
  }

  private async view(row: Row): Promise<MemberView> {
    const { settings, year } = await this.calls.byId(row.proposal.callId);
    return {
      alliance: proposalDraft.parse(row.proposal.content).plan?.name ?? '',
      leader: row.proposal.firm.nameZh,
      year,
      deadline: { zh: sayDeadline(settings, 'zh-Hant'), en: sayDeadline(settings, 'en') },
      open: WRITABLE.includes(row.proposal.status),
      revision: row.revision,
      sheet: { ...sheetOf(row), ubn: row.ubn },
      sharesFigures: row.sharesFigures,
      confirmedAt: row.confirmedAt?.toISOString() ?? null,
      refusedAt: row.refusedAt?.toISOString() ?? null,
      noticeVersion: noticeVersionOf(year),
      findings: (await this.findings(row)).map(findingView),
    };
  }
}
