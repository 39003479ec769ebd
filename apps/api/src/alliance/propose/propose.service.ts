import { Injectable } from '@nestjs/common';
import {
  mergeProposal,
  mergeSheet,
  proposalDraft,
  statusSeenByLeader,
  type MemberSheet,
  type ProposalDraft,
} from '@pilotage/domain/alliance';
import { DomainError, isMailAddress } from '@pilotage/domain/kernel';
import { windowState } from '@pilotage/domain/programme';
import type { listMyAlliances } from '@pilotage/contracts/alliance';
import type { Alliance } from '@pilotage/contracts/alliance-views';
import type { Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { violatesUnique } from '../../platform/database/violations';
import type { Actor } from '../../platform/http/actor';
import { Links } from '../../platform/links/links';
import { Notices } from '../../platform/notices/notices';
import { CallsStore } from '../../programme/calls/calls.store';
import { RegisterStore } from '../../programme/register/register.store';
import { Proposals, type ProposalRecord } from '../proposals.store';
import { ProposalReading, sheetOf, type MemberRow } from '../reading.store';
import { AllianceView } from './alliance-view';
import { ProposeStore } from './propose.store';

const INVITATION_HOURS = 60 * 24;
const INVITATION_USES = 500;

/** The leader's side of a proposal while it is written (SPEC J, X13). */
@Injectable()
export class ProposeService {
  constructor(
    private readonly store: ProposeStore,
    private readonly proposals: Proposals,
    private readonly reading: ProposalReading,
    private readonly views: AllianceView,
    private readonly calls: CallsStore,
    private readonly register: RegisterStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: Links,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor): Promise<Output<typeof listMyAlliances>> {
    const now = await this.clock.now();
    const rows = await this.store.ofFirm(actor.firmId ?? '');
    const calls = (await this.calls.published()).filter((c) => c.scheme === 'ALLIANCE');
    return {
      proposals: rows.map((r) => ({
        id: r.id,
        no: r.number,
        name: proposalDraft.parse(r.content).plan?.name ?? '',
        year: r.year,
        status: statusSeenByLeader(r.status),
        statusSince: r.statusSince.toISOString(),
        dueAt: r.dueAt?.toISOString() ?? null,
        members: r._count.members,
        savedAt: r.updatedAt.toISOString(),
      })),
      calls: calls.map((c) => this.views.callView(c, now)),
    };
  }

  /** @throws DomainError CALL_NOT_OPEN, AFTER_DEADLINE, or LEADER_ALREADY_HAS_PROPOSAL with the one there is */
  async start(slug: string, actor: Actor): Promise<Alliance> {
    const call = await this.calls.bySlug(slug);
    if (!call || call.scheme !== 'ALLIANCE' || call.status !== 'PUBLISHED') throw new DomainError('NOT_FOUND');
    const now = await this.clock.now();
    const state = windowState(call, now);
    if (state !== 'OPEN')
      throw new DomainError(state === 'BEFORE' ? 'CALL_NOT_OPEN' : 'AFTER_DEADLINE', {
        deadline: this.views.callView(call, now).deadline.zh,
      });
    const leader = await this.leaderSheet(actor);
    try {
      const id = await this.database.transact(now, async (unit) => {
        const draft = { callId: call.id, year: call.year, firmId: actor.firmId ?? '', content: {}, leader };
        const made = await this.store.create(unit, draft);
        await this.record(unit, actor, 'alliance.start', made);
        return made;
      });
      return await this.views.of(await this.proposals.byId(id));
    } catch (error) {
      if (violatesUnique(error, 'alliance_one_a_firm_and_year')) throw new DomainError('LEADER_ALREADY_HAS_PROPOSAL');
      throw error;
    }
  }

  /** @throws DomainError STALE_VERSION with the newer proposal when it was saved elsewhere meanwhile */
  async save(record: ProposalRecord, revision: number, change: ProposalDraft): Promise<Alliance> {
    this.requireWritable(record);
    const content = mergeProposal(proposalDraft.parse(record.content), change);
    const now = await this.clock.now();
    if (!(await this.database.transact(now, (unit) => this.store.save(unit, record.id, revision, content))))
      throw await this.stale(record.id);
    return this.again(record);
  }

  async discard(record: ProposalRecord, actor: Actor): Promise<void> {
    if (record.status !== 'drafted' || record.number !== null) throw new DomainError('NOT_FOUND');
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.proposals.lock(unit.tx, record.id);
      await this.store.delete(unit, record.id);
      await this.record(unit, actor, 'alliance.discard', record.id);
    });
  }

  async addMember(record: ProposalRecord, typed: MemberSheet): Promise<Alliance> {
    return this.change(record, async (unit) => {
      const known = typed.ubn ? await this.register.find(typed.ubn, unit.tx) : null;
      const filled: MemberSheet = known
        ? {
            nameZh: known.name,
            ...(known.responsiblePerson ? { responsiblePerson: known.responsiblePerson } : {}),
            ...(known.address ? { address: known.address } : {}),
            ...(known.paidInCapitalTwd === null ? {} : { paidInCapitalTwd: known.paidInCapitalTwd }),
          }
        : {};
      await this.store.addMember(unit, record.id, { ...filled, ...typed });
    });
  }

  /** @throws DomainError SHEET_CONFIRMED, FIGURES_WITHHELD, or STALE_VERSION */
  async saveMember(record: ProposalRecord, id: string, revision: number, typed: MemberSheet): Promise<Alliance> {
    return this.change(record, async (unit) => {
      const row = await this.memberOf(record, id);
      if (!row.isLeader && row.confirmedAt) throw new DomainError('SHEET_CONFIRMED');
      if (!row.isLeader && !row.sharesFigures && (typed.exportsTwd ?? typed.revenueBasis))
        throw new DomainError('FIGURES_WITHHELD', undefined, 'exportsTwd');
      const merged = mergeSheet(sheetOf(row), typed);
      // The leader is the account's firm, whatever is typed.
      const sheet = row.isLeader ? { ...merged, ubn: record.firm.ubn } : merged;
      if (!(await this.store.saveMember(unit, { id, revision }, sheet))) throw await this.stale(record.id);
    });
  }

  async removeMember(record: ProposalRecord, id: string): Promise<Alliance> {
    return this.change(record, async (unit) => {
      const row = await this.memberOf(record, id);
      if (row.isLeader) throw new DomainError('NOT_FOUND');
      await this.store.removeMember(unit, row.id);
    });
  }

  /** A new invitation ends the earlier link and takes an earlier answer back: the member answers anew. */
  async invite(record: ProposalRecord, id: string, email: string, locale: string): Promise<Alliance> {
    if (!isMailAddress(email)) throw new DomainError('EMAIL_INVALID', undefined, 'email');
    return this.change(record, async (unit) => {
      const row = await this.memberOf(record, id);
      if (row.isLeader) throw new DomainError('NOT_FOUND');
      const purpose = 'ALLIANCE_MEMBER' as const;
      await this.links.revoke(unit, { purpose, memberId: id });
      const link = { purpose, hours: INVITATION_HOURS, uses: INVITATION_USES, memberId: id, email };
      const linkId = await this.links.create(unit, link);
      const answer = { confirmedAt: null, refusedAt: null, noticeVersion: null };
      await this.store.changeMember(unit, id, { ...answer, invitedEmail: email, invitedAt: unit.now });
      const name = proposalDraft.parse(record.content).plan?.name ?? '';
      const params = { linkId, name, year: String(record.year) };
      await this.notices.queue(unit, { event: 'inviteAllianceMember', to: { email }, locale, params, key: linkId });
    });
  }

  private async memberOf(record: ProposalRecord, id: string): Promise<MemberRow> {
    const row = await this.store.member(id);
    if (!row || row.proposalId !== record.id || row.leftAt) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** A change to a part of the proposal raises its revision, and only while it may be written. */
  private async change(record: ProposalRecord, work: (unit: Unit) => Promise<void>): Promise<Alliance> {
    this.requireWritable(record);
    await this.database.transact(await this.clock.now(), async (unit) => {
      if (!(await this.store.touch(unit, record.id))) throw await this.proposals.refusal(unit, record.id);
      await work(unit);
    });
    return this.again(record);
  }

  requireWritable(record: Pick<ProposalRecord, 'status'>): void {
    if (record.status === 'drafted' || record.status === 'returned') return;
    throw new DomainError('PROPOSAL_CLOSED');
  }

  private async again({ id }: ProposalRecord): Promise<Alliance> {
    return this.views.of(await this.proposals.byId(id));
  }

  private async stale(id: string): Promise<DomainError> {
    const newer = await this.proposals.byId(id);
    const words = { name: '—', time: newer.updatedAt.toISOString() };
    return new DomainError('STALE_VERSION', words, '', { current: await this.views.of(newer) });
  }

  private async leaderSheet(actor: Actor): Promise<MemberSheet> {
    const { firm, person } = await this.store.leader(actor);
    const known = await this.register.find(firm.ubn);
    return {
      ubn: firm.ubn,
      nameZh: known?.name ?? firm.nameZh,
      ...(known?.responsiblePerson ? { responsiblePerson: known.responsiblePerson } : {}),
      ...(known?.address ? { address: known.address } : {}),
      ...(known?.paidInCapitalTwd == null ? {} : { paidInCapitalTwd: known.paidInCapitalTwd }),
      contact: { name: person.name, email: person.email },
    };
  }

  private record(unit: Unit, actor: Actor, action: string, id: string): Promise<void> {
    const who = { id: actor.accountId, kind: 'leader', ip: actor.ip };
    return this.audit.record(unit, { actor: who, action, subject: { type: 'alliance', id } });
  }
}
