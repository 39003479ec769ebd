import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { conflictsOf } from '@pilotage/domain/matching';
import { taipeiDate } from '@pilotage/domain/taiwan';
import type { acceptOffer, AnonymousOffer, declineOffer } from '@pilotage/contracts/dispatch';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import type { Finish } from '../../platform/jobs/processor';
import { Notices } from '../../platform/notices/notices';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { acting, Advancer } from '../advance';
import { Cases } from '../cases.store';
import { drainQueueJob, expireOfferJob, offerAssignmentJob, remindOfferJob } from '../jobs';
import { DispatchStore, type OfferRow } from './dispatch.store';
import { OfferView } from './offer-view';

type Acceptance = Output<typeof acceptOffer>;
type Declaration = In<typeof acceptOffer>['body']['declaration'];
type Decline = In<typeof declineOffer>['body'];
type Mark = 'HALF' | 'LATE';

/** The consultant's side of an offer: accept and declare in one act, decline with a reason, or let it expire (F2–F5). */
@Injectable()
export class AnswerService {
  constructor(
    private readonly store: DispatchStore,
    private readonly views: OfferView,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly notices: Notices,
    private readonly advancer: Advancer,
  ) {}

  async list(actor: Actor): Promise<{ offers: AnonymousOffer[] }> {
    const now = await this.clock.now();
    const offers = await this.store.offersOf(actor.consultantId ?? '');
    return { offers: await Promise.all(offers.map((o) => this.views.of(o, now))) };
  }

  async see(id: string, actor: Actor): Promise<AnonymousOffer> {
    return this.views.of(await this.mine(id, actor), await this.clock.now());
  }

  /** Accepting twice, or after the end, is harmless and answered with what became of the offer. */
  async accept(id: string, declaration: Declaration, actor: Actor): Promise<Acceptance> {
    const { diagnosisId } = await this.mine(id, actor);
    const now = await this.clock.now();
    const outcome = await this.database.transact(now, async (unit): Promise<Acceptance['outcome']> => {
      await this.cases.lock(unit.tx, diagnosisId);
      const offer = await this.store.offer(id, unit);
      if (!offer || offer.status !== 'OPEN') return offer?.status === 'ACCEPTED' ? 'ACCEPTED' : 'CLOSED';
      if (runsOut(offer, unit.now)) return this.expireNow(unit, id);
      const interested = Object.values(declaration).some(Boolean) || (await this.hasConflict(unit, offer));
      return interested ? this.stop(unit, offer, declaration) : this.take(unit, offer, declaration, actor);
    });
    return { outcome, offer: await this.see(id, actor) };
  }

