import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { movesFrom, type Mover } from '@pilotage/domain/flow';
import type { Eligibility } from '@pilotage/domain/programme';
import { addDays, comparableName, taipeiInstant, type IsoDate } from '@pilotage/domain/taiwan';
import type { DiagnosisView } from '@pilotage/contracts/case-view';
import type { listTasks, listVisits, seeQueue } from '@pilotage/contracts/desk';
import type { Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Files } from '../../platform/files/files';
import { is, type Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Cases } from '../cases.store';
import { checkText, documentView, interviewView, scoreView } from '../wire';
import { adjustedDimensions } from './adjusted';
import { QueueStore, type QueueFilter } from './queue.store';
import { ViewsStore, type WholeCase } from './views.store';

/** What the desk sees: the queue, one case whole, its tasks. */
@Injectable()
export class DeskService {
  constructor(
    private readonly store: ViewsStore,
    private readonly queueStore: QueueStore,
    private readonly cases: Cases,
    private readonly files: Files,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async queue(filter: QueueFilter): Promise<Output<typeof seeQueue>> {
    const [page, totals, now] = [
      await this.queueStore.rows(filter),
      await this.queueStore.counts(filter.call),
      await this.clock.now(),
    ];
    return { now: now.toISOString(), ...page, ...totals };
  }

  async see(no: string, actor: Actor): Promise<DiagnosisView> {
    const c = await this.found(no);
    const who = { id: actor.accountId, kind: 'staff', ip: actor.ip };
    await this.audit.look(await this.clock.now(), who, { type: 'diagnosis', id: c.id });
    const mover: Mover = is(actor, 'COORDINATOR', 'ADMIN') ? 'coordinator' : 'approver';
    const definition = await this.cases.definition(c.questionnaireKey);
    const version = c.report?.versions[0];
    return {
      ...headOf(c, no),
      waitingPlace: await this.store.waitingPlace(c),
      firm: {
        ubn: c.ubn ?? '',
        name: c.firm?.nameZh ?? this.cases.draftOf(c).profile?.nameZh ?? '',
        claim: c.firm?.claim ?? 'PROVISIONAL',
        isFictional: c.firm?.isFictional ?? false,
      },
      application: this.cases.draftOf(c),
      score: c.score === null ? null : scoreView(this.cases.scoreOf(c), definition),
      adjusted: version && version.status !== 'DRAFT' ? adjustedDimensions(c, version, definition) : null,
      eligibility: eligibilityOf(c),
      excerpt: c.excerpt,
      consultant: c.consultant ? { code: c.consultant.code, name: c.consultant.name } : null,
      candidates: c.candidates.filter((k) => k.proposalId === c.proposalId).map(candidateView),
      offers: c.offers.map(offerView),
      interviews: c.interviews.map(interviewView),
      document: version ? documentView(version, await this.store.renderFailure(c.id)) : null,
      downloads: await this.downloads(c),
      files: c.files.map(fileView),
      timeline: await this.timeline(c),
      moves: [...movesFrom(c.status, mover)],
      tasks: c.tasks.map(taskView),
    };
  }

  private async found(no: string): Promise<WholeCase> {
    const c = await this.store.byNumber(no);
    if (!c) throw new DomainError('NOT_FOUND');
    return c;
  }

  private async downloads(c: WholeCase): Promise<DiagnosisView['downloads']> {
    const names = await this.store.names(c.downloads.map((d) => d.accountId));
    return c.downloads.map((d) => ({
      at: d.at.toISOString(),
      by: d.accountId ? (names.get(d.accountId) ?? '') : 'LINK',
    }));
  }

  private async timeline(c: WholeCase): Promise<DiagnosisView['timeline']> {
    const names = await this.store.names(c.transitions.map((t) => t.actorId));
    return c.transitions.map((t) => ({
      at: t.at.toISOString(),
      move: t.move as DiagnosisView['timeline'][number]['move'],
      from: t.from,
      to: t.to,
      by: { name: t.actorId ? (names.get(t.actorId) ?? '') : '', kind: t.actorKind },
      reason: t.reason,
    }));
  }

  async file(no: string, id: string, actor: Actor): Promise<FileAnswer> {
    const c = await this.found(no);
    const file = await this.store.file(c.id, id);
    if (!file) throw new DomainError('NOT_FOUND');
    await this.database.transact(await this.clock.now(), (unit) =>
      this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'staff', ip: actor.ip },
        action: 'download',
        subject: { type: 'file', id },
      }),
    );
    return { name: file.name, mime: file.mime, content: await this.files.read(file.sha256) };
  }

  async tasks(): Promise<Output<typeof listTasks>> {
    const tasks = (await this.store.tasks()).map((t) => ({
      id: t.id,
      kind: t.kind,
      no: t.diagnosis.number ?? '',
      firm: t.diagnosis.firm?.nameZh ?? '',
      createdAt: t.createdAt.toISOString(),
      detail: t.detail as Record<string, unknown>,
    }));
    return { tasks };
  }

  async visits(from: IsoDate, days: number): Promise<Output<typeof listVisits>> {
    const now = await this.clock.now();
    const found = await this.queueStore.visits(taipeiInstant(from), taipeiInstant(addDays(from, days)));
    const visits = found.map((v) => ({
      no: v.diagnosis.number ?? '',
      firm: v.diagnosis.firm?.nameZh ?? '',
      consultant: v.consultant,
      startsAt: v.startsAt.toISOString(),
      endsAt: v.endsAt.toISOString(),
      mode: v.mode,
      status: v.status,
      unrecorded: v.status === 'SCHEDULED' && v.endsAt < now,
    }));
    return { visits };
  }

  async finishTask(id: string, actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      if (!(await this.store.finishTask(unit, id, actor.accountId))) throw new DomainError('NOT_FOUND');
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
        action: 'finishTask',
        subject: { type: 'task', id },
      });
    });
  }

  /** The excerpt must not give the firm away: its name and its number are looked for (decision 13). */
  async setExcerpt(no: string, excerpt: string | null, actor: Actor): Promise<void> {
    const c = await this.found(no);
    const a = this.cases.draftOf(c);
    const secrets = [
      c.ubn,
      c.firm?.nameZh,
      a.profile?.nameZh,
      a.profile?.nameZh?.replace(/（示範）|股份有限公司|有限公司|商行/g, ''),
      a.profile?.responsiblePerson,
      a.profile?.contact?.name,
      a.profile?.contact?.email,
    ];
    const told = secrets.some((s) => s && s.length > 1 && comparableName(excerpt ?? '').includes(comparableName(s)));
    if (told) throw new DomainError('INPUT_INVALID', undefined, 'excerpt');
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.store.setExcerpt(unit, no, excerpt);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
        action: 'setExcerpt',
        subject: { type: 'diagnosis', id: c.id },
      });
    });
  }
}

