import { Controller, Req } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import {
  chooseMySlot,
  chooseSlot,
  disputeNoShow,
  offerSlots,
  openCalendar,
  readCalendar,
  refuseMySlots,
  refuseSlots,
  seeMySlots,
  seeSlots,
  suggestSlots,
} from '@pilotage/contracts/slots';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer, Request } from '../../platform/http/request';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { CalendarService } from './calendar.service';
import { InterviewService } from './interview.service';
import { SlotsService } from './slots.service';
import { SlotsView } from './slots-view.service';

@Controller()
export class SlotsController {
  constructor(
    private readonly slots: SlotsService,
    private readonly views: SlotsView,
    private readonly interviews: InterviewService,
    private readonly calendars: CalendarService,
  ) {}

  @Serve(suggestSlots)
  suggest(
    @Input() { params, query }: In<typeof suggestSlots>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof suggestSlots>> {
    return this.views.suggest(params.no, query, actor);
  }

  @Serve(offerSlots)
  offer(@Input() { params, body }: In<typeof offerSlots>, @Acting() actor: Actor): Promise<Output<typeof offerSlots>> {
    return this.slots.offer(params.no, body, actor);
  }

  @Serve(seeSlots)
  see(@Input() { params }: In<typeof seeSlots>): Promise<Output<typeof seeSlots>> {
    return this.slots.seeByLink(params.token);
  }

  @Serve(chooseSlot)
  choose(
    @Input() { params, body }: In<typeof chooseSlot>,
    @Req() request: Request,
  ): Promise<Output<typeof chooseSlot>> {
    return this.slots.chooseByLink(params.token, body.startsAt, request.ip);
  }

  @Serve(refuseSlots)
  refuse(@Input() { params, body }: In<typeof refuseSlots>): Promise<Output<typeof refuseSlots>> {
    return this.slots.refuseByLink(params.token, body.wish);
  }

  @Serve(seeMySlots)
  seeMine(@Input() { params }: In<typeof seeMySlots>, @Acting() actor: Actor): Promise<Output<typeof seeMySlots>> {
    return this.slots.seeMine(params.no, actor);
  }

  @Serve(chooseMySlot)
  chooseMine(
    @Input() { params, body }: In<typeof chooseMySlot>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof chooseMySlot>> {
    return this.slots.chooseMine(params.no, body.startsAt, actor);
  }

  @Serve(refuseMySlots)
  refuseMine(
    @Input() { params, body }: In<typeof refuseMySlots>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof refuseMySlots>> {
    return this.slots.refuseMine(params.no, body.wish, actor);
  }

  @Serve(disputeNoShow)
  dispute(
    @Input() { params, body }: In<typeof disputeNoShow>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof disputeNoShow>> {
    return this.interviews.dispute(params.no, body.text, actor);
  }

  @Serve(openCalendar)
  openCalendar(
    @Input() { body }: In<typeof openCalendar>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof openCalendar>> {
    return this.calendars.open(body.renew, actor);
  }

  @Serve(readCalendar)
  calendar(@Input() { params }: In<typeof readCalendar>): Promise<FileAnswer> {
    return this.calendars.read(params.token);
  }
}
