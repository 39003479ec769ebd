import { Injectable } from '@nestjs/common';
import { movesFrom, statuses } from '@pilotage/domain/flow';
import { DomainError } from '@pilotage/domain/kernel';
import type { ApplicationDraft } from '@pilotage/domain/questionnaire';
import { taipeiDate } from '@pilotage/domain/taiwan';
import type { listMyCases, MyCase } from '@pilotage/contracts/consult';
import type { Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Actor } from '../../platform/http/actor';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { Cases } from '../cases.store';
import { documentView, interviewView, scoreView } from '../wire';
import { ViewsStore, type WholeCase } from './views.store';

/** How long after the end of a case its consultant still sees whom to contact (SPEC Q3). */
const CONTACT_MS = 90 * 86_400_000;

function contactHides(c: Pick<WholeCase, 'status' | 'statusSince'>, now: Date): boolean {
  return statuses[c.status].ended && now.getTime() - c.statusSince.getTime() >= CONTACT_MS;
}

function withoutContact(application: ApplicationDraft): ApplicationDraft {
  const { contact: _contact, ...profile } = application.profile ?? {};
  const { signature: _signature, ...rest } = application;
  return { ...rest, profile };
}

/** What a consultant sees: his own accepted cases and nothing else (SPEC Q3). */
@Injectable()
export class ConsultService {
  constructor(
    private readonly store: ViewsStore,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor): Promise<Output<typeof listMyCases>> {
    const now = await this.clock.now();
    const id = actor.consultantId;
    const rows = id ? await this.store.ofConsultant(id) : [];
    const record = id ? await this.directory.byId(id) : null;
    const me =
      record &&
      this.directory.asMatch(record, taipeiDate(now), (await this.directory.loads()).get(record.id) ?? 0, null);
    return {
      now: now.toISOString(),
      active: me?.activeCases ?? 0,
      cap: me?.maxActiveCases ?? 0,
      cases: rows.map((c) => {
        const draft = this.cases.draftOf(c);
        const version = c.report?.versions[0];
        return {
          no: c.number ?? '',
          firm: c.firm?.nameZh ?? '',
          status: c.status,
          dueAt: c.dueAt?.toISOString() ?? null,
          markets: draft.needs?.N1 ?? [],
          industry: draft.profile?.focus ?? null,
          interviews: c.interviews.map(interviewView),
          report: version ? { version: version.no, status: version.status } : null,
        };
      }),
    };
  }

  async see(no: string, actor: Actor): Promise<MyCase> {
    const c = await this.store.byNumber(no);
    if (!c || actor.consultantId === null || c.consultantId !== actor.consultantId) throw new DomainError('NOT_FOUND');
    const now = await this.clock.now();
    const who = { id: actor.accountId, kind: 'consultant', ip: actor.ip };
    await this.audit.look(now, who, { type: 'diagnosis', id: c.id });
    const notes = await this.store.notes(c.id);
    const version = c.report?.versions[0];
    return {
      no,
      status: c.status,
      dueAt: c.dueAt?.toISOString() ?? null,
      firm: { ubn: c.ubn ?? '', name: c.firm?.nameZh ?? '' },
      application: contactHides(c, now) ? withoutContact(this.cases.draftOf(c)) : this.cases.draftOf(c),
      score: scoreView(this.cases.scoreOf(c), await this.cases.definition(c.questionnaireKey)),
      interviews: c.interviews.map(interviewView),
      notes: notes.map((n) => ({
        code: n.code,
        topic: n.topic,
        said: n.said,
        meaning: n.meaning,
        confirmed: n.confirmed,
        isPrivate: n.isPrivate,
      })),
      notesRevision: c.notesRevision,
      expectations: c.expectations,
      document: version ? documentView(version, await this.store.renderFailure(c.id)) : null,
      moves: [...movesFrom(c.status, 'consultant')],
    };
  }
}