  async decline(id: string, body: Decline, actor: Actor): Promise<AnonymousOffer> {
    if (body.reason === 'OTHER' && !body.text) throw new DomainError('REASON_REQUIRED', undefined, 'text');
    const { diagnosisId } = await this.mine(id, actor);
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.cases.lock(unit.tx, diagnosisId);
      const offer = await this.store.closeOffer(
        unit,
        id,
        { status: 'DECLINED', declineReason: body.reason, declineText: body.text ?? null },
        'DECLINED',
      );
      if (offer) await this.askNext(unit, offer);
    });
    return this.see(id, actor);
  }

  /** The end of the clock, by its job or by the sweep: counted apart from a decline. */
  async expire(id: string, finish: Finish): Promise<void> {
    const known = await this.store.offer(id);
    await this.database.transact(await this.clock.now(), async (unit) => {
      // The case before its wake-ups, in the order of whoever answers at this moment.
      if (known) await this.cases.lock(unit.tx, known.diagnosisId);
      // Then the job, since ending the offer takes its wake-ups back, and this one is among them.
      await finish(unit);
      const offer = await this.store.offer(id, unit);
      if (offer?.status === 'OPEN' && runsOut(offer, unit.now)) await this.expireNow(unit, id);
    });
  }

  /** A reminder that comes after what follows it, say after a long standstill, would only confuse: it is left out. */
  async remind(id: string, mark: Mark, finish: Finish): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const offer = await this.store.offer(id, unit);
      const isTimely = offer?.status === 'OPEN' && !standsStill(offer) && unit.now < reminderEnds(offer, mark);
      const account = isTimely ? await this.store.accountOf(offer.consultantId) : null;
      if (offer && account) {
        await this.notices.queue(unit, {
          event: 'offerReminder',
          to: { accountId: account.id },
          diagnosisId: offer.diagnosisId,
          params: { path: `/consult/offers/${id}`, ...this.views.deadline(offer) },
          key: `${id}:${mark}`,
        });
      }
      await finish(unit);
    });
  }

  private async mine(id: string, actor: Actor): Promise<OfferRow> {
    const offer = await this.store.offer(id);
    if (!offer || offer.consultantId !== actor.consultantId) throw new DomainError('NOT_FOUND');
    return offer;
  }

  private async hasConflict(unit: Unit, offer: OfferRow): Promise<boolean> {
    const today = taipeiDate(unit.now);
    const record = await this.directory.byId(offer.consultantId, unit.tx);
    if (!record) return true;
    const consultant = this.directory.asMatch(record, today, 0, null);
    return conflictsOf(await this.cases.matchCase(offer.diagnosis, unit.tx), consultant, today).length > 0;
  }

  private async take(unit: Unit, offer: OfferRow, declaration: object, actor: Actor): Promise<'ACCEPTED' | 'CLOSED'> {
    if (!(await this.store.closeOffer(unit, offer.id, { status: 'ACCEPTED', declaration }, 'ACCEPTED')))
      return 'CLOSED';
    await this.cancelClock(unit, offer.id);
    await this.advancer.advance(unit, {
      diagnosis: offer.diagnosis,
      move: 'acceptOffer',
      by: acting(actor, 'consultant'),
      set: { consultantId: offer.consultantId },
      consultantId: offer.consultantId,
      detail: { offer: offer.id },
    });
    return 'ACCEPTED';
  }

  private async stop(unit: Unit, offer: OfferRow, declaration: object): Promise<'STOPPED' | 'CLOSED'> {
    if (
      !(await this.store.closeOffer(
        unit,
        offer.id,
        { status: 'STOPPED', declineReason: 'CONFLICT', declaration },
        'STOPPED',
      ))
    )
      return 'CLOSED';
    await this.store.addTie(unit, { consultantId: offer.consultantId, ubn: offer.diagnosis.ubn });
    await this.directory.raise(offer.consultantId, unit);
    await this.store.addTask(unit, {
      kind: 'DECLARED_INTEREST',
      key: `interest:${offer.id}`,
      diagnosisId: offer.diagnosisId,
      detail: { consultant: offer.consultant.code },
    });
    await this.askNext(unit, offer);
    return 'STOPPED';
  }

  private async expireNow(unit: Unit, id: string): Promise<'CLOSED'> {
    const offer = await this.store.closeOffer(unit, id, { status: 'EXPIRED' }, 'EXPIRED');
    if (offer) await this.askNext(unit, offer);
    return 'CLOSED';
  }

  private async askNext(unit: Unit, offer: OfferRow): Promise<void> {
    await this.cancelClock(unit, offer.id);
    await this.jobs.schedule(unit, offerAssignmentJob, { diagnosis: offer.diagnosisId }, unit.now, `after:${offer.id}`);
    await this.jobs.schedule(unit, drainQueueJob, {}, unit.now, `after:${offer.id}`);
  }

  private cancelClock(unit: Unit, offerId: string): Promise<void> {
    return this.jobs.cancel(unit, [
      `${remindOfferJob.queue}:${offerId}:HALF`,
      `${remindOfferJob.queue}:${offerId}:LATE`,
      `${expireOfferJob.queue}:${offerId}`,
    ]);
  }
}

/** While the case is suspended the clock of its offer does not run. */
function standsStill(offer: OfferRow): boolean {
  return offer.diagnosis.status === 'suspended';
}

/** When a reminder is overtaken: the first by the second, the second by the end. */
function reminderEnds(offer: OfferRow, mark: Mark): Date {
  return mark === 'HALF' ? offer.lateAt : offer.dueAt;
}

function runsOut(offer: OfferRow, now: Date): boolean {
  return offer.dueAt <= now && !standsStill(offer);
}
