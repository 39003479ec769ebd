import { readFileSync } from 'node:fs';
import type { declineReasons } from '@pilotage/contracts/dispatch';
import type { WorkingCalendar } from '@pilotage/domain/taiwan';
import type { Application } from './sample';

/** How far a case is driven, in the order of the flow. */
export const STOPS = [
  'SUBMITTED',
  'ACCEPTED',
  'MATCHING',
  'MATCHED',
  'OFFERED',
  'ASSIGNED',
  'INTERVIEW_SCHEDULED',
  'INTERVIEWED',
  'REPORT_STARTED',
  'REPORT_IN_REVIEW',
  'REPORT_DELIVERED',
  'CLOSED',
] as const;
export type Stop = (typeof STOPS)[number];

interface CalendarFile {
  years: Record<string, { closedWeekdays: Record<string, string>; workingWeekendDays: Record<string, string> }>;
}

/** The office calendar the demonstration plans its days by. */
export function officeCalendar(): WorkingCalendar {
  const { years } = JSON.parse(readFileSync('prisma/reference/working-days.json', 'utf8')) as CalendarFile;
  const all = Object.values(years);
  return {
    closedWeekdays: new Set(all.flatMap((y) => Object.keys(y.closedWeekdays))),
    workingWeekendDays: new Set(all.flatMap((y) => Object.keys(y.workingWeekendDays))),
    years: new Set(Object.keys(years).map(Number)),
  };
}

type DeclineReason = (typeof declineReasons)[number];

export interface Wish {
  readonly stop: Stop;
  /** Whom the coordinator picks, and why; without it the first of the ranking is asked. */
  readonly pin?: { readonly consultant: string; readonly reason: string };
  readonly satisfaction?: number;
  /** How many more are asked when the first declines or stays silent; three. */
  readonly alternates?: number;
  /** The first who is asked says no, for this reason. */
  readonly firstDeclines?: DeclineReason;
  /** Changes to what the firm types. */
  readonly typed?: Partial<Pick<Application, 'ubnAsTyped' | 'nameAsTyped' | 'privacyAccepted'>> & {
    readonly signature?: Application['signature'];
  };
  readonly call: string;
  /** Begins without an account, by the mailed link; the account is made at submission. */
  readonly byMail?: boolean;
  /** Has begun by mail and does not choose a password for the account that was made. */
  readonly leavesAccount?: boolean;
  /** Keyed in by the desk from paper or mail. */
  readonly onBehalf?: { readonly channel: 'EMAIL' | 'PAPER'; readonly pagesReceived: number };
}
