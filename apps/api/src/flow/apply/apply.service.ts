import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, fill, isMailAddress, refusals, type Refusal } from '@pilotage/domain/kernel';
import { checkApplication, mergeDraft, type ApplicationDraft } from '@pilotage/domain/questionnaire';
import { taipeiDate } from '@pilotage/domain/taiwan';
import type { Draft, startDraft } from '@pilotage/contracts/apply';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { Input as In } from '@pilotage/contracts/endpoint';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { is, type Actor } from '../../platform/http/actor';
import { Links } from '../../platform/links/links';
import { Notices } from '../../platform/notices/notices';
import { RateLimits } from '../../people/access/rate-limits';
import { CallsStore } from '../../programme/calls/calls.store';
import { acting, Advancer } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { ApplyStore } from './apply.store';
import { requireOpen } from './draft-access';
import { fileView } from './papers.service';

const RESUME_HOURS = 24 * 180;
const RESUME_USES = 200;
const MAILS_AN_HOUR = 5;
const DRAFTS_AN_HOUR = 120;

type StartBody = In<typeof startDraft>['body'];

/** Drafts: begun with or without an account, saved at any time with gaps, resumed elsewhere (SPEC D1, decision 5). */
@Injectable()
export class ApplyService {
  constructor(
    private readonly store: ApplyStore,
    private readonly cases: Cases,
    private readonly calls: CallsStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: Links,
    private readonly notices: Notices,
    private readonly limits: RateLimits,
    private readonly advancer: Advancer,
  ) {}

  /** @returns the draft, and the token of the resume link for a browser without an account */
  async start(
    body: StartBody,
    actor: Actor | null,
    ip: string | null,
  ): Promise<{ draft: Draft; token: string | null }> {
    const call = await this.calls.bySlug(body.call);
    if (!call || call.status !== 'PUBLISHED' || call.scheme !== 'DIAGNOSIS' || !call.questionnaireKey)
      throw new DomainError('NOT_FOUND', undefined, 'call');
    const desk = is(actor, 'COORDINATOR', 'ADMIN');
    if (body.onBehalf && !desk) throw new DomainError('NOT_FOUND');
    const firm = is(actor, 'FIRM_OWNER', 'FIRM_STAFF') ? actor : null;
    const email = body.email ?? (firm ? await this.emailOf(firm) : '');
    if (!isMailAddress(email) && !body.onBehalf) throw new DomainError('EMAIL_INVALID', undefined, 'email');
    if (!actor) await this.limit(email, ip);
    const { id, token } = await this.database.transact(await this.clock.now(), async (unit) => {
      const draftId = await this.store.create(unit, {
        callId: call.id,
        questionnaireKey: call.questionnaireKey ?? '',
        email,
        locale: body.locale,
        channel: body.onBehalf?.channel ?? 'WEB',
        pagesReceived: body.onBehalf?.pagesReceived ?? call.settings.expectedPages,
        firmId: firm?.firmId ?? null,
        ubn: firm ? firm.login : null,
        keyedById: body.onBehalf ? (actor?.accountId ?? null) : null,
        application: firm ? { profile: { ubn: firm.login } } : {},
      });
      return { id: draftId, token: actor ? null : await this.mailResumeLink(unit, draftId, email, body.locale) };
    });
    return { draft: await this.view(await this.cases.byId(id)), token };
  }

  /** @returns the token, so that the browser that began may go on at once */
  private async mailResumeLink(unit: Unit, diagnosisId: string, email: string, locale: string): Promise<string> {
    const link = { purpose: 'RESUME_DRAFT', hours: RESUME_HOURS, uses: RESUME_USES, diagnosisId, email } as const;
    const linkId = await this.links.create(unit, link);
    const notice = { event: 'resumeDraft', to: { email }, locale, diagnosisId, params: { linkId }, key: linkId };
    await this.notices.queue(unit, notice);
    return this.links.token(linkId);
  }