function headOf(c: WholeCase, no: string) {
  return {
    no,
    status: c.status,
    statusSince: c.statusSince.toISOString(),
    dueAt: c.dueAt?.toISOString() ?? null,
    call: c.call.slug,
    channel: c.channel,
    pagesReceived: c.pagesReceived,
    submittedAt: c.submittedAt?.toISOString() ?? null,
  };
}

function candidateView(k: WholeCase['candidates'][number]): DiagnosisView['candidates'][number] {
  const { position, origin, state, total } = k;
  return { code: k.consultant.code, name: k.consultant.name, position, origin, state, total };
}

function fileView(f: WholeCase['files'][number]): DiagnosisView['files'][number] {
  const { id, name, bytes, mime, sha256, purpose } = f;
  return { id, name, bytes, mime, sha256, purpose, at: f.createdAt.toISOString() };
}

function taskView(t: WholeCase['tasks'][number]): DiagnosisView['tasks'][number] {
  return { id: t.id, kind: t.kind, createdAt: t.createdAt.toISOString(), done: t.doneAt !== null };
}

function eligibilityOf(c: WholeCase): DiagnosisView['eligibility'] {
  const e = c.eligibility as unknown as Eligibility | null;
  if (!e) return null;
  return {
    proposal: e.proposal,
    smallScale: e.smallScale,
    checks: e.checks.map((check) => ({
      rule: check.rule,
      outcome: check.outcome,
      code: check.code,
      message: checkText(check),
    })),
  };
}

function offerView(o: WholeCase['offers'][number]): DiagnosisView['offers'][number] {
  return {
    id: o.id,
    consultantCode: o.consultant.code,
    consultant: o.consultant.name,
    status: o.status,
    sentAt: o.sentAt.toISOString(),
    halfAt: o.halfAt.toISOString(),
    lateAt: o.lateAt.toISOString(),
    dueAt: o.dueAt.toISOString(),
    decidedAt: o.decidedAt?.toISOString() ?? null,
    declineReason: o.declineReason,
    declineText: o.declineText,
    total: o.candidate.total,
    parts: o.candidate.parts as Record<string, number>,
  };
}
