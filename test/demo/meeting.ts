import { scheduleInterview } from '@pilotage/contracts/consult';
import type { InterviewView } from '@pilotage/contracts/case-view';
import { addDays, addWorkingDays, taipeiDate, taipeiInstant, type WorkingCalendar } from '@pilotage/domain/taiwan';
import { Refused, type Caller } from '../support/caller';
import { formOf } from './forms';
import type { Company, Questionnaire } from './sample';

const TIMES = { AM: '09:30', PM: '14:00' } as const;
const LATER_HALF_DAYS = 20;

/** The half days that the firm has named, then both halves of the working days after the next. */
function halfDays(questionnaire: Questionnaire, company: Company, now: Date, calendar: WorkingCalendar): Date[] {
  const slots = formOf(company, questionnaire).needs?.N8?.slots ?? [];
  const named = slots.map(([date, half]) => taipeiInstant(date, TIMES[half]));
  const tomorrow = addDays(taipeiDate(now), 1);
  const later = Array.from({ length: LATER_HALF_DAYS }, (_, i) =>
    taipeiInstant(addWorkingDays(tomorrow, 1 + Math.floor(i / 2), calendar), i % 2 ? TIMES.PM : TIMES.AM),
  );
  return [...named, ...later].filter((s) => s > now);
}

/** Fixes the interview on the first half day of the firm that is still free on both sides, else on a later one. */
export async function fixMeeting(
  consultant: Caller,
  no: string,
  company: Company,
  questionnaire: Questionnaire,
  now: Date,
  calendar: WorkingCalendar,
): Promise<InterviewView> {
  const needs = formOf(company, questionnaire).needs;
  const place =
    needs?.N8?.mode === 'ONSITE'
      ? { mode: 'ONSITE' as const, address: needs.N10 ?? company.address, contactPerson: company.contact.name }
      : { mode: 'ONLINE' as const, meetingLink: `https://meet.pilotage.example/${no.toLowerCase()}` };
  for (const startsAt of halfDays(questionnaire, company, now, calendar)) {
    try {
      const body = { startsAt: startsAt.toISOString(), minutes: 120, ...place };
      return await consultant.call(scheduleInterview, { params: { no }, body });
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'SLOT_TAKEN') throw error;
    }
  }
  throw new Error(`no free time for ${no}`);
}