  async view(record: CaseRecord): Promise<Draft> {
    return {
      id: record.id,
      number: record.number,
      status: record.status,
      call: record.call.slug,
      revision: record.applicationRevision,
      savedAt: record.updatedAt.toISOString(),
      email: record.contactEmail,
      questionnaireKey: record.questionnaireKey,
      application: this.cases.draftOf(record),
      pagesReceived: record.pagesReceived,
      onBehalf: record.keyedById !== null,
      returnReason: record.status === 'returned' ? await this.store.returnReason(record.id) : null,
      files: (await this.store.files(record.id)).map(fileView),
    };
  }

  async list(actor: Actor) {
    const where =
      is(actor, 'COORDINATOR', 'ADMIN') || !actor.firmId ? { keyedById: actor.accountId } : { firmId: actor.firmId };
    const drafts = (await this.store.draftsOf(where)).map((d) => ({
      id: d.id,
      call: d.call.slug,
      savedAt: d.updatedAt.toISOString(),
      revision: d.applicationRevision,
      status: d.status,
      number: d.number,
      onBehalf: d.keyedById !== null,
    }));
    return { drafts };
  }

  /** @throws DomainError STALE_VERSION with the newer draft when it was saved elsewhere meanwhile */
  async save(
    record: CaseRecord,
    revision: number,
    change: { application: ApplicationDraft; pagesReceived?: number | undefined },
  ): Promise<{ revision: number; savedAt: string }> {
    requireOpen(record);
    const now = await this.clock.now();
    const application = mergeDraft(this.cases.draftOf(record), change.application);
    // The owner's number is the account's; a draft of an account cannot be turned into another firm's.
    if (record.firmId && !record.keyedById && record.ubn)
      application.profile = { ...application.profile, ubn: record.ubn };
    const saved = await this.database.transact(now, (unit) =>
      this.store.save(unit, record.id, revision, {
        application,
        ...(change.pagesReceived === undefined ? {} : { pagesReceived: change.pagesReceived }),
      }),
    );
    if (!saved) {
      const newer = await this.cases.byId(record.id);
      throw new DomainError('STALE_VERSION', { name: '—', time: newer.updatedAt.toISOString() }, '', {
        current: await this.view(newer),
      });
    }
    return { revision: revision + 1, savedAt: now.toISOString() };
  }

  /** Everything that submission would refuse, without handing in. */
  async check(record: CaseRecord): Promise<{ refusals: WireRefusal[] }> {
    const today = taipeiDate(await this.clock.now());
    const result = checkApplication(
      this.cases.draftOf(record),
      await this.cases.definition(record.questionnaireKey),
      today,
    );
    return { refusals: result.ok ? [] : result.refusals.map(wireRefusal) };
  }

  async discard(record: CaseRecord, actor: Actor | null): Promise<void> {
    if (record.status !== 'drafted') throw new DomainError('NOT_FOUND');
    const by = actor
      ? acting(actor, is(actor, 'COORDINATOR', 'ADMIN') ? 'coordinator' : 'firm')
      : { accountId: null, as: 'firm' as const };
    await this.database.transact(await this.clock.now(), (unit) =>
      this.advancer.advance(unit, { diagnosis: record, move: 'withdraw', by, reason: 'DISCARDED' }),
    );
  }

  private async limit(email: string, ip: string | null): Promise<void> {
    const hash = (s: string): string => createHash('sha256').update(s.toLowerCase()).digest('hex').slice(0, 16);
    await this.limits.count(`draft-mail:${hash(email)}`, MAILS_AN_HOUR, 60);
    await this.limits.count(`draft-from:${hash(ip ?? '')}`, DRAFTS_AN_HOUR, 60);
  }

  private async emailOf(actor: Actor): Promise<string> {
    return (await this.store.accountEmail(actor.accountId)) ?? '';
  }
}

export function wireRefusal(refusal: Refusal): WireRefusal {
  return {
    code: refusal.code,
    field: refusal.field,
    message: fill(refusals[refusal.code], refusal.params),
    ...(refusal.params ? { params: { ...refusal.params } } : {}),
  };
}
