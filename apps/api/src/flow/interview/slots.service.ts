import { Injectable } from '@nestjs/common';
import { checkSlots } from '@pilotage/domain/interview';
import { DomainError } from '@pilotage/domain/kernel';
import { formatInstant } from '@pilotage/domain/taiwan';
import type { InterviewView } from '@pilotage/contracts/case-view';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { offerSlots, SlotOfferView } from '@pilotage/contracts/slots';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { moverOf, type Actor } from '../../platform/http/actor';
import { Links } from '../../platform/links/links';
import { Notices } from '../../platform/notices/notices';
import type { FlowActor } from '../advance';
import { Cases, type CaseRecord } from '../cases.store';
import { FlowStore } from '../flow.store';
import { interviewView } from '../wire';
import { Booking } from './booking.service';
import { InterviewService, takenOr } from './interview.service';
import { SlotsStore, type SlotOfferRow } from './slots.store';
import { SlotsView } from './slots-view.service';

type Offered = In<typeof offerSlots>['body'];

/** A case and, where a link named it, the offer. */
interface Found {
  readonly diagnosis: string;
  readonly offer: string | null;
}

const CHOOSABLE: readonly string[] = ['dispatched', 'scheduled', 'interviewed'];
const states = { OPEN: '待選', CHOSEN: '已選定', REFUSED: '企業另提時間', REPLACED: '已改約' } as const;

