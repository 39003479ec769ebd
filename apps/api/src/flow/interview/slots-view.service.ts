import { Injectable } from '@nestjs/common';
import { freeStarts, isFree, type Engagements, type HalfDay } from '@pilotage/domain/interview';
import { DomainError } from '@pilotage/domain/kernel';
import { parseDate, taipeiDate } from '@pilotage/domain/taiwan';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { SlotOfferView, suggestSlots } from '@pilotage/contracts/slots';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { Cases, type CaseRecord } from '../cases.store';
import { Booking } from './booking.service';
import { InterviewService } from './interview.service';
import { SlotsStore, type SlotOfferRow } from './slots.store';

/** Which times are free, and how an offer of times looks to both sides. */
@Injectable()
export class SlotsView {
  constructor(
    private readonly store: SlotsStore,
    private readonly booking: Booking,
    private readonly interviews: InterviewService,
    private readonly cases: Cases,
    private readonly directory: ConsultantDirectory,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async suggest(
    no: string,
    query: In<typeof suggestSlots>['query'],
    actor: Actor,
  ): Promise<Output<typeof suggestSlots>> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.interviews.mine(unit, no, actor);
      const { taken, travel } = await this.world(unit, record, null);
      const starts = freeStarts(this.windows(record), query, travel, taken, unit.now);
      const offer = await this.store.latest(record.id, unit.tx);
      return {
        starts: starts.map((s) => s.toISOString()),
        offer: offer && (await this.view(unit, offer)),
        room: this.booking.room(no),
      };
    });
  }

  /** Half days the firm has named in its application. */
  windows(record: CaseRecord): HalfDay[] {
    const { slots = [] } = this.cases.draftOf(record).needs?.N8 ?? {};
    return slots.flatMap(([written, half]) => {
      const date = parseDate(written);
      return date ? [{ date, half }] : [];
    });
  }

  private async world(
    unit: Unit,
    record: CaseRecord,
    address: string | null,
  ): Promise<{ taken: Engagements; travel: number }> {
    const consultant = record.consultantId ? await this.directory.byId(record.consultantId, unit.tx) : null;
    if (!consultant) throw new DomainError('MOVE_NOT_ALLOWED', { status: record.status, move: '' });
    const { leave } = this.directory.asMatch(consultant, taipeiDate(unit.now), 0, null);
    const taken = await this.store.engagements(consultant.id, record.firmId, record.id, unit.tx);
    return { taken: { ...taken, leave }, travel: await this.booking.way(unit, record, consultant, address) };
  }

  async view(unit: Unit, offer: SlotOfferRow): Promise<SlotOfferView> {
    const record = await this.cases.byId(offer.diagnosisId, unit.tx);
    const open = offer.status === 'OPEN' && record.consultantId !== null;
    const world = open ? await this.world(unit, record, offer.address) : null;
    return {
      no: offer.diagnosis.number ?? '',
      state: offer.status,
      consultant: offer.consultant.name,
      mode: offer.mode,
      minutes: offer.minutes,
      address: offer.address,
      slots: offer.starts.map((startsAt) => ({
        startsAt: startsAt.toISOString(),
        free: world !== null && startsAt > unit.now && isFree({ ...offer, startsAt }, world.travel, world.taken),
      })),
      chosenAt: offer.chosenAt?.toISOString() ?? null,
      wish: offer.wish,
      moves: record.status === 'scheduled' && open,
      offeredAt: offer.createdAt.toISOString(),
    };
  }
}
