import { Injectable } from '@nestjs/common';
import {
  checkClaim,
  runningStatuses,
  sameFileElsewhere,
  type EvidenceState,
  type KpiCode,
} from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import type { askAllianceChange, fileClaim } from '@pilotage/contracts/award';
import type { AwardView } from '@pilotage/contracts/award-views';
import type { Input as In } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { Files } from '../../platform/files/files';
import type { Incoming, ReceivedFile, UploadRule } from '../../platform/files/received';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { acting } from '../../platform/moves/mover';
import { CallsStore } from '../../programme/calls/calls.store';
import { AllianceAdvancer } from '../advance';
import { Proposals } from '../proposals.store';
import { coachingMonths } from '../reading.store';
import { AwardStore, type AwardRecord } from './award.store';
import { AwardViews } from './award-view';

const EVIDENCE: UploadRule = {
  maxBytes: 20 * 1024 * 1024,
  mimes: new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']),
};

type Claimed = In<typeof fileClaim>['query'];
type Asked = In<typeof askAllianceChange>['body'];

/** The leader's side of a running alliance: achievements with evidence, filings, changes (SPEC N3, N5). */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly store: AwardStore,
    private readonly views: AwardViews,
    private readonly proposals: Proposals,
    private readonly calls: CallsStore,
    private readonly advancer: AllianceAdvancer,
    private readonly files: Files,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError NOT_FOUND, the same for another firm's as for one that does not exist */
  async own(id: string, actor: Actor): Promise<AwardRecord> {
    const record = actor.firmId === null ? null : await this.store.find({ id, firmId: actor.firmId });
    if (!record) throw new DomainError('NOT_FOUND');
    return record;
  }

  async see(id: string, actor: Actor): Promise<AwardView> {
    return this.views.of(await this.own(id, actor), 'leader');
  }

  /** @throws DomainError with what the claim lacks, or what is wrong with the file; nothing of it stays then */
  async file(id: string, q: Claimed, upload: Incoming, actor: Actor): Promise<AwardView> {
    const before = await this.own(id, actor).catch((error: unknown) => {
      upload.content.resume();
      throw error;
    });
    const received = await this.files.receive(upload, EVIDENCE, 'file');
    try {
      await this.act(before.id, actor, 'alliance.claim', async (unit, record) => {
        await this.keep(unit, record, q, received, actor);
        return { kpi: q.kpi, sha256: received.sha256 };
      });
    } finally {
      await this.files.drop(received);
    }
    return this.see(id, actor);
  }

  private async keep(unit: Unit, record: AwardRecord, q: Claimed, received: ReceivedFile, actor: Actor): Promise<void> {
    this.requireRunning(record);
    const months = coachingMonths((await this.calls.byId(record.callId, unit.tx)).settings);
    const usedFiles = new Map(record.claims.map((c) => [c.file.sha256, c.kpi as KpiCode]));
    const [amountTwd, country] = [q.amountTwd ?? null, q.country ?? null];
    const claim = { ...q, amountTwd, country, sha256: received.sha256 };
    const refused = checkClaim(claim, { months, usedFiles });
    if (refused.length > 0) throw new DomainError([...refused]);
    const isElsewhere = sameFileElsewhere(claim, { months, usedFiles }) !== null;
    const named = { purpose: 'ALLIANCE_EVIDENCE', diagnosisId: null, uploadedById: actor.accountId };
    const { id: fileId } = await this.files.keepReceived(unit, received, named);
    const { sha256, ...row } = claim;
    await this.store.addClaim(unit, {
      ...row,
      proposalId: record.id,
      partner: q.partner ?? null,
      url: q.url ?? null,
      fileId,
      alsoProves: isElsewhere ? (usedFiles.get(sha256) ?? null) : null,
      filedById: actor.accountId,
    });
  }

  async takeBack(id: string, claim: string, actor: Actor): Promise<AwardView> {
    await this.own(id, actor);
    await this.act(id, actor, 'alliance.takeClaimBack', async (unit, record) => {
      this.requireRunning(record);
      if (!record.claims.some((c) => c.id === claim)) throw new DomainError('NOT_FOUND');
      if (!(await this.store.removeClaim(unit, claim))) throw new DomainError('CLAIM_COUNTED');
      return { claim };
    });
    return this.see(id, actor);
  }

  async evidence(record: AwardRecord, id: string): Promise<FileAnswer> {
    const claim = record.claims.find((c) => c.id === id);
    if (!claim) throw new DomainError('NOT_FOUND');
    const { name, mime, sha256 } = claim.file;
    return { name, mime, content: await this.files.read(sha256) };
  }

  /** @throws DomainError REASON_REQUIRED, or STALE_VERSION when somebody else has said something since */
  async review(
    record: AwardRecord,
    id: string,
    revision: number,
    word: { state: EvidenceState; reason: string },
    actor: Actor,
  ): Promise<void> {
    if (!record.claims.some((c) => c.id === id)) throw new DomainError('NOT_FOUND');
    if (word.state !== 'COUNTED' && word.reason === '') throw new DomainError('REASON_REQUIRED', undefined, 'reason');
    await this.act(record.id, actor, 'alliance.reviewClaim', async (unit) => {
      const said = { state: word.state, reason: word.reason || null, by: actor.accountId };
      if (!(await this.store.review(unit, { id, revision }, said)))
        throw new DomainError('STALE_VERSION', { name: '—', time: unit.now.toISOString() });
      return { claim: id, state: word.state };
    });
  }

  async checkpoint(id: string, which: 'MIDTERM' | 'FINAL', actor: Actor): Promise<AwardView> {
    await this.own(id, actor);
    await this.act(id, actor, 'alliance.file', async (unit, record) => {
      const move = which === 'MIDTERM' ? 'fileMidterm' : 'fileFinal';
      await this.advancer.advance(unit, { proposal: record, move, by: acting(actor, 'leader') });
      return { which };
    });
    return this.see(id, actor);
  }

  async ask(id: string, { member, ...asked }: Asked, actor: Actor): Promise<AwardView> {
    await this.own(id, actor);
    await this.act(id, actor, 'alliance.askChange', async (unit, record) => {
      this.requireRunning(record);
      const leaver = record.members.find((m) => m.id === member && !m.isLeader && m.leftAt === null);
      if (asked.kind === 'MEMBER_LEAVES' && !leaver) throw new DomainError('FIELD_REQUIRED', undefined, 'member');
      if (asked.kind !== 'MEMBER_LEAVES' && asked.after === '')
        throw new DomainError('FIELD_REQUIRED', undefined, 'after');
      const row = { ...asked, proposalId: record.id, memberId: leaver?.id ?? null, askedById: actor.accountId };
      await this.store.ask(unit, row);
      return { kind: asked.kind };
    });
    return this.see(id, actor);
  }

  /** An approved departure takes the member off; whether too few are left then stands as an alarm. */
  async decideChange(
    record: AwardRecord,
    change: string,
    d: { approved: boolean; answer: string },
    actor: Actor,
  ): Promise<void> {
    const asked = record.changes.find((c) => c.id === change);
    if (!asked) throw new DomainError('NOT_FOUND');
    await this.act(record.id, actor, 'alliance.decideChange', async (unit) => {
      if (!(await this.store.decide(unit, change, { ...d, by: actor.accountId })))
        throw new DomainError('ALREADY_DECIDED');
      if (d.approved && asked.memberId) await this.store.memberLeaves(unit, asked.memberId);
      return { change, approved: d.approved };
    });
  }

  private requireRunning({ status }: AwardRecord): void {
    if (!runningStatuses.some((s) => s === status)) throw new DomainError('NOT_RUNNING');
  }

  private async act(
    id: string,
    actor: Actor,
    action: string,
    work: (unit: Unit, record: AwardRecord) => Promise<Record<string, unknown>>,
  ): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.proposals.lock(unit.tx, id);
      const record = await this.store.find({ id }, unit.tx);
      if (!record) throw new DomainError('NOT_FOUND');
      const detail = await work(unit, record);
      const who = { id: actor.accountId, kind: 'alliance', ip: actor.ip };
      await this.audit.record(unit, { actor: who, action, subject: { type: 'alliance', id }, detail });
    });
  }
}