/** Times offered and chosen: the consultant offers, the firm takes one without an account (SPEC G2, decision 14). */
@Injectable()
export class SlotsService {
  constructor(
    private readonly store: SlotsStore,
    private readonly views: SlotsView,
    private readonly booking: Booking,
    private readonly interviews: InterviewService,
    private readonly cases: Cases,
    private readonly flow: FlowStore,
    private readonly links: Links,
    private readonly notices: Notices,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async offer(no: string, body: Offered, actor: Actor): Promise<SlotOfferView> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.interviews.mine(unit, no, actor);
      await this.cases.lock(unit.tx, record.id);
      if (!CHOOSABLE.includes(record.status) || !record.consultantId)
        throw new DomainError('MOVE_NOT_ALLOWED', { status: record.status, move: '' });
      const starts = body.starts.map((s) => new Date(s)).sort((a, b) => a.getTime() - b.getTime());
      const meeting = this.meetingOf(no, body);
      const wrong = checkSlots(starts, meeting, this.views.windows(record), unit.now);
      if (wrong.length > 0) throw new DomainError(wrong);
      const last = starts.at(-1) ?? unit.now;
      const linkId = await this.links.create(unit, {
        purpose: 'CHOOSE_SLOT',
        hours: Math.ceil((last.getTime() - unit.now.getTime()) / 3600_000),
        uses: 1,
        diagnosisId: record.id,
      });
      const { mode, minutes, hoursAgreed } = body;
      const row = await this.store.replace(unit, {
        diagnosisId: record.id,
        consultantId: record.consultantId,
        linkId,
        starts,
        minutes,
        mode,
        hoursAgreed,
        meetingLink: meeting.meetingLink,
        address: meeting.address,
        contactPerson: body.contactPerson ?? null,
      });
      await this.tell(unit, record, 'firm', 'slotsOffered', { key: row.id, linkId });
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: moverOf(actor), ip: actor.ip },
        action: 'offerSlots',
        subject: { type: 'diagnosis', id: record.id },
        detail: { slots: starts.length },
      });
      return this.views.view(unit, row);
    });
  }

  /** By the mailed link: whoever holds it, and only while the link lives. */
  async seeByLink(token: string): Promise<SlotOfferView> {
    return this.database.transact(await this.clock.now(), async (unit) =>
      this.views.view(unit, await this.byToken(unit, token)),
    );
  }

  async seeMine(no: string, actor: Actor): Promise<{ offer: SlotOfferView | null }> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const offer = await this.store.latest((await this.ofFirm(unit, no, actor)).id, unit.tx);
      return { offer: offer && (await this.views.view(unit, offer)) };
    });
  }

  chooseByLink(token: string, startsAt: string, ip: string | null): Promise<InterviewView> {
    const by: FlowActor = { as: 'firm', accountId: null, ip };
    return this.choose(async (unit) => this.found(await this.byToken(unit, token)), startsAt, by);
  }

  chooseMine(no: string, startsAt: string, actor: Actor): Promise<InterviewView> {
    const by: FlowActor = { as: 'firm', accountId: actor.accountId, ip: actor.ip };
    return this.choose(
      async (unit) => ({ diagnosis: (await this.ofFirm(unit, no, actor)).id, offer: null }),
      startsAt,
      by,
    );
  }

  async refuseByLink(token: string, wish: string): Promise<SlotOfferView> {
    return this.refuse(async (unit) => this.found(await this.byToken(unit, token)), wish);
  }

  async refuseMine(no: string, wish: string, actor: Actor): Promise<SlotOfferView> {
    return this.refuse(async (unit) => ({ diagnosis: (await this.ofFirm(unit, no, actor)).id, offer: null }), wish);
  }

  /** The case's row is the queue: whoever comes second reads what the first has chosen. */
  private async choose(find: (unit: Unit) => Promise<Found>, startsAt: string, by: FlowActor): Promise<InterviewView> {
    try {
      return await this.database.transact(await this.clock.now(), async (unit) => {
        const { record, offer } = await this.open(unit, await find(unit));
        const start = offer.starts.find((s) => s.getTime() === Date.parse(startsAt));
        if (!start) throw new DomainError('SLOT_NOT_OFFERED', undefined, 'startsAt');
        const wish = { ...offer, startsAt: start.toISOString() };
        const row =
          record.status === 'scheduled'
            ? await this.booking.move(unit, record, wish, by, 'SLOT_CHOSEN')
            : await this.booking.fix(unit, record, wish, by);
        await this.store.answer(unit, offer.id, { status: 'CHOSEN', chosenAt: start });
        return interviewView(row);
      });
    } catch (error) {
      throw takenOr(error);
    }
  }

  private async refuse(find: (unit: Unit) => Promise<Found>, wish: string): Promise<SlotOfferView> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const { record, offer } = await this.open(unit, await find(unit));
      await this.store.answer(unit, offer.id, { status: 'REFUSED', wish });
      await this.tell(unit, record, 'consultant', 'slotsRefused', { key: offer.id });
      return this.views.view(unit, { ...offer, status: 'REFUSED', wish });
    });
  }

  private found(offer: SlotOfferRow): Found {
    return { diagnosis: offer.diagnosisId, offer: offer.id };
  }

  private async open(unit: Unit, found: Found): Promise<{ record: CaseRecord; offer: SlotOfferRow }> {
    await this.cases.lock(unit.tx, found.diagnosis);
    const record = await this.cases.byId(found.diagnosis, unit.tx);
    const latest = await this.store.latest(found.diagnosis, unit.tx);
    // A link of an earlier choice must not take part in a later one.
    const offer = found.offer && latest?.id !== found.offer ? await this.store.byId(found.offer, unit.tx) : latest;
    if (!offer) throw new DomainError('SLOTS_CLOSED', { state: '顧問尚未提供' });
    const when = offer.chosenAt ? `，${formatInstant(offer.chosenAt, 'zh-Hant')}` : '';
    if (offer.status !== 'OPEN') throw new DomainError('SLOTS_CLOSED', { state: `${states[offer.status]}${when}` });
    return { record, offer };
  }

  private async byToken(unit: Unit, token: string): Promise<SlotOfferRow> {
    const { state, link } = await this.links.lookIn(unit, token);
    const offer = link?.purpose === 'CHOOSE_SLOT' ? await this.store.byLink(link.id, unit.tx) : null;
    if (!offer || state === 'INVALID') throw new DomainError('LINK_INVALID');
    if (state === 'EXPIRED') throw new DomainError('LINK_EXPIRED');
    return offer;
  }

  private async ofFirm(unit: Unit, no: string, actor: Actor): Promise<CaseRecord> {
    const record = await this.cases.byNumber(no, unit.tx);
    if (record.firmId === null || record.firmId !== actor.firmId) throw new DomainError('NOT_FOUND');
    return record;
  }

  private meetingOf(no: string, body: Offered) {
    const online = body.mode === 'ONLINE';
    return {
      minutes: body.minutes,
      mode: body.mode,
      hoursAgreed: body.hoursAgreed,
      meetingLink: online ? body.meetingLink || this.booking.room(no) : null,
      address: online ? null : (body.address ?? null),
    };
  }

  private async tell(
    unit: Unit,
    record: CaseRecord,
    audience: 'firm' | 'consultant',
    event: string,
    params: { readonly key: string; readonly linkId?: string },
  ): Promise<void> {
    const { key, ...link } = params;
    for (const to of await this.flow.audience(unit, record.id, audience, null))
      await this.notices.queue(unit, {
        event,
        to: to.accountId ? { accountId: to.accountId } : { email: to.email },
        locale: to.locale,
        diagnosisId: record.id,
        params: { no: record.number ?? '', path: to.path, ...link },
        key,
      });
  }
}
