import { Injectable } from '@nestjs/common';
import { addWorkingTime, workingTimeBetween } from '@pilotage/domain/taiwan';
import type { Unit } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { CalendarStore } from '../../programme/calendar/calendar.store';
import type { CaseRecord } from '../cases.store';
import {
  checkEligibilityJob,
  closeDeliveredJob,
  deliverReportJob,
  expireOfferJob,
  offerAssignmentJob,
  remindOfferJob,
} from '../jobs';
import { AcceptStore } from './accept.store';

type Paused = Pick<CaseRecord, 'id' | 'statusBefore' | 'statusSince'>;

/** What stood still while a case was suspended goes on: clocks where they stopped, jobs that found it suspended anew. */
@Injectable()
export class ResumeService {
  constructor(
    private readonly store: AcceptStore,
    private readonly calendar: CalendarStore,
    private readonly jobs: Jobs,
  ) {}

  /** @returns when the step is due, where that is not the usual number of working days */
  async goOn(unit: Unit, paused: Paused): Promise<Date | undefined> {
    const { id: diagnosis, statusBefore, statusSince: since } = paused;
    const again = `resumed:${diagnosis}:${unit.now.toISOString()}`;
    if (statusBefore === 'applied') await this.jobs.schedule(unit, checkEligibilityJob, { diagnosis }, unit.now, again);
    if (statusBefore === 'approved') await this.jobs.schedule(unit, deliverReportJob, { diagnosis }, unit.now, again);
    if (statusBefore === 'delivered') {
      const later = (at: Date): Date => new Date(unit.now.getTime() + at.getTime() - since.getTime());
      await this.jobs.postpone(unit, closeDeliveredJob, diagnosis, since, later);
    }
    return statusBefore === 'offered' ? this.goOnAsking(unit, diagnosis, since, again) : undefined;
  }

  /** The open offer's clock, or the next candidate where the one who was asked has answered meanwhile. */
  private async goOnAsking(unit: Unit, diagnosis: string, since: Date, again: string): Promise<Date | undefined> {
    const offer = await this.store.openOffer(unit, diagnosis);
    if (!offer) {
      await this.jobs.schedule(unit, offerAssignmentJob, { diagnosis }, unit.now, again);
      return undefined;
    }
    const calendar = await this.calendar.calendar(unit.tx);
    const later = (at: Date): Date =>
      at <= since ? at : addWorkingTime(unit.now, workingTimeBetween(since, at, calendar), calendar);
    const clock = { halfAt: later(offer.halfAt), lateAt: later(offer.lateAt), dueAt: later(offer.dueAt) };
    await this.store.setOfferClock(unit, offer.id, clock);
    await this.jobs.postpone(unit, remindOfferJob, `${offer.id}:HALF`, since, later);
    await this.jobs.postpone(unit, remindOfferJob, `${offer.id}:LATE`, since, later);
    await this.jobs.postpone(unit, expireOfferJob, offer.id, since, later);
    return clock.dueAt;
  }
}
