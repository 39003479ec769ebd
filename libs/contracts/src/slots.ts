import * as z from 'zod';
import { slotsOffered } from '@pilotage/domain/interview';
import { interviewView } from './case-view';
import { byNumber, caseNumber, instant } from './common';
import { endpoint } from './endpoint';

const both = ['CONSULTANT', 'COORDINATOR', 'ADMIN'] as const;
const firm = ['FIRM_OWNER', 'FIRM_STAFF'] as const;
const byToken = z.object({ token: z.string().max(100) });

export const slotOfferView = z
  .object({
    no: caseNumber,
    state: z.enum(['OPEN', 'CHOSEN', 'REFUSED', 'REPLACED']),
    consultant: z.string(),
    mode: z.enum(['ONLINE', 'ONSITE']),
    minutes: z.int(),
    address: z.string().nullable(),
    /** Times still free for both sides can be chosen. */
    slots: z.array(z.object({ startsAt: instant, free: z.boolean() })),
    chosenAt: instant.nullable(),
    wish: z.string().nullable(),
    /** An interview is fixed already; choosing moves it. */
    moves: z.boolean(),
    offeredAt: instant,
  })
  .meta({ id: 'SlotOffer' });
export type SlotOfferView = z.infer<typeof slotOfferView>;

export const suggestSlots = endpoint({
  name: 'suggestSlots',
  summary: "Times inside the firm's half days at which both sides are free, the way there included",
  method: 'GET',
  path: '/diagnoses/:no/interviews/free',
  allow: both,
  params: byNumber,
  query: z.object({
    mode: z.enum(['ONLINE', 'ONSITE']),
    minutes: z.coerce.number().int().min(15).max(480).default(120),
  }),
  answer: z.object({
    starts: z.array(instant),
    offer: slotOfferView.nullable(),
    /** A room of the configured provider; null where links are typed. */
    room: z.string().nullable(),
  }),
});

export const offerSlots = endpoint({
  name: 'offerSlots',
  summary: 'Offer times to the firm, which chooses one by a mailed link; an earlier offer is replaced',
  method: 'POST',
  path: '/diagnoses/:no/interviews/slots',
  allow: both,
  params: byNumber,
  body: z.object({
    starts: z.array(instant).min(1).max(slotsOffered.most),
    minutes: z.int().min(15).max(480).default(120),
    mode: z.enum(['ONLINE', 'ONSITE']),
    meetingLink: z.string().trim().max(500).nullable().optional(),
    address: z.string().trim().max(300).nullable().optional(),
    contactPerson: z.string().trim().max(60).nullable().optional(),
    hoursAgreed: z.boolean().default(false),
  }),
  answer: slotOfferView,
  status: 201,
});

export const seeSlots = endpoint({
  name: 'seeSlots',
  summary: 'The times a mailed link offers; changes nothing',
  method: 'GET',
  path: '/links/:token/slots',
  allow: 'PUBLIC',
  params: byToken,
  answer: slotOfferView,
});
export const chooseSlot = endpoint({
  name: 'chooseSlot',
  summary: 'Choose a time by the mailed link; the first choice counts',
  method: 'POST',
  path: '/links/:token/slots',
  allow: 'PUBLIC',
  params: byToken,
  body: z.object({ startsAt: instant }),
  answer: interviewView,
});
const wish = z.object({ wish: z.string().trim().min(1).max(300) });
export const refuseSlots = endpoint({
  name: 'refuseSlots',
  summary: 'None of the times suits: say by the mailed link what would',
  method: 'POST',
  path: '/links/:token/slot-refusal',
  allow: 'PUBLIC',
  params: byToken,
  body: wish,
  answer: slotOfferView,
});

export const seeMySlots = endpoint({
  name: 'seeMySlots',
  summary: 'The times offered for my case',
  method: 'GET',
  path: '/my/diagnoses/:no/slots',
  allow: firm,
  params: byNumber,
  answer: z.object({ offer: slotOfferView.nullable() }),
});
export const chooseMySlot = endpoint({
  name: 'chooseMySlot',
  summary: 'Choose one of the times offered for my case',
  method: 'POST',
  path: '/my/diagnoses/:no/slots',
  allow: firm,
  params: byNumber,
  body: z.object({ startsAt: instant }),
  answer: interviewView,
});
export const refuseMySlots = endpoint({
  name: 'refuseMySlots',
  summary: 'None of the times offered for my case suits',
  method: 'POST',
  path: '/my/diagnoses/:no/slot-refusal',
  allow: firm,
  params: byNumber,
  body: wish,
  answer: slotOfferView,
});

export const disputeNoShow = endpoint({
  name: 'disputeNoShow',
  summary: 'Object within three days to having been recorded as absent; the office is told',
  method: 'POST',
  path: '/diagnoses/:no/interviews/dispute',
  allow: [...firm, 'CONSULTANT'],
  params: byNumber,
  body: z.object({ text: z.string().trim().min(1).max(500) }),
  answer: interviewView,
});

export const openCalendar = endpoint({
  name: 'openCalendar',
  summary: 'The address at which a calendar program subscribes to my interviews; a new one ends the old',
  method: 'POST',
  path: '/session/calendar',
  allow: ['CONSULTANT', ...firm],
  body: z.object({ renew: z.boolean().default(false) }),
  answer: z.object({ url: z.string() }),
});
export const readCalendar = endpoint({
  name: 'readCalendar',
  summary: 'A calendar of interviews, for calendar programs',
  method: 'GET',
  path: '/calendars/:token',
  allow: 'PUBLIC',
  params: byToken,
  answer: 'FILE',
});

export const slotEndpoints = [
  suggestSlots,
  offerSlots,
  seeSlots,
  chooseSlot,
  refuseSlots,
  seeMySlots,
  chooseMySlot,
  refuseMySlots,
  disputeNoShow,
  openCalendar,
  readCalendar,
];
