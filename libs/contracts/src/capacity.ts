import * as z from 'zod';
import { caseNumber, instant, isoDate, reason, statusCode } from './common';
import { endpoint } from './endpoint';

const desk = ['COORDINATOR', 'ADMIN'] as const;
const consultantCode = z.string().regex(/^[A-Z0-9-]{1,20}$/i);
const byCode = z.object({ code: consultantCode });

export const setCaps = endpoint({
  name: 'setCaps',
  summary: 'How many cases a consultant takes at a time, in a week, in a season; waiting offers go out at once',
  method: 'PUT',
  path: '/desk/consultants/:code/caps',
  allow: desk,
  params: byCode,
  body: z.object({
    maxActiveCases: z.int().min(0).max(100),
    /** Null leaves it to the policy. */
    maxPerWeek: z.int().min(0).max(100).nullable(),
    maxPerSeason: z.int().min(0).max(1000).nullable(),
    reason,
  }),
  answer: 'NOTHING',
});

const leaveWish = z.object({
  from: isoDate,
  to: isoDate,
  /** Only mornings or only afternoons; null is the whole day. */
  half: z.enum(['AM', 'PM']).nullable().default(null),
  /** Open cases and meetings of the time have been seen and are taken care of. */
  handedOver: z.boolean().default(false),
});
export const handOver = z.object({
  cases: z.array(z.object({ no: caseNumber, status: z.string() })),
  meetings: z.array(z.object({ no: caseNumber, startsAt: instant, endsAt: instant })),
});
export type HandOver = z.infer<typeof handOver>;
const leaveMade = handOver.extend({ id: z.uuid() });

export const addLeave = endpoint({
  name: 'addLeave',
  summary: 'Enter leave of a consultant, both days inclusive; open work is shown before it is saved',
  method: 'POST',
  path: '/desk/consultants/:code/leave',
  allow: desk,
  params: byCode,
  body: leaveWish,
  answer: leaveMade,
  status: 201,
});

export const removeLeave = endpoint({
  name: 'removeLeave',
  summary: 'Take leave back',
  method: 'DELETE',
  path: '/desk/consultants/:code/leave/:leave',
  allow: desk,
  params: byCode.extend({ leave: z.uuid() }),
  answer: 'NOTHING',
});

export const ledgerLine = z.object({
  consultant: z.string(),
  name: z.string(),
  places: z.int(),
  days: z.number(),
  offers: z.int(),
  accepted: z.int(),
  declined: z.int(),
  expired: z.int(),
  noShows: z.int(),
  minutes: z.int(),
  /** Hundredths of a case. */
  due: z.int(),
  surplus: z.int(),
});

export const seeLedger = endpoint({
  name: 'seeLedger',
  summary: 'The fairness ledger of a year until today: what each consultant was due and took; surpluses sum to nought',
  method: 'GET',
  path: '/desk/ledger',
  allow: ['COORDINATOR', 'ADMIN', 'AUDITOR'],
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  answer: z.object({ from: isoDate, to: isoDate, lines: z.array(ledgerLine), accepted: z.int() }),
});

export const seeMyCapacity = endpoint({
  name: 'seeMyCapacity',
  summary: 'My places, my leave and my own line of the ledger',
  method: 'GET',
  path: '/consult/capacity',
  allow: ['CONSULTANT'],
  answer: z.object({
    active: z.int(),
    cap: z.int(),
    thisWeek: z.int(),
    perWeek: z.int().nullable(),
    thisSeason: z.int(),
    perSeason: z.int().nullable(),
    leave: z.array(z.object({ from: isoDate, to: isoDate, half: z.enum(['AM', 'PM']).nullable() })),
    line: ledgerLine.nullable(),
    accepted: z.int(),
    consultants: z.int(),
  }),
});

export const takeLeave = endpoint({
  name: 'takeLeave',
  summary: 'Enter my own leave; my open work is shown before it is saved',
  method: 'POST',
  path: '/consult/leave',
  allow: ['CONSULTANT'],
  body: leaveWish,
  answer: leaveMade,
  status: 201,
});

export const seeConsultantWork = endpoint({
  name: 'seeConsultantWork',
  summary: 'What a consultant has in hand, what he was offered and how it ended, and his line of the ledger',
  method: 'GET',
  path: '/desk/consultants/:code/work',
  allow: desk,
  params: byCode,
  answer: z.object({
    cases: z.array(z.object({ no: caseNumber, firm: z.string(), status: statusCode, dueAt: instant.nullable() })),
    /** Interviews in this week and the three after it, by Monday. */
    weeks: z.array(z.object({ monday: isoDate, interviews: z.int() })),
    /** The latest fifty, the newest first. */
    offers: z.array(
      z.object({
        id: z.uuid(),
        no: caseNumber,
        status: z.enum(['OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'STOPPED']),
        sentAt: instant,
        decidedAt: instant.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    line: ledgerLine.nullable(),
    accepted: z.int(),
    consultants: z.int(),
  }),
});

export const takeLeaveBack = endpoint({
  name: 'takeLeaveBack',
  summary: 'Take my own leave back; waiting offers go out at once',
  method: 'DELETE',
  path: '/consult/leave/:leave',
  allow: ['CONSULTANT'],
  params: z.object({ leave: z.uuid() }),
  answer: 'NOTHING',
});

export const capacityEndpoints = [
  setCaps,
  addLeave,
  removeLeave,
  seeLedger,
  seeMyCapacity,
  takeLeave,
  takeLeaveBack,
  seeConsultantWork,
];
