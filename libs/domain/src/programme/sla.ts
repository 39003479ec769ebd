import type { StatusCode } from '../flow';
import { workingDeadline, type WorkingCalendar } from '../taiwan';

/**
 * Working days within which the step that follows a status is promised (SPEC D9, FACTS 4.3). Statuses that are not
 * listed have no clock of their own: it is paused, or somebody else's (an offer has its own).
 */
export const slaWorkingDays: Partial<Record<StatusCode, number>> = {
  applied: 3,
  held: 3,
  returned: 7,
  accepted: 5,
  matched: 5,
  dispatched: 15,
  scheduled: 15,
  interviewed: 10,
  sentBack: 5,
  submitted: 5,
  approved: 2,
};

/** When the step after a status that began at `since` is due, or null where the clock stands still. */
export function dueAfter(status: StatusCode, since: Date, calendar: WorkingCalendar): Date | null {
  const days = slaWorkingDays[status];
  return days === undefined ? null : workingDeadline(since, days, calendar);
}

/** The shares of an offer's clock at which it is reminded of (SPEC F3); its length is the policy's. */
export const offerClock = { remindAt: [0.5, 0.8] } as const;
