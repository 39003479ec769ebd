import { Injectable } from '@nestjs/common';
import { checkProposal, documentLabels, onlineDocuments, proposalDraft, type Finding } from '@pilotage/domain/alliance';
import { DomainError, type Refusal } from '@pilotage/domain/kernel';
import { sayDeadline, windowState } from '@pilotage/domain/programme';
import { formatInstant } from '@pilotage/domain/taiwan';
import type { Alliance } from '@pilotage/contracts/alliance-views';
import { Clock } from '../../platform/clock/clock';
import { Database, json, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import { acting } from '../../platform/moves/mover';
import { CallsStore, type CallRecord } from '../../programme/calls/calls.store';
import { AllianceAdvancer } from '../advance';
import { countSummaryJob } from '../jobs';
import { Proposals, type ProposalRecord } from '../proposals.store';
import { ProposalReading, type FileRow } from '../reading.store';
import { AllianceView } from './alliance-view';

const NUMBER_DIGITS = 3;

/**
 * Handing in, taking back, withdrawing. The instant that counts is the database's, taken while the call's row is locked
 * and after every upload has ended (decision 3): a proposal is wholly in or not at all.
 */
@Injectable()
export class HandInService {
  constructor(
    private readonly proposals: Proposals,
    private readonly reading: ProposalReading,
    private readonly views: AllianceView,
    private readonly calls: CallsStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advancer: AllianceAdvancer,
    private readonly jobs: Jobs,
  ) {}

  /** @throws DomainError with everything that is wrong; handing in what is in already changes nothing */
  async submit({ id }: ProposalRecord, actor: Actor): Promise<Alliance> {
    await this.database.transact(await this.clock.now(), async (outer) => {
      const before = await this.proposals.byId(id, outer.tx);
      await this.calls.lock(outer, before.callId);
      await this.proposals.lock(outer.tx, id);
      const unit: Unit = { ...outer, now: await this.clock.commitTime(outer.tx) };
      const record = await this.proposals.byId(id, unit.tx);
      if (record.status !== 'proposed') await this.handIn(unit, record, actor);
    });
    return this.views.of(await this.proposals.byId(id));
  }

  private async handIn(unit: Unit, record: ProposalRecord, actor: Actor): Promise<void> {
    const call = await this.calls.byId(record.callId, unit.tx);
    const refused = [...this.late(record, call, unit.now), ...(await this.blocking(unit, record))];
    if (refused.length > 0) throw new DomainError(refused);
    const files = latest(await this.reading.files(record.id, unit.tx));
    const number = record.number ?? (await this.calls.nextNumber(unit, call.numberSeries, NUMBER_DIGITS));
    const { consent } = proposalDraft.parse(record.content);
    const submission = {
      revision: record.revision,
      at: unit.now.toISOString(),
      noticeVersion: consent?.noticeVersion ?? '',
      files: files.map(({ kind, version, file }) => ({ kind, version, bytes: file.bytes, sha256: file.sha256 })),
    };
    await this.advancer.advance(unit, {
      proposal: { ...record, number },
      move: 'submit',
      by: acting(actor, 'leader'),
      set: { number, submittedAt: record.submittedAt ?? unit.now, submission: json(submission) },
      detail: { number, revision: record.revision },
      tell: { leader: told(files, unit.now) },
    });
    if (record.summaryPages === null) {
      const proposal = record.id;
      await this.jobs.schedule(unit, countSummaryJob, { proposal }, unit.now, `${proposal}:${record.revision}`);
    }
  }

  private async blocking(unit: Unit, record: ProposalRecord): Promise<Refusal[]> {
    const members = await this.reading.members(record.id, unit.tx);
    const context = await this.reading.context(record, members, 'LEADER', unit.tx);
    const findings = checkProposal(this.reading.proposal(record, members), context);
    return findings.filter((f) => f.severity === 'BLOCK').map(refusalOf);
  }

  /** A returned proposal has the days that the office gave; any other the call's window. */
  private late(record: ProposalRecord, call: CallRecord, at: Date): Refusal[] {
    if (record.status === 'returned') {
      if (record.dueAt === null || at < record.dueAt) return [];
      return [{ code: 'AFTER_DEADLINE', field: '', params: { deadline: formatInstant(record.dueAt, 'zh-Hant') } }];
    }
    const state = windowState(call, at);
    if (state === 'OPEN') return [];
    if (state === 'BEFORE') return [{ code: 'CALL_NOT_OPEN', field: '' }];
    const params = { at: formatInstant(at, 'zh-Hant'), deadline: sayDeadline(call.settings, 'zh-Hant') };
    return [{ code: 'ONLINE_LATE', field: '', params }];
  }

  /** @throws DomainError AFTER_DEADLINE once the window has closed */
  async recall({ id, callId }: ProposalRecord, actor: Actor): Promise<Alliance> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.proposals.lock(unit.tx, id);
      const record = await this.proposals.byId(id, unit.tx);
      const call = await this.calls.byId(callId, unit.tx);
      if (windowState(call, unit.now) !== 'OPEN')
        throw new DomainError('AFTER_DEADLINE', { deadline: sayDeadline(call.settings, 'zh-Hant') });
      await this.advancer.advance(unit, { proposal: record, move: 'recall', by: acting(actor, 'leader') });
    });
    return this.views.of(await this.proposals.byId(id));
  }

  /** A draft that was never handed in is discarded instead. */
  async withdraw(record: ProposalRecord, reason: string, actor: Actor): Promise<Alliance> {
    if (record.number === null) throw new DomainError('NEVER_HANDED_IN');
    await this.database.transact(await this.clock.now(), (unit) =>
      this.advancer.advance(unit, { proposal: record, move: 'withdraw', by: acting(actor, 'leader'), reason }),
    );
    return this.views.of(await this.proposals.byId(record.id));
  }
}

function refusalOf({ code, field, params }: Finding): Refusal {
  return { code, field, ...(params ? { params } : {}) };
}

/** The newest version of each kind. */
function latest(files: readonly FileRow[]): FileRow[] {
  return onlineDocuments.flatMap((kind) => files.find((f) => f.kind === kind) ?? []);
}

/** What the confirmation names: no file name, since people put names of people into it. */
function told(files: readonly FileRow[], at: Date): Record<string, string> {
  const say = (locale: 'zh' | 'en') =>
    files
      .map(({ kind, version, file }) => {
        const bytes = file.bytes.toLocaleString('en-US');
        const label = kind === 'PLAN' || kind === 'SLIDES' ? documentLabels[kind][locale] : kind;
        return `${label} v${version}, ${bytes} bytes, SHA-256 ${file.sha256}`;
      })
      .join('\n');
  return { files: say('zh'), filesEn: say('en'), at: formatInstant(at, 'zh-Hant'), atEn: formatInstant(at, 'en') };
}
